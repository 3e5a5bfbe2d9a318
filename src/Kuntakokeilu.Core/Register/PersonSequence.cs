namespace Kuntakokeilu.Core.Register;

/// <summary>
/// Tells new persons from those whose rows do not stand together. Runs come in the order of the file.
/// </summary>
/// <remarks>
/// While identifiers only grow, a larger one is a new person: nothing is looked up, the keys are just kept. The first
/// that is not larger turns to a table of everyone seen.
/// </remarks>
internal sealed class PersonSequence : IDisposable
{
    private const int Ahead = 8;
    private readonly KeyLog growing = new();
    private readonly SeenPersons seen = new();
    private readonly byte[] largest = new byte[256];
    private int largestLength;
    private bool onlyGrows = true;
    private PersonKey current;

    internal long PersonCount => growing.Count + seen.Count;

    /// <summary>Places the runs of the file's next chunk.</summary>
    internal void Place(FactsChunk chunk)
    {
        Span<PersonRun> runs = chunk.Runs;
        for (int i = 0; i < runs.Length; i++)
        {
            ref PersonRun run = ref runs[i];
            if (!onlyGrows && i + Ahead < runs.Length)
                seen.Announce(runs[i + Ahead].Person);
            if (PersonCount > 0 && run.Person == current)
                run.Place = RunPlace.Continues;
            else if (IsNew(run.Person, chunk.IdOf(i)))
            {
                run.Place = RunPlace.New;
                current = run.Person;
            }
            else
                run.Place = RunPlace.NotContiguous;
        }
    }

    public void Dispose()
    {
        growing.Dispose();
        seen.Dispose();
    }

    private bool IsNew(PersonKey person, ReadOnlySpan<byte> id)
    {
        if (onlyGrows && id.SequenceCompareTo(largest.AsSpan(0, largestLength)) > 0)
        {
            id.CopyTo(largest);
            largestLength = id.Length;
            growing.Add(person);
            return true;
        }
        if (onlyGrows)
            growing.MoveTo(seen);
        onlyGrows = false;
        return seen.Add(person);
    }
}
