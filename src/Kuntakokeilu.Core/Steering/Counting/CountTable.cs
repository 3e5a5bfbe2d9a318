using System.Runtime.InteropServices;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Tables;
using Kuntakokeilu.Core.Steering.Deciding;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Core.Steering.Counting;

/// <summary>
/// Adds up people, or takes them away, for <c>steering.day_count</c> and <c>steering.launch_count</c>. Counts of parts
/// can be added together in any order.
/// </summary>
internal sealed class CountTable(LawAsKnown law)
{
    private const short NoPlace = -1;
    private readonly Dictionary<Cell, int[]> days = [];
    private readonly Dictionary<LaunchPlace, int> launch = [];

    internal readonly record struct Cell(short Municipality, Authority Authority, Basis Basis, Grounds Grounds);

    internal readonly record struct LaunchPlace(
        short Municipality,
        Basis Basis,
        Grounds Grounds,
        BenefitPayer? BenefitPayer,
        short? SubsidyDaysFrom
    );

    /// <summary>Every cell with its people on each of <see cref="CountedDays"/>.</summary>
    internal IReadOnlyDictionary<Cell, int[]> Days => days;

    internal IReadOnlyDictionary<LaunchPlace, int> Launch => launch;

    /// <summary>Counts a person.</summary>
    /// <param name="facts">Rows in the order in which they count.</param>
    /// <param name="sign">1 to add, -1 to take away.</param>
    internal void Add(IReadOnlyList<KnownFact> facts, IReadOnlyList<StatedPeriod> periods, int sign)
    {
        if (EveOfPilots.Of(facts, law) is { } eve)
            CollectionsMarshal.GetValueRefOrAddDefault(launch, CellOf(eve), out _) += sign;
        int fact = 0;
        for (int i = 0; i < periods.Count; i++)
        {
            Outcome outcome = periods[i].Outcome;
            DateOnly end = i + 1 < periods.Count ? periods[i + 1].From : law.PilotEnd;
            int from = CountedDays.FirstOnOrAfter(periods[i].From);
            int to = CountedDays.FirstOnOrAfter(end);
            if (outcome.Authority is Authority.None || from >= to)
                continue;
            if (outcome.Authority is Authority.Municipality)
                Add((short)outcome.Municipality.Number, outcome, from, to, sign);
            else
                AddByPlace(facts, ref fact, outcome, from, to, sign);
        }
    }

    /// <summary>Adds what another table has.</summary>
    internal void Add(CountTable other)
    {
        foreach ((Cell cell, int[] people) in other.days)
        {
            int[] ours = Of(cell);
            for (int day = 0; day < people.Length; day++)
                ours[day] += people[day];
        }
        foreach ((LaunchPlace cell, int people) in other.launch)
            CollectionsMarshal.GetValueRefOrAddDefault(launch, cell, out _) += people;
    }

    /// <summary>At a TE office the place may change within a period.</summary>
    private void AddByPlace(
        IReadOnlyList<KnownFact> facts,
        ref int fact,
        in Outcome outcome,
        int from,
        int to,
        int sign
    )
    {
        while (from < to)
        {
            while (fact + 1 < facts.Count && facts[fact + 1].Event.Date <= CountedDays.All[from])
                fact++;
            int until = fact + 1 < facts.Count ? CountedDays.FirstOnOrAfter(facts[fact + 1].Event.Date) : to;
            until = Math.Clamp(until, from + 1, to);
            Add(Codes.Number(Residences.Counted(facts[fact].Event.Facts)) ?? NoPlace, outcome, from, until, sign);
            from = until;
        }
    }

    private void Add(short municipality, in Outcome outcome, int from, int to, int sign)
    {
        int[] people = Of(new(municipality, outcome.Authority, outcome.Basis, outcome.Grounds));
        for (int day = from; day < to; day++)
            people[day] += sign;
    }

    private int[] Of(Cell cell) =>
        CollectionsMarshal.GetValueRefOrAddDefault(days, cell, out _) ??= new int[CountedDays.All.Count];

    private static LaunchPlace CellOf(in EveOfPilots eve) =>
        new(
            Codes.Number(Residences.Counted(eve.Facts)) ?? NoPlace,
            eve.Outcome.Basis,
            eve.Outcome.Grounds,
            eve.Carried.BenefitPayer,
            SubsidyDays.ClassOf(eve.Carried.BenefitDays)
        );
}
