namespace Kuntakokeilu.Law.Book;

/// <summary>The law as it was known on some day: the dates by which the engine decides.</summary>
/// <remarks>
/// An amendment is known from the day on which it was given. One not yet known has no effect at all; a rule of it then
/// never begins (<see cref="DateOnly.MaxValue"/>).
/// </remarks>
public sealed class LawAsKnown
{
    private LawAsKnown(DateOnly day)
    {
        AsOf = day;
        PilotStart = LawBook.PilotStart;
        PilotEnd = LawBook.Extension.IsKnown(day) ? LawBook.Extension.From : LawBook.OriginalEnd.From;
        SteeringStopsFrom = FirstDay(LawBook.SteeringStops);
        AnyRegistrationFrom = FirstDay(LawBook.AnyRegistration);
        DangerRegistrationFrom = FirstDay(LawBook.DangerRegistration);
        RequestedTransfersFrom = FirstDay(LawBook.TransferToTeOffice);
        AtRiskFrom = FirstDay(LawBook.AtRisk);
        RedundancyProtectionFrom = FirstDay(LawBook.RedundancyProtection);
        TemporaryProtectionFrom = FirstDay(LawBook.TemporaryProtection);
    }

    /// <summary>The law with every amendment.</summary>
    public static LawAsKnown Whole { get; } = new(DateOnly.MaxValue);

    /// <summary>The day on which the law was known so; <see cref="DateOnly.MaxValue"/> for the whole law.</summary>
    public DateOnly AsOf { get; }

    /// <summary>
    /// The day from which the law was known so: that of the latest amendment known, or of the Act itself. The law as
    /// known on this day is the same.
    /// </summary>
    public DateOnly Version =>
        Amendments.All.Where(one => one.Given <= AsOf).Select(one => one.Given).DefaultIfEmpty(LawBook.Given).Max();

    /// <summary>The Act comes into force and everyone with an open search is tested: 1 March 2021.</summary>
    public DateOnly PilotStart { get; }

    /// <summary>The first day after the pilots: 1 January 2025, before Act 287/2022 1 July 2023.</summary>
    public DateOnly PilotEnd { get; }

    /// <summary>
    /// From when nobody new is steered into the pilots: 24 § 4 mom as enacted, until Act 287/2022 was known.
    /// </summary>
    public DateOnly SteeringStopsFrom { get; }

    /// <summary>From when registration as a jobseeker, whoever, suffices: 4 § 2 mom of Act 421/2021.</summary>
    public DateOnly AnyRegistrationFrom { get; }

    /// <summary>
    /// From when again registration as unemployed is asked, or as in danger of unemployment: 4 § 2 mom of Act 1381/2021.
    /// </summary>
    public DateOnly DangerRegistrationFrom { get; }

    /// <summary>From when the TE office may transfer on request: 5 § 6-7 mom.</summary>
    public DateOnly RequestedTransfersFrom { get; }

    /// <summary>From when the danger of unemployment within two weeks counts: 4 § 1 mom.</summary>
    public DateOnly AtRiskFrom { get; }

    /// <summary>From when change security keeps a person at the TE office: 5 § 3-4 mom.</summary>
    public DateOnly RedundancyProtectionFrom { get; }

    /// <summary>From when temporary protection with a place of stay gives customership: 4 § 2 mom.</summary>
    public DateOnly TemporaryProtectionFrom { get; }

    /// <summary>The law as it was known on a day.</summary>
    public static LawAsKnown On(DateOnly day) => new(day);

    private DateOnly FirstDay(Provision provision) =>
        provision.IsInForce(provision.From, AsOf) ? provision.From : DateOnly.MaxValue;
}
