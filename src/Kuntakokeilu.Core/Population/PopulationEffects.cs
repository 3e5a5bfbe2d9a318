using Kuntakokeilu.Core.Population.Tables;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Core.Population;

/// <summary>What changes of somebody in the Population Information System bring about here. Pure.</summary>
internal sealed class PopulationEffects
{
    private readonly List<(RegisterEvent Event, CarriedFacts Carried)> rows = [];
    private readonly List<(DateOnly Day, Func<RegisterEvent, RegisterEvent> Change)> edits = [];
    private readonly List<(string Code, DateOnly Day)> codes = [];
    private readonly List<(PopulationTaskKind Kind, DateOnly Day)> tasks = [];

    private PopulationEffects() { }

    /// <summary>Rows to record, in date order.</summary>
    internal IEnumerable<IncomingFact> Facts =>
        rows.Select((row, i) => new IncomingFact(row.Event, row.Carried, i + 1));

    /// <summary>Null where nothing is told of it.</summary>
    internal bool? Protection { get; private set; }

    /// <summary>The codes to which it was corrected, each with the day of the change; the last one is in force.</summary>
    internal IReadOnlyList<(string Code, DateOnly Day)> Codes => codes;

    /// <summary>The latest change of which the person is asked about anew.</summary>
    internal PersonChange? Asked { get; private set; }

    /// <summary>What an official has to look at, each with the day of the change.</summary>
    internal IReadOnlyList<(PopulationTaskKind Kind, DateOnly Day)> Tasks => tasks;

    /// <param name="inForce">The person's rows that count, by date.</param>
    /// <param name="changes">All that is told of the person at once, in whatever order.</param>
    /// <param name="today">Later days are not recorded.</param>
    internal static PopulationEffects Of(
        IReadOnlyList<KnownFact> inForce,
        IEnumerable<PersonChange> changes,
        DateOnly today
    )
    {
        PopulationEffects effects = new();
        foreach (PersonChange change in changes.OrderBy(one => one.Day))
        {
            foreach (ChangedGroup group in change.Groups)
                effects.Add(group, change.Day, today);
            if (change.MustBeAsked)
                effects.Asked = change;
        }
        // By the day from which each holds: a row is made of the one before it, whichever was told first.
        foreach ((DateOnly day, Func<RegisterEvent, RegisterEvent> change) in effects.edits.OrderBy(edit => edit.Day))
            effects.Record(inForce, day, change);
        return effects;
    }

    private void Add(ChangedGroup group, DateOnly changed, DateOnly today)
    {
        switch (group)
        {
            case ChangedGroup.Home { From: { } from } home when from <= today:
                Change(from, facts => facts with { HomeMunicipality = home.Municipality });
                break;
            case ChangedGroup.Home:
                tasks.Add((PopulationTaskKind.MoveWithoutDay, changed));
                break;
            case ChangedGroup.MotherTongue told:
                Change(changed, facts => facts with { MotherTongue = told.Language });
                break;
            // Ended only when it is said so: that it is not active alone ends nothing.
            case ChangedGroup.NonDisclosure told:
                Protection =
                    told.IsActive ? true
                    : told.Ended <= today ? false
                    : Protection;
                break;
            case ChangedGroup.IdentityCode told:
                codes.Add((told.Active, changed));
                break;
            case ChangedGroup.Death { Day: { } day } when day <= today:
                edits.Add((day, row => row with { Kind = RegisterEventKind.End }));
                tasks.Add((PopulationTaskKind.Died, changed));
                break;
            case ChangedGroup.Death:
                tasks.Add((PopulationTaskKind.DiedWithoutDay, changed));
                break;
        }
    }

    private void Change(DateOnly day, Func<JobseekerFacts, JobseekerFacts> change) =>
        edits.Add((day, row => row with { Facts = change(row.Facts) }));

    /// <summary>
    /// One row of a day with all that changed on it. Of whom no search is on record on that day there is none: what is so is
    /// told when one begins.
    /// </summary>
    private void Record(IReadOnlyList<KnownFact> inForce, DateOnly day, Func<RegisterEvent, RegisterEvent> change)
    {
        if (rows is [.., var last] && last.Event.Date == day)
        {
            rows[^1] = (change(last.Event), last.Carried);
            return;
        }
        if (Before(inForce, day) is not { Event.Kind: not RegisterEventKind.End } before)
            return;
        RegisterEvent same = new(day, RegisterEventKind.Registry, before.Event.Facts);
        if (change(same) is var changed && changed != same)
            rows.Add((changed, before.Carried));
    }

    /// <summary>The later of what is on record and what has just been told.</summary>
    private (RegisterEvent Event, CarriedFacts Carried)? Before(IReadOnlyList<KnownFact> inForce, DateOnly day)
    {
        (RegisterEvent Event, CarriedFacts Carried)? known = inForce
            .Where(row => row.Event.Date <= day)
            .Select(row => ((RegisterEvent, CarriedFacts)?)(row.Event, row.Carried))
            .LastOrDefault();
        return rows is [.., var told] && !(known?.Event.Date > told.Event.Date) ? told : known;
    }
}
