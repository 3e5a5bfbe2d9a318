namespace Kuntakokeilu.Law.Statements;

/// <summary>The days on which the law of labour policy statements changed, and its time limits.</summary>
public static class StatementLaw
{
    /// <summary>Act 1269/2020, 12 a §: statements on services and studies.</summary>
    internal static readonly DateOnly ServicesFrom = new(2021, 3, 1);

    /// <summary>421/2021: the service centre states in clear cases for customers of the pilots too.</summary>
    internal static readonly DateOnly CentreFrom = new(2021, 6, 1);

    /// <summary>421/2021, the provisions of 12 a § 1 mom that came later: general conditions, beginning businesses, short studies.</summary>
    internal static readonly DateOnly ConditionsFrom = new(2021, 10, 2);

    /// <summary>1380/2021: the steps of TTL 2 a.</summary>
    public static readonly DateOnly StepsFrom = new(2022, 5, 2);

    /// <summary>682/2022: restored rights, search in the EU, studies; the TE office beside the municipality.</summary>
    internal static readonly DateOnly RestoredFrom = new(2022, 7, 11);

    /// <summary>Code M8.</summary>
    internal static readonly DateOnly CodeM8From = new(2022, 9, 1);

    /// <summary>1131 and 1133/2022: studies by their new numbering, and their exception.</summary>
    internal static readonly DateOnly StudyFrom = new(2023, 1, 1);

    /// <summary>The codes of the new customer system (A-TMT) beside those of URA.</summary>
    internal static readonly DateOnly NewCodesFrom = new(2023, 3, 1);

    /// <summary>25 § 2 mom: the TE office's successor from this day.</summary>
    public static readonly DateOnly PilotsEndedFrom = new(2025, 1, 1);

    /// <summary>Days of a municipality: decree 153/2021, 1 §.</summary>
    internal const int MunicipalityDays = 7;

    /// <summary>Days of the TE office: decree 1556/2016, 1 §.</summary>
    internal const int TeOfficeDays = 30;
}
