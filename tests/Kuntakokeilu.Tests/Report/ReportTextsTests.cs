using System.Text.RegularExpressions;
using Kuntakokeilu.App;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Tests.Report;

public sealed partial class ReportTextsTests
{
    private static readonly KeyValuePair<string, Dictionary<string, string>>[] Own =
    [
        .. Texts.All.Where(text => text.Key.StartsWith("report.") || text.Key.StartsWith("area.")),
    ];

    [Fact]
    public void No_translation_is_missing() =>
        Assert.All(
            Own,
            text => Assert.All(Texts.Languages, language => Assert.NotEmpty(text.Value.GetValueOrDefault(language, "")))
        );

    [Fact]
    public void The_places_to_fill_are_the_same_in_every_language() =>
        Assert.All(Own, text => Assert.Single(text.Value.Values.Select(Places).Distinct()));

    [Fact]
    public void Every_pilot_area_has_a_name() =>
        Assert.Equal(
            PilotAreas.All.Select(area => $"area.{area.Municipalities[0]}").Order(),
            Own.Select(text => text.Key).Where(key => key.StartsWith("area.")).Order()
        );

    private static string Places(string text) =>
        string.Join(' ', Place().Matches(text).Select(place => place.Value).Distinct().Order());

    [GeneratedRegex(@"\{\d\}")]
    private static partial Regex Place();
}
