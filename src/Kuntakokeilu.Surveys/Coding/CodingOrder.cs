namespace Kuntakokeilu.Surveys.Coding;

/// <summary>The order in which both coders are given the answers: mixed, and the same for both.</summary>
internal static class CodingOrder
{
    /// <summary>Fisher and Yates's shuffle by the numbers of SplitMix64: one seed, one order, on any machine.</summary>
    internal static IReadOnlyList<T> Of<T>(IReadOnlyList<T> answers, ulong seed)
    {
        T[] order = [.. answers];
        ulong state = seed;
        for (int left = order.Length - 1; left > 0; left--)
        {
            int other = (int)((UInt128)Next(ref state) * (ulong)(left + 1) >> 64);
            (order[left], order[other]) = (order[other], order[left]);
        }
        return order;
    }

    private static ulong Next(ref ulong state)
    {
        unchecked
        {
            state += 0x9E3779B97F4A7C15;
            ulong mixed = (state ^ state >> 30) * 0xBF58476D1CE4E5B9;
            mixed = (mixed ^ mixed >> 27) * 0x94D049BB133111EB;
            return mixed ^ mixed >> 31;
        }
    }
}
