using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using System.Runtime.Intrinsics.X86;

namespace Kuntakokeilu.Core.Register;

/// <summary>The persons that a file has had so far, in 19 to 29 bytes each.</summary>
/// <remarks>
/// Hash tables with open addressing, in 256 parts so that the one being enlarged is a small share of the whole; outside
/// the collected heap so that a part given up is given back.
/// </remarks>
internal sealed unsafe class SeenPersons : IDisposable
{
    private const int Parts = 256;
    private readonly Part[] parts = new Part[Parts];

    private struct Part
    {
        internal PersonKey* Slots;
        internal uint Capacity;
        internal uint Count;
    }

    internal SeenPersons()
    {
        foreach (ref Part part in parts.AsSpan())
            part = NewPart(128);
    }

    internal long Count { get; private set; }

    /// <summary>Takes note of a person; false when the person was there already.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal bool Add(PersonKey person)
    {
        // All zeros marks an empty place; one person in 2^128 shares a key with another for it.
        if (person == default)
            person = new(0, 1);
        ref Part part = ref parts[(int)(person.High >> 56)];
        PersonKey* slot = Find(part, person);
        if (*slot != default)
            return false;
        *slot = person;
        part.Count++;
        Count++;
        if (part.Count > part.Capacity / 20 * 17)
            Enlarge(ref part);
        return true;
    }

    /// <summary>Tells that a person will soon be asked for, so that memory may come nearer meanwhile.</summary>
    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    internal void Announce(PersonKey person)
    {
        if (!Sse.IsSupported)
            return;
        ref readonly Part part = ref parts[(int)(person.High >> 56)];
        Sse.Prefetch0(part.Slots + Math.BigMul(person.Low, part.Capacity, out _));
    }

    [MethodImpl(MethodImplOptions.AggressiveInlining)]
    private static PersonKey* Find(in Part part, PersonKey person)
    {
        uint place = (uint)Math.BigMul(person.Low, part.Capacity, out _);
        while (part.Slots[place] != default && part.Slots[place] != person)
            place = place + 1 == part.Capacity ? 0 : place + 1;
        return part.Slots + place;
    }

    private static void Enlarge(ref Part part)
    {
        Part larger = NewPart(part.Capacity / 2 * 3);
        for (uint i = 0; i < part.Capacity; i++)
            if (part.Slots[i] != default)
                *Find(larger, part.Slots[i]) = part.Slots[i];
        larger.Count = part.Count;
        NativeMemory.Free(part.Slots);
        part = larger;
    }

    private static Part NewPart(uint capacity) =>
        new() { Slots = (PersonKey*)NativeMemory.AllocZeroed(capacity, (nuint)sizeof(PersonKey)), Capacity = capacity };

    public void Dispose()
    {
        foreach (ref Part part in parts.AsSpan())
        {
            NativeMemory.Free(part.Slots);
            part = default;
        }
    }
}
