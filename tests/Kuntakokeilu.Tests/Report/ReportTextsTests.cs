using Kuntakokeilu.App.Pictures;
using Kuntakokeilu.App.Report;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;
using Kuntakokeilu.Law.TargetGroup;
using Kuntakokeilu.Tests.Explanations;

namespace Kuntakokeilu.Tests.Report;

/// <summary>Translations and their places are looked at with all texts, see <see cref="TextResourceTests"/>.</summary>
public sealed class ReportTextsTests
{
    private const string Prefix = "report.";

    /// <summary>Keys that the code makes of a prefix and a value.</summary>
    private static readonly string[] Made =
    [
        .. Of<Basis>("basis"),
        .. Of<EmploymentStatus>("status"),
        .. Of<TeOfficeActKind>("act"),
        .. Of<PersonKind>("kind"),
        .. Of<PersonKind>("kind_shows"),
        .. Marks.Kinds.Select(kind => $"{Prefix}mark.{kind}"),
        .. LawChanges.All.Select(change => $"{Prefix}law.{change.Letter}"),
        .. PilotAreas.All.Select(area => $"area.{area.Municipalities[0]}"),
    ];

    internal static bool IsOfReport(string key) => key.StartsWith(Prefix) || key.StartsWith("area.");

    [Fact]
    public void Every_key_that_the_report_can_make_has_a_text() => Assert.Empty(Made.Except(Texts.All.Keys));

    [Fact]
    public void Every_text_of_the_report_is_used()
    {
        string code = string.Concat(
            Directory
                .EnumerateFiles(Path.Combine(TextResourceTests.Source(), "Kuntakokeilu.App", "Report"), "*.cs")
                .Select(File.ReadAllText)
        );
        Assert.DoesNotContain(
            Texts.All.Keys.Where(IsOfReport).Except(Made),
            key => !IsNamedIn(code, key[Prefix.Length..])
        );
    }

    private static bool IsNamedIn(string code, string key) =>
        TextResourceTests.IsNamedIn(code, key)
        || (key.EndsWith(".heading") && code.Contains($"Heading(\"{key[..key.IndexOf('.')]}\")"));

    private static IEnumerable<string> Of<T>(string prefix)
        where T : struct, Enum => Enum.GetValues<T>().Select(value => Texts.Key(Prefix + prefix, value));
}
