using System.Globalization;

namespace Kuntakokeilu.Tests.Statements;

/// <summary>The examples of the rules.</summary>
public sealed class StatementExamplesTests
{
    public static TheoryData<string> Names => [.. StatementExamples.All.Select(example => example.Name)];

    [Theory]
    [MemberData(nameof(Names))]
    public void The_product_says_so(string name)
    {
        StatementExample example = StatementExamples.All.Single(each => each.Name == name);
        StatementTexts texts = StatementFiles.Run(
            StatementFiles.FactsHeader + example.FactsOf("A"),
            StatementFiles.EventsHeader + example.EventsOf("A"),
            DateOnly.Parse(example.On, CultureInfo.InvariantCulture)
        );
        string told = string.Join('\n', texts.Statements, texts.Reports, texts.InForce, texts.Rejected);
        Check(example.Statements, texts.Statements, told);
        Check(example.Reports, texts.Reports, told);
        Check(example.InForce, texts.InForce, told);
        Check([.. (example.Rejected ?? []).Select(code => $"code={code}")], texts.Rejected, told);
    }

    [Theory]
    [InlineData(64, 1)]
    [InlineData(300, 2)]
    [InlineData(1 << 20, 2)]
    public void It_says_the_same_wherever_the_files_are_cut(int chunkBytes, int threads)
    {
        IReadOnlyList<StatementExample> all = StatementExamples.All;
        string facts = StatementFiles.FactsHeader + string.Concat(all.Select((one, i) => one.FactsOf($"P{i}")));
        string events = StatementFiles.EventsHeader + string.Concat(all.Select((one, i) => one.EventsOf($"P{i}")));
        DateOnly on = new(2025, 1, 31);
        Assert.Equal(StatementFiles.Run(facts, events, on), StatementFiles.Run(facts, events, on, chunkBytes, threads));
    }

    private static void Check(string[]? expected, string csv, string told)
    {
        if (expected is null)
            return;
        string[] rows = StatementTexts.Rows(csv);
        Assert.True(expected.Length == rows.Length, told);
        for (int i = 0; i < rows.Length; i++)
            foreach (string column in expected[i].Split(' '))
                Assert.True($" {rows[i]} ".Contains($" {column} ", StringComparison.Ordinal), $"{column} in\n{told}");
    }
}
