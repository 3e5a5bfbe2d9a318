using Kuntakokeilu.Law.Calendar;

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

    /// <summary>508/2022: the service centre's clear cases are listed in decree 153/2021, 1 a §; the same as before.</summary>
    internal static readonly DateOnly CentreDecreeFrom = new(2022, 8, 1);

    /// <summary>Code M8.</summary>
    internal static readonly DateOnly CodeM8From = new(2022, 9, 1);

    /// <summary>1131 and 1133/2022: studies by their new numbering, and their exception.</summary>
    internal static readonly DateOnly StudyFrom = new(2023, 1, 1);

    /// <summary>The codes of the new customer system (A-TMT) beside those of URA.</summary>
    internal static readonly DateOnly NewCodesFrom = new(2023, 3, 1);

    /// <summary>25 § 2 mom: the TE office's successor from this day.</summary>
    public static readonly DateOnly PilotsEndedFrom = new(2025, 1, 1);

    /// <summary>The days on which what a municipality states on became more, in their order.</summary>
    internal static readonly DateOnly[] MunicipalityDaysOfChange =
    [
        ServicesFrom,
        ConditionsFrom,
        RestoredFrom,
        StudyFrom,
    ];

    /// <summary>Days of a municipality: decree 153/2021, 1 §.</summary>
    internal const int MunicipalityDays = 7;

    /// <summary>Days of the TE office: decree 1556/2016, 1 §.</summary>
    internal const int TeOfficeDays = 30;

    /// <summary>So many days later; there is no day after the last one that can be written.</summary>
    internal static DateOnly Later(DateOnly day, int days) =>
        DateOnly.MaxValue.DayNumber - day.DayNumber < days ? DateOnly.MaxValue : day.AddDays(days);

    /// <summary>So many months later or earlier; there is no day before the first and after the last that can be written.</summary>
    internal static DateOnly Months(DateOnly day, int months) =>
        day.Year <= 1 ? DateOnly.MinValue
        : day.Year >= 9999 ? DateOnly.MaxValue
        : FinnishDays.Months(day, months);
}
