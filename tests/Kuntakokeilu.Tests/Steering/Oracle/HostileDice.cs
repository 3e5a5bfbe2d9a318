namespace Kuntakokeilu.Tests.Steering.Oracle;

/// <summary>A small seeded generator of its own (xorshift), so that a seed means the same on every runtime.</summary>
internal sealed class HostileDice
{
    private ulong state;

    internal HostileDice(int seed)
    {
        state = unchecked((ulong)seed * 0x9E3779B97F4A7C15UL) ^ 0xD1B54A32D192ED03UL;
        for (int i = 0; i < 16; i++)
            Below(2);
    }

    internal int Below(int limit)
    {
        state ^= state << 13;
        state ^= state >> 7;
        state ^= state << 17;
        return (int)((state >> 11) % (ulong)limit);
    }

    internal bool Chance(int percent) => Below(100) < percent;

    /// <summary>Some day in the twenty from a day on, and none after the last.</summary>
    internal DateOnly Later(DateOnly day, DateOnly last)
    {
        DateOnly later = day.AddDays(Below(20));
        return later > last ? last : later;
    }

    internal T Pick<T>(IReadOnlyList<T> choices) => choices[Below(choices.Count)];

    internal void Shuffle<T>(IList<T> list)
    {
        for (int i = list.Count - 1; i > 0; i--)
        {
            int j = Below(i + 1);
            (list[i], list[j]) = (list[j], list[i]);
        }
    }
}
