namespace Kuntakokeilu.Bench.Register;

/// <summary>Random numbers that are the same on every machine and in every version: SplitMix64.</summary>
internal struct Dice(ulong seed)
{
    private ulong state = seed;

    internal ulong Next()
    {
        unchecked
        {
            state += 0x9E37_79B9_7F4A_7C15;
            ulong z = (state ^ (state >> 30)) * 0xBF58_476D_1CE4_E5B9;
            z = (z ^ (z >> 27)) * 0x94D0_49BB_1331_11EB;
            return z ^ (z >> 31);
        }
    }

    /// <summary>A number from 0, less than <paramref name="limit"/>.</summary>
    internal int Below(int limit) => (int)Math.BigMul(Next(), (ulong)limit, out _);

    internal bool Percent(int chance) => Below(100) < chance;

    internal T Any<T>(ReadOnlySpan<T> from) => from[Below(from.Length)];

    /// <summary>Dice of their own for one person or act, whatever was thrown for others.</summary>
    internal static Dice For(ulong seed, int number)
    {
        Dice dice = new(unchecked(seed * 0xD6E8_FEB8_6659_FD93 + (ulong)number));
        dice.state = dice.Next();
        return dice;
    }
}
