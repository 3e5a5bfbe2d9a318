using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Law.Statements;

/// <summary>Whose customer a person is or was last, and who states on each day of it.</summary>
internal sealed class Customership
{
    private static readonly DateOnly[] LawDays =
    [
        .. StatementLaw.MunicipalityDaysOfChange,
        // Nothing of who states, but who may too.
        StatementLaw.CentreFrom,
        StatementLaw.PilotsEndedFrom,
    ];

    private readonly List<(DateOnly From, MunicipalityCode Municipality)> times = [];
    private readonly List<DateOnly> changes = [];

    /// <summary>Takes a person's periods. After the end of a job search the person stays with whom it was.</summary>
    internal void Take(JobseekerHistory steering)
    {
        times.Clear();
        for (int i = 0; i < steering.PeriodCount; i++)
            if (steering.PeriodAt(i) is { Outcome.Authority: not Authority.None } period)
                times.Add((period.From, period.Outcome.Municipality));
        changes.Clear();
        changes.AddRange(LawDays);
        foreach ((DateOnly from, _) in times)
            changes.Add(from);
        changes.Sort();
    }

    /// <summary>The municipality whose customer the person is on a day; none for the TE office's, and for nobody's.</summary>
    internal MunicipalityCode On(DateOnly day)
    {
        if (day >= StatementLaw.PilotsEndedFrom)
            return MunicipalityCode.None;
        for (int i = times.Count - 1; i >= 0; i--)
            if (times[i].From <= day)
                return times[i].Municipality;
        return MunicipalityCode.None;
    }

    internal Competence CompetenceOn(DateOnly day, in CaseOfMatter matter) => Competence.On(day, On(day), matter);

    /// <summary>The first day after this one on which who states, or who may too, can change; null when there is none.</summary>
    internal DateOnly? NextChange(DateOnly day)
    {
        foreach (DateOnly change in changes)
            if (change > day)
                return change;
        return null;
    }

    /// <summary>
    /// The first day from which the body that states on a day has done so without a break, if that is later than the opening;
    /// else a day that is not.
    /// </summary>
    internal DateOnly CompetentSince(DateOnly day, DateOnly opened, in CaseOfMatter matter)
    {
        Competence now = CompetenceOn(day, matter);
        for (int i = changes.Count - 1; i >= 0 && changes[i] > opened; i--)
            if (changes[i] <= day && !CompetenceOn(changes[i].AddDays(-1), matter).IsOfSameBody(now))
                return changes[i];
        return opened;
    }
}
