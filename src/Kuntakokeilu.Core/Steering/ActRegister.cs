using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using Kuntakokeilu.Base.Files;
using Kuntakokeilu.Core.Register;

namespace Kuntakokeilu.Core.Steering;

/// <summary>All acts of a file, found by person.</summary>
/// <remarks>Blocks of acts in the order of the file, chained from a table by the person's key.</remarks>
internal sealed unsafe class ActRegister : IDisposable
{
    private const int BlockSize = HugePages.PageBytes / ActEntry.Size;
    private readonly List<nint> blocks = [];
    private int count;
    private int* heads;
    private int chains = 1;

    internal int Count => count;

    /// <summary>The act at a place, from 0 in the order of the file.</summary>
    internal ref ActEntry this[int place] => ref ((ActEntry*)blocks[place / BlockSize])[place % BlockSize];

    /// <summary>Takes acts in; one thread at a time, in the order of the file.</summary>
    internal void Add(ReadOnlySpan<ActEntry> acts)
    {
        foreach (ref readonly ActEntry act in acts)
        {
            if (count / BlockSize == blocks.Count)
                blocks.Add((nint)HugePages.Allocate(HugePages.PageBytes));
            this[count++] = act;
        }
    }

    /// <summary>Whether any act had no effect.</summary>
    internal bool HasRefused()
    {
        for (int place = 0; place < count; place++)
            if (this[place].Result is not RejectionCode.None)
                return true;
        return false;
    }

    /// <summary>No more acts: from now on they can be found.</summary>
    internal void Seal()
    {
        // Five chains for eight acts: two and a half bytes an act.
        chains = (count / 8 * 5) + 1;
        heads = (int*)HugePages.Allocate((nuint)chains * sizeof(int));
        new Span<int>(heads, chains).Fill(-1);
        // From the last to the first, so that a chain goes in the order of the file.
        for (int place = count - 1; place >= 0; place--)
        {
            ref ActEntry act = ref this[place];
            ref int head = ref heads[ChainOf(act.Person)];
            act.Next = head;
            head = place;
        }
    }

    /// <summary>
    /// Tells of persons who will be asked for, so that memory may come nearer meanwhile: the beginning of the one's chain,
    /// the first act in the next one's, whose beginning has come by now, and the second in the third's.
    /// </summary>
    internal void Announce(PersonKey latest, PersonKey later, PersonKey soon)
    {
        if (!Sse.IsSupported)
            return;
        Sse.Prefetch0(heads + ChainOf(latest));
        int first = heads[ChainOf(later)];
        if (first >= 0)
            Sse.Prefetch0(Unsafe.AsPointer(ref this[first]));
        first = heads[ChainOf(soon)];
        if (first >= 0 && this[first].Next is >= 0 and int second)
            Sse.Prefetch0(Unsafe.AsPointer(ref this[second]));
    }

    /// <summary>Gives the places of the acts on a person, by date and then in the order of the file.</summary>
    internal void Find(PersonKey person, List<int> places)
    {
        places.Clear();
        if (count == 0)
            return;
        for (int place = heads[ChainOf(person)]; place >= 0; place = this[place].Next)
            if (this[place].Person == person)
                Insert(places, place);
    }

    private void Insert(List<int> places, int place)
    {
        int at = places.Count;
        while (at > 0 && this[places[at - 1]].Day > this[place].Day)
            at--;
        places.Insert(at, place);
    }

    private int ChainOf(PersonKey person) => (int)Math.BigMul(person.High, (ulong)chains, out _);

    public void Dispose()
    {
        foreach (nint block in blocks)
            HugePages.Free((void*)block);
        blocks.Clear();
        HugePages.Free(heads);
        heads = null;
    }
}
