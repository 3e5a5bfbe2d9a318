using System.Runtime.InteropServices;

namespace Kuntakokeilu.Core.Register;

/// <summary>Keys in the order in which they came, 16 bytes each, outside the collected heap.</summary>
internal sealed unsafe class KeyLog : IDisposable
{
    private const int BlockSize = 1 << 16;
    private readonly List<nint> blocks = [];

    internal long Count { get; private set; }

    internal void Add(PersonKey key)
    {
        int place = (int)(Count++ % BlockSize);
        if (place == 0)
            blocks.Add((nint)NativeMemory.Alloc(BlockSize, (nuint)sizeof(PersonKey)));
        ((PersonKey*)blocks[^1])[place] = key;
    }

    /// <summary>Hands the keys over one by one, giving each block back when its keys have gone.</summary>
    internal void MoveTo(SeenPersons seen)
    {
        for (int block = 0; block < blocks.Count; block++)
        {
            long left = Math.Min(BlockSize, Count - (long)block * BlockSize);
            foreach (PersonKey key in new ReadOnlySpan<PersonKey>((void*)blocks[block], (int)left))
                seen.Add(key);
            NativeMemory.Free((void*)blocks[block]);
        }
        blocks.Clear();
        Count = 0;
    }

    public void Dispose()
    {
        foreach (nint block in blocks)
            NativeMemory.Free((void*)block);
        blocks.Clear();
    }
}
