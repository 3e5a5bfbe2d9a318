using AngleSharp.Dom;

namespace Kuntakokeilu.Tests.Pages.Statistics;

/// <summary>The form of a table shows what the table below it is of, and sends the same again.</summary>
public sealed class TableFormTests(TestSite site)
{
    [Theory]
    [InlineData("Vastuutaho=*&Tiedot=HAKIJALOPUSSA")]
    [InlineData("Alue=kok*&Tiedot=HAKIJALOPUSSA&Tiedot=LOMAUTETTU")]
    [InlineData("Alue=KU09?&Alue=KOK*&Vastuutaho=TE&Tiedot=HAKIJALOPUSSA")]
    [InlineData("Alue=TOP(3)&Vastuutaho=RANGE(KUNTA,TE)&Tiedot=TOP(2)")]
    [InlineData("Alue=*&Tiedot=HAKIJALOPUSSA")]
    [InlineData("Tiedot=HAKIJALOPUSSA")]
    public async Task What_was_chosen_is_chosen_still_when_the_form_is_sent_as_it_is(string choice)
    {
        using Visitor visitor = site.Visitor();
        await visitor.Open($"/fi/statistics/tables/kk01?from=2021-10&to=2021-11&{choice}");
        string[] shown = Figures(visitor);
        Assert.NotEmpty(shown);
        await visitor.Press("Näytä taulukko");
        Assert.Equal(shown, Figures(visitor));
    }

    [Fact]
    public async Task Nothing_to_count_chosen_is_an_error_even_when_no_box_at_all_is_ticked()
    {
        using Visitor visitor = site.Visitor();
        await visitor.Open("/fi/statistics/tables/kk01");
        await visitor.Untick("Tiedot").Untick("Alue").Untick("Vastuuviranomainen").Press("Näytä taulukko");
        Assert.Equal(
            "Tiedot: valitse vähintään yksi.",
            Visitor.Words(visitor.Page.QuerySelector(".error-summary li a")!)
        );
    }

    [Fact]
    public async Task What_may_be_left_out_is_taken_as_its_whole_and_the_form_says_so()
    {
        using Visitor visitor = site.Visitor();
        await visitor.Open("/fi/statistics/tables/kk01");
        Assert.True(visitor.IsTicked("Alue", "Kokeilualueet (25)"));
        await visitor.Untick("Alue").Untick("Vastuuviranomainen").Press("Näytä taulukko");
        Assert.True(visitor.IsTicked("Alue", "Koko maa"));
        Assert.False(visitor.IsTicked("Alue", "Kokeilualueet (25)"));
        Assert.True(visitor.IsTicked("Vastuuviranomainen", "Kaikki"));
        Assert.Single(visitor.Page.QuerySelectorAll("#result ~ div tbody tr"));
    }

    [Theory]
    [InlineData("Tiedot=", "Tiedot")]
    [InlineData("Tiedot=NONE", "Tiedot")]
    [InlineData("Alue=KU999&Tiedot=LOMAUTETTU", "Alue")]
    [InlineData("Vastuutaho=NONE&Tiedot=LOMAUTETTU", "Vastuuviranomainen")]
    [InlineData("from=2021-03&to=2024-12&Alue=*&Vastuutaho=*&Tiedot=*", "Kuukaudet")]
    public async Task A_wrong_choice_is_marked_and_described_and_the_summary_leads_into_it(string query, string legend)
    {
        using Visitor visitor = site.Visitor();
        await visitor.Open($"/fi/statistics/tables/kk01?{query}");
        IElement wrong = Assert.Single(visitor.Page.QuerySelectorAll("fieldset.field--wrong"));
        Assert.Equal(legend, Visitor.Words(wrong.QuerySelector("legend")!));
        Assert.Equal(wrong.QuerySelector(".field__error")!.Id, wrong.GetAttribute("aria-describedby"));
        Assert.All(
            wrong.QuerySelectorAll("input, select"),
            field => Assert.Equal("true", field.GetAttribute("aria-invalid"))
        );
        Assert.Empty(visitor.Page.QuerySelectorAll("fieldset:not(.field--wrong) [aria-invalid]"));
        // To something that shows that it has the focus.
        IElement lead = visitor.Page.GetElementById(
            visitor.Page.QuerySelector(".error-summary a")!.GetAttribute("href")![1..]
        )!;
        Assert.Contains(lead.LocalName, (string[])["input", "select"]);
        Assert.Same(wrong, lead.Closest("fieldset"));
    }

    /// <summary>Of 309 municipalities some are found by name and chosen one after the other; what was chosen stays.</summary>
    [Fact]
    public async Task Single_areas_are_found_by_name_and_what_was_chosen_stays()
    {
        using Visitor visitor = site.Visitor();
        await visitor.Open("/fi/statistics/tables/kk01?from=2021-10&to=2021-10&Alue=KU837&Tiedot=HAKIJALOPUSSA");
        Assert.True(visitor.IsTicked("Alue", "Tampere"));
        Assert.Empty(visitor.Page.QuerySelectorAll("select[multiple]"));
        await visitor.Fill("Hae yksittäisiä", "TURK").Press("Hae: Alue");
        Assert.Equal("TURK", visitor.Page.QuerySelector("#find-Alue")!.GetAttribute("value"));
        Assert.False(visitor.IsTicked("Alue", "Turku"));
        visitor.Tick("Alue", "Turku");
        await visitor.Press("Näytä taulukko");
        Assert.True(visitor.IsTicked("Alue", "Tampere"));
        Assert.True(visitor.IsTicked("Alue", "Turku"));
        Assert.Equal(2, Figures(visitor).Length);
        await visitor.Follow("Poista valinnat: Alue");
        Assert.True(visitor.IsTicked("Alue", "Koko maa"));
        Assert.Single(Figures(visitor));
    }

    [Fact]
    public async Task A_search_that_finds_nothing_says_so()
    {
        using Visitor visitor = site.Visitor();
        await visitor.Open("/fi/statistics/tables/kk01?Tiedot=HAKIJALOPUSSA&find-Alue=%3Cb%3Exyz");
        Assert.Contains(
            "Haulla ”<b>xyz” ei löytynyt uusia.",
            Visitor.Words(visitor.Page.Body!),
            StringComparison.Ordinal
        );
    }

    private static string[] Figures(Visitor visitor) =>
        [.. visitor.Page.QuerySelectorAll("#result ~ div tbody tr").Select(Visitor.Words)];
}
