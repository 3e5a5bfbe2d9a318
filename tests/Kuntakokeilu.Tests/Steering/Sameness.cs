using System.Globalization;
using Kuntakokeilu.Base.Files;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Law.TargetGroup;
using Kuntakokeilu.Tests.Steering.Oracle;

namespace Kuntakokeilu.Tests.Steering;

/// <summary>Compares the steering job with the plain second implementation.</summary>
internal static class Sameness
{
    private static readonly HashSet<string> Known = [.. Municipalities.All.Select(m => m.Code.ToString())];

    private static readonly HashSet<string> Pilot =
    [
        .. PilotAreas.All.SelectMany(area => area.Municipalities).Select(code => code.ToString()),
    ];

    /// <summary>What the second implementation says; null when it refuses a file as a whole.</summary>
    internal static PlainResult? Plain(byte[] facts, byte[]? acts, DateOnly? asOf)
    {
        try
        {
            return PlainSteering.Determine(facts, acts, asOf, Pilot, Known, Determined.FactsName, Determined.ActsName);
        }
        catch (InvalidDataException)
        {
            return null;
        }
    }

    /// <summary>Fails when the job's results are others than the expected.</summary>
    /// <param name="input">What to call the files when they differ.</param>
    /// <returns>What the job made of the files; null when both refuse them.</returns>
    internal static Determined? Check(
        PlainResult? expected,
        string input,
        byte[] facts,
        byte[]? acts,
        DateOnly? asOf,
        int threads = 2,
        int chunkBytes = ChunkSource.UsualChunk
    )
    {
        if (expected is null)
        {
            Assert.Throws<CannotRunException>(() => Determined.Of(facts, acts, asOf, threads, chunkBytes));
            return null;
        }
        Determined actual = Determined.Of(facts, acts, asOf, threads, chunkBytes);
        Same(expected.Responsibility, actual.Responsibility, (e, a) => e == a, input);
        Same([.. expected.Rejected.Select(Beginning)], actual.Rejected, IsRejection, input);
        Assert.Equal(expected.Rejected.Count, actual.Summary.Rejected);
        Assert.Equal(expected.Responsibility.Count, actual.Summary.Periods);
        return actual;
    }

    /// <summary>A rejected row up to its message, which the second implementation doesn't have.</summary>
    private static string Beginning(PlainRejected row) =>
        PlainCsv.WriteLine(
            row.File,
            row.Line.ToString(CultureInfo.InvariantCulture),
            PlainCsv.AsText(row.Person),
            row.Code
        ) + ",";

    private static bool IsRejection(string beginning, string line) =>
        line.StartsWith(beginning, StringComparison.Ordinal) && line.Length > beginning.Length;

    private static void Same(
        IReadOnlyList<string> expected,
        string[] actual,
        Func<string, string, bool> areSame,
        string input
    )
    {
        for (int i = 0; i < Math.Max(expected.Count, actual.Length); i++)
        {
            string? e = i < expected.Count ? expected[i] : null;
            string? a = i < actual.Length ? actual[i] : null;
            if (e is null || a is null || !areSame(e, a))
                Assert.Fail($"{input}, line {i + 2}:\nexpected {e ?? "no line"}\nactual   {a ?? "no line"}");
        }
    }
}
