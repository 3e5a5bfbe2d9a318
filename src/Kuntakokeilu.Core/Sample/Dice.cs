namespace Kuntakokeilu.Core.Sample;

/// <summary>
/// Pseudo-random numbers (SplitMix64): the same seed and stream give the same numbers on every machine.
/// </summary>
internal sealed class Dice(ulong seed, ulong stream)
{
    private ulong state = unchecked(Mixed(seed) ^ Mixed(stream + 0x632BE59BD9B4E019UL));

    /// <summary>From 0 up to, not including, the limit.</summary>
    internal int Below(int limit) => (int)(((UInt128)(ulong)limit * Next()) >> 64);

    /// <summary>From the first to the last, both included.</summary>
    internal int Between(int first, int last) => first + Below(last - first + 1);

    /// <summary>From 0 up to, not including, 1.</summary>
    internal double Fraction() => (Next() >> 11) * (1.0 / (1UL << 53));

    internal bool Happens(double probability) => Fraction() < probability;

    /// <summary>The number, rounded up as often as its fraction says and else down.</summary>
    internal int Rounded(double number) => (int)(number + Fraction());

    internal T OneOf<T>(ReadOnlySpan<T> values) => values[Below(values.Length)];

    private ulong Next()
    {
        state = unchecked(state + 0x9E3779B97F4A7C15UL);
        return Mixed(state);
    }

    private static ulong Mixed(ulong z)
    {
        unchecked
        {
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9UL;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EBUL;
            return z ^ (z >> 31);
        }
    }
}
