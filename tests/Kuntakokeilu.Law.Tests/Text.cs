using System.Text.RegularExpressions;
using Kuntakokeilu.Law.Steering;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Law.Tests;

/// <summary>Outcomes in the words of the published format, to be compared with what a test says.</summary>
internal static partial class Text
{
    private static readonly string[] GroundNames =
    [
        "4.1.1",
        "4.1.2.age",
        "4.1.2.immigrant",
        "4.1.2.language",
        "4.2",
        "6.2",
    ];

    private static readonly string[] MissingNames = ["earnings_related", "immigrant", "mother_tongue"];

    private static readonly string[] GroundSets = Sets(GroundNames);
    private static readonly string[] MissingSets = Sets(MissingNames);
    private static readonly string[] Authorities = [.. Enum.GetValues<Authority>().Select(a => Snake(a))];
    private static readonly string[] Bases = [.. Enum.GetValues<Basis>().Select(b => Snake(b))];
    private static readonly string[] Municipalities = ["", .. Enumerable.Range(0, 1000).Select(i => $"{i:D3}")];

    /// <summary>Such as <c>municipality 091 target_group 4.1.1;4.1.2.age</c>; missing facts after a ?.</summary>
    internal static string Of(in Outcome outcome)
    {
        string missing = MissingOf(outcome);
        string[] parts =
        [
            AuthorityOf(outcome),
            MunicipalityOf(outcome),
            BasisOf(outcome),
            GroundsOf(outcome),
            missing.Length == 0 ? "" : "?" + missing,
        ];
        return string.Join(' ', parts.Where(p => p.Length > 0));
    }

    internal static string Of(Period period) => $"{period.From:yyyy-MM-dd} {Of(period.Outcome)}";

    internal static string Of(Refusal refusal) => Snake(refusal);

    internal static string AuthorityOf(in Outcome outcome) => Authorities[(int)outcome.Authority];

    internal static string MunicipalityOf(in Outcome outcome) => Municipalities[outcome.Municipality.Number + 1];

    internal static string BasisOf(in Outcome outcome) => Bases[(int)outcome.Basis];

    internal static string GroundsOf(in Outcome outcome) => GroundSets[(int)outcome.Grounds];

    internal static string MissingOf(in Outcome outcome) => MissingSets[(int)outcome.Missing];

    private static string Snake(Enum value) => WordStart().Replace(value.ToString(), "_$0").ToLowerInvariant();

    private static string[] Sets(string[] names) =>
        [.. Enumerable.Range(0, 1 << names.Length).Select(set => Joined(names, set))];

    private static string Joined(string[] names, int set) =>
        string.Join(';', names.Where((_, i) => (set & (1 << i)) != 0));

    [GeneratedRegex("(?<=.)[A-Z]")]
    private static partial Regex WordStart();
}
