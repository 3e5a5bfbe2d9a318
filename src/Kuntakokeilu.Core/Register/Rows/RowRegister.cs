using System.Runtime.CompilerServices;
using System.Runtime.Intrinsics.X86;
using Kuntakokeilu.Base.Files;

namespace Kuntakokeilu.Core.Register.Rows;

/// <summary>All rows of a file beside the facts, such as acts, found by person.</summary>
/// <remarks>Blocks of rows in the order of the file, chained from a table by the person's key.</remarks>
internal sealed unsafe class RowRegister<T> : IDisposable
    where T : unmanaged, IPersonRow
{
    private static readonly int BlockSize = HugePages.PageBytes / sizeof(RowEntry<T>);
    private readonly List<nint> blocks = [];
    private int count;
    private int* heads;
    private int chains = 1;

    internal int Count => count;

    /// <summary>The row at a place, from 0 in the order of the file.</summary>
    internal ref RowEntry<T> this[int place] => ref ((RowEntry<T>*)blocks[place / BlockSize])[place % BlockSize];

    /// <summary>Takes rows in; one thread at a time, in the order of the file.</summary>
    internal void Add(ReadOnlySpan<RowEntry<T>> rows)
    {
        foreach (ref readonly RowEntry<T> row in rows)
        {
            if (count / BlockSize == blocks.Count)
                blocks.Add((nint)HugePages.Allocate(HugePages.PageBytes));
            this[count++] = row;
        }
    }

    /// <summary>Whether any row had no effect.</summary>
    internal bool HasRefused()
    {
        for (int place = 0; place < count; place++)
            if (this[place].Result is not RejectionCode.None)
                return true;
        return false;
    }

    /// <summary>No more rows: from now on they can be found.</summary>
    internal void Seal()
    {
        // Five chains for eight rows: two and a half bytes a row.
        chains = (count / 8 * 5) + 1;
        heads = (int*)HugePages.Allocate((nuint)chains * sizeof(int));
        new Span<int>(heads, chains).Fill(-1);
        // From the last to the first, so that a chain goes in the order of the file.
        for (int place = count - 1; place >= 0; place--)
        {
            ref RowEntry<T> row = ref this[place];
            ref int head = ref heads[ChainOf(row.Person)];
            row.Next = head;
            head = place;
        }
    }

    /// <summary>
    /// Tells of persons who will be asked for, so that memory may come nearer meanwhile: the beginning of the one's chain,
    /// the first row in the next one's, whose beginning has come by now, and the second in the third's.
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

    /// <summary>Gives the places of the rows on a person, by date and then in the order of the file.</summary>
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
        while (at > 0 && this[places[at - 1]].Row.Day > this[place].Row.Day)
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
