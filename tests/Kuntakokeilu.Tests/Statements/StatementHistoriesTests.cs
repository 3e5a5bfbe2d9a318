using System.Text;
using Kuntakokeilu.Tests.Statements.Oracle;
using Kuntakokeilu.Tests.Steering.Oracle;

namespace Kuntakokeilu.Tests.Statements;

/// <summary>The random histories meet what the rules tell of, and meet it again when asked again.</summary>
public sealed class StatementHistoriesTests
{
    private const int Files = 60;

    private static readonly string[] Parts = ["begin", "change", "end", "payer", "request"];

    private static readonly string[] States = ["waiting", "due", "overdue", "in_time", "late"];

    private static readonly string[] Roles = ["must", "may"];

    private static readonly string[] Givers = ["municipality", "te_office", "service_centre"];

    private static readonly string[] Rungs =
    [
        "waiting",
        "obligation",
        "reminder",
        "step",
        "not_counted",
        "valid_reason",
    ];

    private static readonly string[] Codes =
    [
        "malformed",
        "missing_value",
        "bad_date",
        "bad_value",
        "unknown_person",
        "after_pilot",
        "duplicate_ref",
        "unknown_ref",
        "no_competence",
        "wrong_code",
        "not_applicable",
    ];

    [Fact]
    public void Every_matter_part_state_rung_and_rejection_comes()
    {
        HashSet<string> met = [];
        for (int seed = 1; seed <= Files; seed++)
        {
            StatementTexts texts = StatementOracle.Run(StatementHistories.Make(seed, people: 10));
            foreach (Dictionary<string, string> row in Table(texts.Statements))
                met.UnionWith(
                    ((string[])["matter", "part", "state", "role", "by"]).Select(column => $"{column} {row[column]}")
                );
            foreach (Dictionary<string, string> row in Table(texts.Reports))
                met.UnionWith([$"rung {row["rung"]}", $"kind {row["kind"]}"]);
            foreach (Dictionary<string, string> row in Table(texts.Rejected))
                met.Add($"{row["file"]} {row["code"]}");
        }
        string[] expected =
        [
            .. PlainStatementLaw.AllMatters.Select(one => $"matter {one}"),
            .. Parts.Select(one => $"part {one}"),
            .. States.Select(one => $"state {one}"),
            .. Roles.Select(one => $"role {one}"),
            .. Givers.Select(one => $"by {one}"),
            .. Rungs.Select(one => $"rung {one}"),
            .. PlainConduct.Kinds.Select(one => $"kind {one}"),
            .. Codes.Select(one => $"events.csv {one}"),
        ];
        Assert.Equal([], expected.Except(met));
    }

    [Fact]
    public void A_seed_means_the_same_again() =>
        Assert.Equal(StatementHistories.Make(7, people: 3), StatementHistories.Make(7, people: 3));

    [Fact]
    public void A_difference_is_told_by_few_rows()
    {
        StatementInput input = Enumerable
            .Range(1, 100)
            .Select(seed => StatementHistories.Make(seed, people: 3))
            .First(one => StatementSameness.Difference(one, WithoutRequests) is not null);

        StatementInput smallest = StatementSameness.Smallest(input, WithoutRequests);

        Assert.NotNull(StatementSameness.Difference(smallest, WithoutRequests));
        Assert.InRange((smallest.Facts + smallest.Events).Count(sign => sign == '\n'), 4, 6);
    }

    private static StatementTexts WithoutRequests(StatementInput input)
    {
        StatementTexts texts = StatementOracle.Run(input);
        IEnumerable<string> lines = texts.Statements.Split('\n').Where(line => !line.Contains(",request,"));
        return texts with { Statements = string.Join('\n', lines) };
    }

    private static IEnumerable<Dictionary<string, string>> Table(string text) =>
        PlainCsv.ReadTable(Encoding.UTF8.GetBytes(text), "a file", []).Select(line => line.Fields!);
}
