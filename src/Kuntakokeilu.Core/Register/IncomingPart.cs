using System.Runtime.InteropServices;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;

namespace Kuntakokeilu.Core.Register;

/// <summary>A row of facts that comes in, with its line in the file.</summary>
internal readonly record struct IncomingFact(RegisterEvent Event, CarriedFacts Carried, long Line);

/// <summary>An act of the TE office that comes in, with its line in the file.</summary>
internal readonly record struct IncomingAct(TeOfficeAct Act, long Line);

/// <summary>A row that is not taken.</summary>
internal readonly record struct RowRejection(bool IsAct, long Line, string Person, RowFault Fault);

/// <summary>Some persons with all that comes in on them, to be written together.</summary>
internal sealed class IncomingPart(int number)
{
    private readonly List<IncomingFact> facts = [];
    private readonly List<IncomingAct> acts = [];
    private readonly List<Extent> persons = [];

    private readonly record struct Extent(string Key, int FirstFact, int FirstAct);

    internal int Number => number;

    internal int PersonCount => persons.Count;

    /// <summary>Rows of the facts file that the part stands for, rejected ones included.</summary>
    internal int Rows { get; set; }

    /// <summary>How much of the facts file had been read when the part was complete.</summary>
    internal long BytesRead { get; set; }

    /// <summary>Rows already found wrong.</summary>
    internal List<RowRejection> Rejections { get; } = [];

    /// <summary>Whether the part is of people who have only acts in the files: they are in the register or unknown.</summary>
    internal bool HasActsOnly { get; init; }

    /// <summary>The identifiers of its persons, in order.</summary>
    internal string[] Keys => [.. persons.Select(one => one.Key)];

    internal string KeyOf(int person) => persons[person].Key;

    /// <summary>The person's rows in date order.</summary>
    internal ReadOnlySpan<IncomingFact> FactsOf(int person) =>
        CollectionsMarshal.AsSpan(facts)[
            persons[person].FirstFact..(person + 1 < persons.Count ? persons[person + 1].FirstFact : facts.Count)
        ];

    /// <summary>The person's acts, by date and then by line.</summary>
    internal ReadOnlySpan<IncomingAct> ActsOf(int person) =>
        CollectionsMarshal.AsSpan(acts)[
            persons[person].FirstAct..(person + 1 < persons.Count ? persons[person + 1].FirstAct : acts.Count)
        ];

    internal void Begin(string key, IEnumerable<IncomingAct> actsByDate)
    {
        persons.Add(new(key, facts.Count, acts.Count));
        acts.AddRange(actsByDate);
    }

    /// <summary>The same without some of the persons, whose rows are rejected.</summary>
    /// <param name="isKept">By the person's place.</param>
    internal IncomingPart Only(Func<int, bool> isKept, RowFault otherwise)
    {
        IncomingPart kept = new(number)
        {
            Rows = Rows,
            BytesRead = BytesRead,
            HasActsOnly = HasActsOnly,
        };
        kept.Rejections.AddRange(Rejections);
        for (int person = 0; person < PersonCount; person++)
            if (isKept(person))
            {
                kept.Begin(KeyOf(person), [.. ActsOf(person)]);
                kept.facts.AddRange(FactsOf(person));
            }
            else
            {
                foreach (ref readonly IncomingFact fact in FactsOf(person))
                    kept.Rejections.Add(new(false, fact.Line, KeyOf(person), otherwise));
                foreach (ref readonly IncomingAct act in ActsOf(person))
                    kept.Rejections.Add(new(true, act.Line, KeyOf(person), otherwise));
            }
        return kept;
    }

    /// <summary>A row of the person begun last, in date order.</summary>
    internal void Add(in IncomingFact fact)
    {
        bool isOutOfOrder = facts.Count > persons[^1].FirstFact && fact.Event.Date < facts[^1].Event.Date;
        if (isOutOfOrder)
            Rejections.Add(new(false, fact.Line, persons[^1].Key, new(RejectionCode.OutOfOrder)));
        else
            facts.Add(fact);
    }
}
