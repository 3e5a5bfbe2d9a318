using Kuntakokeilu.Tests.Steering.Oracle;

namespace Kuntakokeilu.Tests.Grants.Oracle;

/// <summary>Compares what somebody says comes of applications with what the second implementation says.</summary>
internal static class GrantSameness
{
    /// <summary>The first line in which they differ, with the row that it comes of; null when they are the same.</summary>
    internal static string? Difference(GrantFiles files, Func<GrantFiles, GrantTexts> says)
    {
        GrantTexts expected = GrantOracle.Run(files);
        GrantTexts actual = says(files);
        return Difference(files, "grant-decisions.csv", expected.Decisions, actual.Decisions)
            ?? Difference(files, "grant-rows.csv", expected.Rows, actual.Rows)
            ?? Difference(
                files,
                "rejected.csv",
                expected.Rejected,
                PlainFiles.WithoutMessages(actual.Rejected, whose: "id")
            );
    }

    private static string? Difference(GrantFiles files, string file, string expected, string actual)
    {
        if (FileDifference.First(expected, actual) is not var (line, first, second))
            return null;
        string told = first ?? "";
        string id = told.Split(',')[0];
        string[] of = files.Applications.Split('\n');
        IEnumerable<string> row = of[0]
            .Split(',')
            .Zip(of.FirstOrDefault(one => one.StartsWith(id + ",", StringComparison.Ordinal))?.Split(',') ?? [])
            .Where(one => one.Second.Length > 0)
            .Select(one => $"{one.First}={one.Second}");
        return $"{file}, line {line}:\nexpected {told}\nactual   {second}\n"
            + $"of {string.Join(' ', row)}\n{files.Employers}";
    }
}
