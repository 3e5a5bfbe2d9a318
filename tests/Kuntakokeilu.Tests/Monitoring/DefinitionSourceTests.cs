using Kuntakokeilu.Core.Monitoring;
using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.Tests.Monitoring;

public sealed class DefinitionSourceTests
{
    [Theory]
    [InlineData(
        "GIKA",
        "Laki 1269/2020, 4 §:n 1 momentin 2 kohta",
        "Lag 1269/2020, 4 § 1 mom. 2 punkten",
        "Act 1269/2020, section 4, subsection 1, paragraph 2"
    )]
    [InlineData(
        "SIIRRETYT",
        "Laki 1269/2020, 4 §, 5 §, 6 § ja 24 §",
        "Lag 1269/2020, 4 §, 5 §, 6 § och 24 §",
        "Act 1269/2020, section 4, section 5, section 6 and section 24"
    )]
    [InlineData(
        "KAYTTIMUITA",
        "Oma määritelmä; palvelulajit suunnitelman tehtäväkoodien mukaan",
        "Egen definition; slagen av service enligt uppgiftskoderna i planen",
        "Own definition; kinds of services by the task codes of the plan"
    )]
    [InlineData(
        "TYOTTOMAT30",
        "Laki 1269/2020, 4 §:n 1 momentin 2 kohta; vain ikäraja",
        "Lag 1269/2020, 4 § 1 mom. 2 punkten; endast åldersgränsen",
        "Act 1269/2020, section 4, subsection 1, paragraph 2; the age limit only"
    )]
    public void The_source_of_a_definition_is_told_in_three_languages(string code, string fi, string sv, string en) =>
        Assert.Equal(new Words(fi, sv, en), Plain(Indicator.All[code].Content.Source));

    [Fact]
    public void Every_definition_has_a_source_in_every_language() =>
        Assert.All(
            Indicator.All.Values,
            one => Assert.All(Words.Languages, language => Assert.NotEqual("", one.Content.Source.In(language)))
        );

    [Fact]
    public void The_sign_of_the_section_is_not_parted_from_its_number() =>
        Assert.All(
            Indicator.All.Values,
            one => Assert.DoesNotContain(" §", one.Content.Source.Fi + one.Content.Source.Sv, StringComparison.Ordinal)
        );

    [Fact]
    public void Every_named_source_is_that_of_a_definition()
    {
        string[] told = [.. Json.Items("Monitoring/indicators.json").SelectMany(SourcesOf)];
        Assert.Equal(DefinitionSource.Ids.Order(), told.Distinct().Order());
    }

    private static IEnumerable<string> SourcesOf(System.Text.Json.JsonElement indicator) =>
        indicator.TryGetProperty("sources", out var ids) ? Json.Strings(ids) : [];

    private static Words Plain(Words words) => new(Spaced(words.Fi), Spaced(words.Sv), Spaced(words.En));

    private static string Spaced(string text) => text.Replace('\u00A0', ' ');
}
