using System.Net;

namespace Kuntakokeilu.Tests.Pages.WhoServesMe;

public sealed class JourneyTests(TestSite site)
{
    [Fact]
    public async Task A_young_person_of_a_pilot_municipality_is_served_by_it()
    {
        using Visitor visitor = await Walk.Begin(site);
        await visitor.StartOn("15.3.2022");
        await visitor.LiveIn("Tampere");
        await visitor.Answer("Mikä on tilanteesi, kun työnhaku alkaa?", "Työtön");
        await visitor.Answer("Olitko saman kunnan asiakas, kun edellinen työnhakusi päättyi?", "Ei");
        await visitor.Answer("Oletko alle 30-vuotias, kun työnhaku alkaa?", "Kyllä");
        await visitor.Answer("Täytätkö ansiopäivärahan saamisen ehdot?", "En tiedä");
        await visitor.Answer("Onko äidinkielesi suomi, ruotsi tai saame?", "Kyllä");
        await visitor.Answer("Oletko muuttanut Suomeen maahanmuuttajana?", "Ei");
        Assert.Equal("Tarkista vastauksesi", visitor.Heading);
        Assert.Equal("15.3.2022", visitor.Summary()["Milloin työnhakusi alkaa tai alkoi?"]);

        await visitor.Press("Näytä, kuka palvelee minua");

        Assert.Equal("Sinua palvelee kunta: Tampere", visitor.Heading);
        Assert.NotEmpty(visitor.Page.QuerySelectorAll("a[href='/fi/law/4.1.2.age']"));
        Assert.Equal("Tampere", visitor.Summary()["Kunnan työllisyyspalvelut"]);
    }

    [Fact]
    public async Task A_missing_fact_that_decides_is_named()
    {
        using Visitor visitor = await Walk.Begin(site);
        await visitor.StartOn("15.3.2022");
        await visitor.LiveIn("Tampere");
        await visitor.Answer("Mikä on tilanteesi, kun työnhaku alkaa?", "Työtön");
        await visitor.Answer("Olitko saman kunnan asiakas, kun edellinen työnhakusi päättyi?", "Ei");
        await visitor.Answer("Oletko alle 30-vuotias, kun työnhaku alkaa?", "Ei");
        await visitor.Answer("Täytätkö ansiopäivärahan saamisen ehdot?", "En tiedä");
        await visitor.Answer("Onko äidinkielesi suomi, ruotsi tai saame?", "Kyllä");
        await visitor.Answer("Oletko muuttanut Suomeen maahanmuuttajana?", "Ei");
        await visitor.Press("Näytä, kuka palvelee minua");

        Assert.Equal("Asia ei vielä ratkea", visitor.Heading);
        string found = Assert.Single(visitor.Page.QuerySelectorAll("h2 + ul:first-of-type li").Take(1)).TextContent;
        Assert.Contains("Täytätkö ansiopäivärahan saamisen ehdot?", found, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_municipality_outside_the_pilots_ends_the_questions()
    {
        using Visitor visitor = await Walk.Begin(site);
        await visitor.StartOn("15.3.2022");
        await visitor.LiveIn("Rauma");
        Assert.Equal("Tarkista vastauksesi", visitor.Heading);
        await visitor.Press("Näytä, kuka palvelee minua");
        Assert.Equal("Sinua palvelee Satakunnan TE-toimisto", visitor.Heading);
    }

    [Theory]
    [InlineData("31.12.2024", "Mikä on kotikuntasi?")]
    [InlineData("1.1.2025", "Tarkista vastauksesi")]
    public async Task After_the_pilots_nothing_else_is_asked(string day, string next)
    {
        using Visitor visitor = await Walk.Begin(site);
        await visitor.StartOn(day);
        Assert.Equal(next, visitor.Heading);
    }

    [Theory]
    [InlineData("28.2.2023", false)]
    [InlineData("1.3.2023", true)]
    public async Task Temporary_protection_is_asked_from_its_first_day(string day, bool isAsked)
    {
        using Visitor visitor = await Walk.Begin(site);
        await visitor.StartOn(day);
        await visitor.LiveIn("Ei kuntaa Suomessa");
        Assert.Equal(isAsked, visitor.Heading == "Onko sinulla oleskelulupa tilapäisen suojelun perusteella?");
    }

    [Theory]
    [InlineData("", "Kirjoita päivä, esimerkiksi 1.3.2021, tai valitse ”En tiedä päivää”")]
    [InlineData("eilen", "Kirjoita päivä, esimerkiksi 1.3.2021, tai valitse ”En tiedä päivää”")]
    [InlineData("30.2.2022", "Päivää 30.2.2022 ei ole")]
    [InlineData("1.1.1999", "Päivän on oltava 1.1.2000 tai sen jälkeen")]
    [InlineData("1.1.2100", "Päivän on oltava 31.12.2099 tai sitä ennen")]
    public async Task A_day_that_is_none_is_told_at_the_field_and_first(string day, string message)
    {
        using Visitor visitor = await Walk.Begin(site);
        await visitor.StartOn(day);
        Assert.Equal("Milloin työnhakusi alkaa tai alkoi?", visitor.Heading);
        Assert.StartsWith("Virhe: ", visitor.Page.Title, StringComparison.Ordinal);
        Assert.Equal(message, Visitor.Words(visitor.Page.QuerySelector(".error-summary a[href='#Start']")!));
        Assert.Contains(
            "Start-error",
            visitor.Page.QuerySelector("#Start")!.GetAttribute("aria-describedby")!,
            StringComparison.Ordinal
        );
        Assert.Equal(day, visitor.Page.QuerySelector("#Start")!.GetAttribute("value"));
    }

    [Fact]
    public async Task A_question_without_an_answer_stays()
    {
        using Visitor visitor = await Walk.Begin(site);
        await visitor.StartOn("15.3.2022");
        await visitor.Press("Jatka");
        Assert.Equal("Mikä on kotikuntasi?", visitor.Heading);
        Assert.Single(visitor.Page.QuerySelectorAll(".error-summary a[href='#Home']"));
    }

    [Fact]
    public async Task Going_back_and_changing_the_language_keep_the_answers()
    {
        using Visitor visitor = await Walk.Begin(site);
        await visitor.StartOn("15.3.2022");
        await visitor.Press("Svenska");
        Assert.Equal("Vilken är din hemkommun?", visitor.Heading);
        await visitor.Press("Suomi");
        await visitor.Press("Takaisin");
        Assert.Equal("15.3.2022", visitor.Page.QuerySelector("#Start")!.GetAttribute("value"));
    }

    [Fact]
    public async Task Nothing_is_kept_in_an_address_or_a_cookie()
    {
        using Visitor visitor = await Walk.Begin(site);
        await visitor.StartOn("15.3.2022");
        await visitor.LiveIn("Rauma");
        Assert.Equal("/fi/who-serves-me", visitor.Address);
        Cookie cookie = Assert.Single(visitor.Cookies.GetCookies(site.Address));
        Assert.Equal("kokeilu-form", cookie.Name);
        Assert.True(visitor.Response.Headers.CacheControl!.NoStore);
    }

    [Fact]
    public async Task A_form_from_elsewhere_is_refused()
    {
        using HttpClient client = new() { BaseAddress = site.Address };
        using FormUrlEncodedContent form = new([new("go", "begin")]);
        using HttpResponseMessage response = await client.PostAsync(
            new Uri("/fi/who-serves-me", UriKind.Relative),
            form,
            TestContext.Current.CancellationToken
        );
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }
}
