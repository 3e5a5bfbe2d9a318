namespace Kuntakokeilu.Law.Grants;

/// <summary>What a month really cost, as it was told or as an official has found it; money in cents.</summary>
public sealed record PaymentCosts
{
    /// <summary>Wage paid for the month, taxes withheld.</summary>
    public long Wage { get; init; }

    /// <summary>
    /// Of the wage what is no accepted cost: days with compensation for sickness or accident, overtime, pay by results,
    /// holiday compensation (7:7 of the old law, 7:5 of the new).
    /// </summary>
    public long NotAccepted { get; init; }

    /// <summary>Statutory contributions on the accepted wage.</summary>
    public long SideCosts { get; init; }

    /// <summary>Other aid for the same wage.</summary>
    public long OtherAid { get; init; }

    /// <summary>Holiday bonus paid, by the old law beside the cap.</summary>
    public long HolidayBonus { get; init; }

    /// <summary>Start-up grant: days from Monday to Friday on which the business was worked in full time, and no other income had.</summary>
    public int Days { get; init; }

    /// <summary>The last day of the employment or business, when it ended within the month.</summary>
    public DateOnly? EndedOn { get; init; }

    /// <summary>Conditions of the grant were broken, or it was wrong: nothing is paid (7:14; 688/2001, 19 §).</summary>
    public bool Breached { get; init; }
}
