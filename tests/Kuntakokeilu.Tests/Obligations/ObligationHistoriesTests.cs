using System.Text;
using Kuntakokeilu.Tests.Obligations.Oracle;
using Kuntakokeilu.Tests.Steering.Oracle;

namespace Kuntakokeilu.Tests.Obligations;

/// <summary>The random histories meet what the rules tell of, and meet it again when asked again.</summary>
public sealed class ObligationHistoriesTests
{
    private const int Files = 350;

    private static readonly string[] States =
    [
        "upcoming",
        "open",
        "late",
        "held",
        "held_late",
        "held_early",
        "missed",
        "lapsed",
        "undetermined",
    ];

    private static readonly string[] Reasons =
    [
        "search_ended",
        "in_service",
        "not_covered",
        "ending_soon",
        "law_changed",
        "next_due",
        "period_over",
        "not_unemployed",
        "service_ended",
        "replaced",
        "waived",
        "supplementary_first",
        "joint_service",
        "joint_service_ended",
        "permit_date_unknown",
    ];

    private static readonly string[] ContactCodes =
    [
        "malformed",
        "missing_value",
        "bad_date",
        "bad_value",
        "unknown_person",
        "after_pilot",
        "outcome_missing",
        "no_open_search",
    ];

    private static readonly string[] PlanCodes =
    [
        "malformed",
        "missing_value",
        "bad_date",
        "bad_value",
        "unknown_person",
        "after_pilot",
        "no_open_search",
        "no_plan",
        "no_legal_basis",
        "ground_missing",
        "too_long",
        "not_applicable",
    ];

    [Fact]
    public void Every_kind_state_reason_and_rejection_comes()
    {
        HashSet<string> met = [];
        for (int seed = 1; seed <= Files; seed++)
        {
            ObligationTexts texts = ObligationOracle.Run(ObligationHistories.Make(seed, people: 1));
            foreach (Dictionary<string, string> row in Table(texts.Obligations))
                met.UnionWith([row["kind"], row["state"], row["reason"]]);
            foreach (Dictionary<string, string> row in Table(texts.Rejected))
                met.Add(row["file"] + " " + row["code"]);
        }
        string[] expected =
        [
            .. PlainDuty.Kinds,
            .. States,
            .. Reasons,
            .. ContactCodes.Select(code => "contacts.csv " + code),
            .. PlanCodes.Select(code => "plans.csv " + code),
        ];
        Assert.Equal([], expected.Except(met));
    }

    [Fact]
    public void A_seed_means_the_same_again() =>
        Assert.Equal(ObligationHistories.Make(7, people: 3), ObligationHistories.Make(7, people: 3));

    [Fact]
    public void A_difference_is_told_by_few_rows()
    {
        ObligationFiles files = Enumerable
            .Range(1, 100)
            .Select(seed => ObligationHistories.Make(seed, people: 2))
            .First(files => ObligationSameness.Difference(files, WithoutHalfYears) is not null);

        ObligationFiles smallest = ObligationSameness.Smallest(files, WithoutHalfYears);

        Assert.NotNull(ObligationSameness.Difference(smallest, WithoutHalfYears));
        Assert.Equal(1, smallest.Facts.Count(sign => sign == '\n') - 1);
        Assert.InRange((smallest.Contacts + smallest.Plans).Count(sign => sign == '\n'), 2, 4);
    }

    private static ObligationTexts WithoutHalfYears(ObligationFiles files)
    {
        ObligationTexts texts = ObligationOracle.Run(files);
        IEnumerable<string> lines = texts.Obligations.Split('\n').Where(line => !line.Contains(",half_year,"));
        return texts with { Obligations = string.Join('\n', lines) };
    }

    private static IEnumerable<Dictionary<string, string>> Table(string text) =>
        PlainCsv.ReadTable(Encoding.UTF8.GetBytes(text), "a file", []).Select(line => line.Fields!);
}
