using Kuntakokeilu.Law.Grants;

namespace Kuntakokeilu.Core.Grants.Payments;

/// <summary>What an applicant has told of a month's costs, as it is kept with the step by which it was sent; money in cents.</summary>
internal sealed record ToldCosts
{
    public long Wage { get; init; }
    public long NotAccepted { get; init; }
    public long SideCosts { get; init; }
    public long OtherAid { get; init; }
    public long HolidayBonus { get; init; }
    public int Days { get; init; }
    public DateOnly? EndedOn { get; init; }

    /// <summary>IBAN, without spaces.</summary>
    public required string Account { get; init; }
    public string More { get; init; } = "";

    internal PaymentCosts Costs =>
        new()
        {
            Wage = Wage,
            NotAccepted = NotAccepted,
            SideCosts = SideCosts,
            OtherAid = OtherAid,
            HolidayBonus = HolidayBonus,
            Days = Days,
            EndedOn = EndedOn,
        };
}

/// <summary>What an official has accepted, and what comes of it: kept with the step that checks it, and compared when it is decided.</summary>
internal sealed record CheckedCosts
{
    public required PaymentCosts Costs { get; init; }
    public required PaymentResult Result { get; init; }

    /// <summary>Nothing more can be applied for after it: what is tied and not used is free.</summary>
    public required bool IsLast { get; init; }

    /// <summary>In the words of whoever checked it; they stand in the letter.</summary>
    public string Reasons { get; init; } = "";
    public string Phone { get; init; } = "";

    /// <summary>Whether another reckoning of the same costs comes to the same.</summary>
    internal bool IsAs(CheckedCosts other) =>
        IsLast == other.IsLast
        && (Result.Payable, Result.Ground, Result.LastDay)
            == (other.Result.Payable, other.Result.Ground, other.Result.LastDay)
        && Result.Rows.SequenceEqual(other.Result.Rows);
}
