using Kuntakokeilu.Core.Population.Tables;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Core.Population;

/// <summary>What a change of somebody in the Population Information System brings about here. Pure.</summary>
internal sealed class PopulationEffects
{
    private readonly SortedDictionary<DateOnly, (RegisterEvent Event, CarriedFacts Carried)> rows = [];
    private readonly List<PopulationTaskKind> tasks = [];

    private PopulationEffects() { }

    /// <summary>Rows to record, in date order.</summary>
    internal IReadOnlyList<IncomingFact> Facts =>
        [.. rows.Values.Select((row, i) => new IncomingFact(row.Event, row.Carried, i + 1))];

    /// <summary>Null where nothing is told of it.</summary>
    internal bool? Protection { get; private set; }

    /// <summary>The code in force, where it was corrected.</summary>
    internal string? Code { get; private set; }

    internal bool MustBeAsked { get; private set; }

    /// <summary>What an official has to look at.</summary>
    internal IReadOnlyList<PopulationTaskKind> Tasks => tasks;

    /// <param name="inForce">The person's rows that count, by date.</param>
    /// <param name="today">Later days are not recorded.</param>
    internal static PopulationEffects Of(IReadOnlyList<KnownFact> inForce, PersonChange change, DateOnly today)
    {
        PopulationEffects effects = new();
        foreach (ChangedGroup group in change.Groups)
            effects.Add(group, inForce, change.Day, today);
        return effects;
    }

    private void Add(ChangedGroup group, IReadOnlyList<KnownFact> inForce, DateOnly changed, DateOnly today)
    {
        switch (group)
        {
            case ChangedGroup.Home { From: { } from } home when from <= today:
                Change(inForce, from, facts => facts with { HomeMunicipality = home.Municipality });
                break;
            case ChangedGroup.Home:
                tasks.Add(PopulationTaskKind.MoveWithoutDay);
                break;
            case ChangedGroup.MotherTongue told:
                Change(inForce, changed, facts => facts with { MotherTongue = told.Language });
                break;
            // Ended only when it is said so: that it is not active alone ends nothing.
            case ChangedGroup.NonDisclosure told:
                Protection =
                    told.IsActive ? true
                    : told.Ended <= today ? false
                    : Protection;
                break;
            case ChangedGroup.IdentityCode told:
                Code = told.Active;
                break;
            case ChangedGroup.Death { Day: { } day } when day <= today:
                End(inForce, day);
                tasks.Add(PopulationTaskKind.Died);
                break;
            case ChangedGroup.Death:
                tasks.Add(PopulationTaskKind.DiedWithoutDay);
                break;
            case ChangedGroup.Other:
                MustBeAsked = true;
                break;
        }
    }

    /// <summary>
    /// One row of a day with all that changed on it. Of whom no search is on record on that day there is none: what is so is
    /// told when one begins.
    /// </summary>
    private void Change(IReadOnlyList<KnownFact> inForce, DateOnly day, Func<JobseekerFacts, JobseekerFacts> change)
    {
        if (!rows.TryGetValue(day, out (RegisterEvent Event, CarriedFacts Carried) row))
        {
            if (LastBefore(inForce, day) is not { Event.Kind: not RegisterEventKind.End } known)
                return;
            row = (new(day, RegisterEventKind.Registry, known.Event.Facts), known.Carried);
        }
        JobseekerFacts changed = change(row.Event.Facts);
        if (changed != row.Event.Facts)
            rows[day] = (new(day, RegisterEventKind.Registry, changed), row.Carried);
    }

    private void End(IReadOnlyList<KnownFact> inForce, DateOnly day)
    {
        if (LastBefore(inForce, day) is { Event.Kind: not RegisterEventKind.End } known)
            rows[day] = (new(day, RegisterEventKind.End, known.Event.Facts), known.Carried);
    }

    private static KnownFact? LastBefore(IReadOnlyList<KnownFact> inForce, DateOnly day) =>
        inForce.Where(row => row.Event.Date <= day).Cast<KnownFact?>().LastOrDefault();
}
