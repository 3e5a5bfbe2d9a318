using System.Text.Json.Nodes;

namespace Kuntakokeilu.App.DemoPopulation;

/// <summary>Somebody as the twin knows one.</summary>
internal sealed record KeptPerson(string Code, string FamilyName, string GivenNames)
{
    public string? Street { get; init; }
    public string? PostalCode { get; init; }
    public string? PostOffice { get; init; }
    public string Municipality { get; init; } = "";
    public string Language { get; init; } = "";
    public string Citizenship { get; init; } = "246";
    public bool IsProtected { get; init; }
    public string[] Guardians { get; init; } = [];
}

/// <summary>A change to order: groups in the form of the service.</summary>
/// <param name="Day">On which it is told to have changed.</param>
/// <param name="Groups">Each as the service tells it, its <c>tietoryhma</c> first.</param>
internal sealed record OrderedChange(string Code, DateOnly Day, JsonArray Groups)
{
    /// <summary>As the person is from now on; left out, as before.</summary>
    public KeptPerson? Person { get; init; }

    /// <summary>How often it is told.</summary>
    public int Times { get; init; } = 1;
}

/// <summary>What the twin knows and has told, in memory.</summary>
internal sealed class PopulationBook
{
    /// <summary>Few, so that a turn has several pages.</summary>
    private const int ChangesOfAnswer = 50;

    private readonly Lock gate = new();
    private readonly Dictionary<string, KeptPerson> people = [];
    private readonly List<OrderedChange> changes = [];
    private int queries;
    private int readings;

    internal void Keep(IEnumerable<KeptPerson> known)
    {
        lock (gate)
            foreach (KeptPerson one in known)
                people[one.Code] = one;
    }

    internal void Order(OrderedChange change)
    {
        lock (gate)
        {
            if (change.Person is { } now)
                people[now.Code] = now;
            for (int i = 0; i < change.Times; i++)
                changes.Add(change);
        }
    }

    internal KeptPerson? Find(string code)
    {
        lock (gate)
        {
            queries++;
            return people.GetValueOrDefault(code);
        }
    }

    internal int Place
    {
        get
        {
            lock (gate)
                return changes.Count;
        }
    }

    internal (int Place, bool IsUpToDate, IReadOnlyList<OrderedChange> Changes) After(int place, HashSet<string> codes)
    {
        lock (gate)
        {
            readings++;
            OrderedChange[] told = [.. changes.Skip(place).Take(ChangesOfAnswer)];
            int next = place + told.Length;
            return (next, next >= changes.Count, [.. told.Where(one => codes.Contains(one.Code))]);
        }
    }

    internal (int People, int Queries, int Readings, IReadOnlyList<OrderedChange> Changes) Told
    {
        get
        {
            lock (gate)
                return (people.Count, queries, readings, [.. changes]);
        }
    }
}
