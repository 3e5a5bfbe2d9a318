using Kuntakokeilu.Statistics.Cells;
using Kuntakokeilu.Statistics.Disclosure;

namespace Kuntakokeilu.Statistics.Tests.Disclosure;

/// <summary>Made-up people under a fixed secret.</summary>
internal static class Crowd
{
    public static RecordKeys Secret(byte of) => new([.. Enumerable.Range(0, 32).Select(i => (byte)((i * 7) + of))]);

    /// <summary>The record keys of people named P0, P1, ...</summary>
    public static uint[] Keys(int people, byte secret = 1)
    {
        RecordKeys keys = Secret(secret);
        return [.. Enumerable.Range(0, people).Select(i => keys.Of($"P{i}"))];
    }

    /// <summary>Cells of so many people each, nobody in two.</summary>
    public static IEnumerable<People> Cells(uint[] keys, int size) =>
        keys.Chunk(size).Where(cell => cell.Length == size).Select(Cell);

    public static People Cell(IEnumerable<uint> keys) =>
        keys.Aggregate(People.None, (people, key) => people + People.One(key));
}
