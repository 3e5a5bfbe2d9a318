using Kuntakokeilu.Core.Guidance;

namespace Kuntakokeilu.Tests.Guidance;

public sealed class ActCitationTests
{
    [Theory]
    [InlineData("4 § 1 mom 1 k", "4", "/law/4.1.1")]
    [InlineData("5 § 5-7 mom", "5", "/law/sections/5")]
    [InlineData("2 § 3 k", "2", "/law/sections/2")]
    [InlineData("12 a §", "12a", "/law/sections/12a")]
    [InlineData("3 §", "3", "/law/3")]
    [InlineData("19 §", "19", null)]
    public void A_place_of_the_act_leads_to_the_law_book(string place, string section, string? address) =>
        Assert.Equal((section, address), (ActCitation.SectionOf(place), ActCitation.AddressOf(place)));

    [Theory]
    [InlineData("25 §")]
    [InlineData("0 §")]
    [InlineData("4")]
    [InlineData("4 § mom 1")]
    [InlineData("12 c §")]
    [InlineData("TTL 4 §")]
    public void Anything_else_is_none(string place) => Assert.Null(ActCitation.SectionOf(place));

    [Fact]
    public void Each_line_is_a_place_and_the_first_that_is_none_is_told()
    {
        Assert.Equal(["4 § 1 mom", "6 §"], ActCitation.Read(" 4 §  1 mom\n\n6 §\n6 §").Places);
        Assert.Equal("huono", ActCitation.Read("4 §\nhuono\n").Wrong);
        Assert.Equal((0, null), (ActCitation.Read("").Places.Count, ActCitation.Read("").Wrong));
    }

    [Theory]
    [InlineData("4 § 1 mom 1 k", "sv", "4 § 1 mom. 1 punkten")]
    [InlineData("12 a §", "en", "12 a §")]
    public void A_place_is_told_in_the_form_of_the_language(string place, string language, string expected) =>
        Assert.Equal(expected, ActCitation.InWords(place, Texts.For(language)).Replace('\u00A0', ' '));
}
