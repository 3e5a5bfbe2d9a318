using Kuntakokeilu.App.Register;

namespace Kuntakokeilu.App.Steering;

/// <summary>An act that had no effect, by its line in the file.</summary>
internal readonly record struct RefusedAct(uint Line, RowFault Fault);

/// <summary>All acts of a file, found by person.</summary>
/// <remarks>In 256 parts by the person's key, each sorted when the file has been read and then cut to its size.</remarks>
internal sealed class ActRegister
{
    private const int Parts = 256;
    private readonly ActEntry[][] parts = new ActEntry[Parts][];
    private readonly int[] counts = new int[Parts];

    internal ActRegister() => Array.Fill(parts, []);

    internal long Count { get; private set; }

    /// <summary>Takes acts in; one thread at a time.</summary>
    /// <param name="firstLine">To be added to their lines.</param>
    internal void Add(Span<ActEntry> acts, uint firstLine)
    {
        foreach (ref ActEntry act in acts)
        {
            act.Line += firstLine;
            int part = (int)(act.Person.High >> 56);
            if (counts[part] == parts[part].Length)
                Array.Resize(ref parts[part], Math.Max(16, counts[part] + counts[part] / 4));
            parts[part][counts[part]++] = act;
        }
        Count += acts.Length;
    }

    /// <summary>No more acts: from now on they can be found.</summary>
    internal void Seal() =>
        Parallel.For(
            0,
            Parts,
            part =>
            {
                Array.Resize(ref parts[part], counts[part]);
                parts[part].AsSpan().Sort();
            }
        );

    /// <summary>The acts on a person, by date and then line.</summary>
    internal Span<ActEntry> Of(PersonKey person)
    {
        Span<ActEntry> part = parts[(int)(person.High >> 56)];
        int first = FirstFrom(part, person);
        int end = first;
        while (end < part.Length && part[end].Person == person)
            end++;
        return part[first..end];
    }

    /// <summary>Acts that had no effect, in no particular order.</summary>
    internal void AddRefusedTo(List<RefusedAct> refused)
    {
        foreach (ActEntry[] part in parts)
        foreach (ref readonly ActEntry act in part.AsSpan())
            if (act.Result is not RejectionCode.None)
                refused.Add(new(act.Line, new(act.Result)));
    }

    /// <summary>Keys are as good as random, so the place is guessed from the key and then walked to.</summary>
    private static int FirstFrom(Span<ActEntry> part, PersonKey person)
    {
        if (part.IsEmpty)
            return 0;
        int at = (int)Math.BigMul(person.High << 8, (ulong)part.Length, out _);
        while (at > 0 && IsBefore(person, part[at - 1].Person))
            at--;
        while (at > 0 && part[at - 1].Person == person)
            at--;
        while (at < part.Length && IsBefore(part[at].Person, person))
            at++;
        return at;
    }

    private static bool IsBefore(PersonKey one, PersonKey other) =>
        one.High < other.High || (one.High == other.High && one.Low < other.Low);
}
