namespace Kuntakokeilu.Law.Statements;

/// <summary>
/// The ladder of what follows from conduct: TTL 2 a as it stood until 1 May 2022, and its steps from 2 May 2022 (1380/2021,
/// 2a:9-10). Of one person, conduct by conduct in the order of its days.
/// </summary>
internal sealed class ConductLadder
{
    private readonly List<Rung> counted = [];

    private readonly record struct Rung(DateOnly Day, ConductRung Kind, int? Days);

    internal void Clear() => counted.Clear();

    /// <summary>Whether the law of a day knows the kind.</summary>
    internal static bool IsKnown(ConductKind kind, DateOnly day) =>
        kind switch
        {
            ConductKind.RefusedOfferedJob or ConductKind.RefusedOfferedJobShort => day < StatementLaw.StepsFrom,
            ConductKind.NeglectedSearch or ConductKind.NotAppliedOffer or ConductKind.RefusedAssessment => day
                >= StatementLaw.StepsFrom,
            _ => true,
        };

    /// <summary>
    /// What follows, and in how many days; null where it is not counted in days. The last argument tells whether an
    /// obligation of a day has been told to be fulfilled by another day.
    /// </summary>
    internal (ConductRung Rung, int? Days) Take(
        ConductKind kind,
        DateOnly day,
        bool? hasValidReason,
        Func<DateOnly, DateOnly, bool> isFulfilled
    )
    {
        if (hasValidReason is true)
            return (ConductRung.ValidReason, null);
        Rung rung =
            day < StatementLaw.StepsFrom ? Before(kind, day)
            : IsOutsideSteps(kind) ? new(day, ConductRung.Waiting, IsShort(kind) ? 30 : 45)
            : Step(day, isFulfilled);
        // What is outside the steps stands in nobody's way, nor does what was not counted.
        if (day < StatementLaw.StepsFrom || (!IsOutsideSteps(kind) && rung.Kind is not ConductRung.NotCounted))
            counted.Add(rung);
        return (rung.Kind, rung.Days);
    }

    /// <summary>A time without benefit; the obligation when there was another within six months.</summary>
    private Rung Before(ConductKind kind, DateOnly day)
    {
        DateOnly first = StatementLaw.Months(day, -6);
        return counted.Exists(one => one.Day >= first)
            ? new(day, ConductRung.Obligation, null)
            : new(day, ConductRung.Waiting, DaysBefore(kind));
    }

    private static int DaysBefore(ConductKind kind) =>
        kind switch
        {
            ConductKind.Quit or ConductKind.RefusedHiredJob => 90,
            ConductKind.QuitShort
            or ConductKind.DismissedShort
            or ConductKind.RefusedHiredJobShort
            or ConductKind.RefusedOfferedJobShort
            or ConductKind.RefusedPlan => 30,
            ConductKind.NoShow or ConductKind.NoInitialMapping => 15,
            _ => 60,
        };

    /// <summary>Reminder, seven days, fourteen, and from the fourth within twelve months on the obligation.</summary>
    private Rung Step(DateOnly day, Func<DateOnly, DateOnly, bool> isFulfilled)
    {
        DateOnly first = StatementLaw.Months(day, -12);
        int before = 0;
        foreach (Rung one in counted)
        {
            if (one.Day < StatementLaw.StepsFrom)
                continue;
            bool isWithin = one.Kind switch
            {
                ConductRung.Step => one.Day < day && day <= one.Day.AddDays(one.Days!.Value),
                ConductRung.Obligation => !isFulfilled(one.Day, day),
                _ => false,
            };
            if (isWithin)
                return new(day, ConductRung.NotCounted, null);
            before += one.Day >= first ? 1 : 0;
        }
        return before switch
        {
            0 => new(day, ConductRung.Reminder, null),
            1 => new(day, ConductRung.Step, 7),
            2 => new(day, ConductRung.Step, 14),
            _ => new(day, ConductRung.Obligation, null),
        };
    }

    private static bool IsOutsideSteps(ConductKind kind) =>
        kind is ConductKind.Quit or ConductKind.Dismissed or ConductKind.RefusedHiredJob || IsShort(kind);

    private static bool IsShort(ConductKind kind) =>
        kind is ConductKind.QuitShort or ConductKind.DismissedShort or ConductKind.RefusedHiredJobShort;
}
