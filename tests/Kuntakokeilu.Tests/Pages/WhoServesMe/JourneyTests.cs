using System.Net;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

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

        await visitor.Follow("Näytä, kuka palvelee minua");

        Assert.Equal("Sinua palveli Tampere", visitor.Heading);
        Assert.Equal(
            "Kuuluit kohderyhmään, ja kotikuntasi Tampere oli mukana kokeilussa.",
            Visitor.Words(visitor.Page.QuerySelector(".lead")!)
        );
        Assert.NotEmpty(visitor.Page.QuerySelectorAll("a[href='/fi/law/4.1.2.age']"));
        Assert.Equal("Tampereen seutu", visitor.Summary()["Työllisyysalueesi, jos kotikuntasi on Tampere"]);
        Assert.DoesNotContain("Ilmoittaudu", Visitor.Words(visitor.Page.Body!), StringComparison.Ordinal);
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
        await visitor.Follow("Näytä, kuka palvelee minua");

        Assert.Equal("Asia ei ratkea näillä tiedoilla", visitor.Heading);
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
        await visitor.Follow("Näytä, kuka palvelee minua");
        Assert.Equal("Sinua palveli Satakunnan TE-toimisto", visitor.Heading);
        Assert.Equal(
            "Kotikuntasi Rauma ei ollut mukana kokeilussa.",
            Visitor.Words(visitor.Page.QuerySelector(".lead")!)
        );
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
    public async Task Each_question_has_an_address_that_can_be_loaded_again()
    {
        using Visitor visitor = await Walk.Begin(site);
        Assert.Equal("/fi/who-serves-me/start", visitor.Address);
        await visitor.StartOn("15.3.2022");
        Assert.Equal("/fi/who-serves-me/home", visitor.Address);
        Assert.Equal("Kysymys 2. Kysymyksiä on noin 8.", Visitor.Words(visitor.Page.QuerySelector(".step")!));
        await visitor.Open(visitor.Address);
        Assert.Equal("Mikä on kotikuntasi?", visitor.Heading);
        await visitor.Open("/fi/who-serves-me/start");
        Assert.Equal("15.3.2022", visitor.Page.QuerySelector("#Start")!.GetAttribute("value"));
    }

    /// <summary>Also what was refused: a page that came by POST asks to be sent again when it is loaded again.</summary>
    [Fact]
    public async Task Every_form_is_answered_by_another_address()
    {
        using Visitor visitor = await Walk.Begin(site);
        foreach (string day in (string[])["31.2.2022", "15.3.2022"])
        {
            await visitor.StartOn(day);
            Assert.Equal([HttpStatusCode.Redirect, HttpStatusCode.OK], visitor.Way.Select(one => one.StatusCode));
        }
    }

    [Fact]
    public async Task Going_back_and_changing_the_language_keep_the_answers()
    {
        using Visitor visitor = await Walk.Begin(site);
        await visitor.StartOn("15.3.2022");
        await visitor.Follow("Svenska");
        Assert.Equal("Vilken är din hemkommun?", visitor.Heading);
        await visitor.Follow("Suomi");
        await visitor.Follow("Takaisin");
        Assert.Equal("15.3.2022", visitor.Page.QuerySelector("#Start")!.GetAttribute("value"));
    }

    [Theory]
    [InlineData("under-30", "/fi/who-serves-me/home")]
    [InlineData("check", "/fi/who-serves-me/check")]
    [InlineData("outcome", "/fi/who-serves-me/outcome")]
    public async Task What_has_not_been_reached_leads_to_where_one_is(string step, string address)
    {
        using Visitor visitor = await Walk.Begin(site);
        await visitor.StartOn("15.3.2022");
        await visitor.Open($"/fi/who-serves-me/{step}");
        Assert.Equal(address, visitor.Address);
        if (step is "under-30")
            return;
        Assert.Contains("Vastauksia puuttuu", Visitor.Words(visitor.Page.Body!), StringComparison.Ordinal);
        await visitor.Follow("Jatka siitä, mihin jäit");
        Assert.Equal("/fi/who-serves-me/home", visitor.Address);
    }

    [Fact]
    public async Task To_begin_anew_forgets_the_answers()
    {
        using Visitor visitor = await Walk.Begin(site);
        await visitor.StartOn("15.3.2022");
        await visitor.LiveIn("Rauma");
        await visitor.Follow("Näytä, kuka palvelee minua");
        await visitor.Press("Aloita alusta ja poista vastaukset");
        Assert.Equal("/fi/who-serves-me/start", visitor.Address);
        Assert.Equal("", visitor.Page.QuerySelector("#Start")!.GetAttribute("value"));
        await visitor.Open("/fi/who-serves-me/home");
        Assert.Equal("/fi/who-serves-me", visitor.Address);
    }

    [Fact]
    public async Task The_answers_are_in_no_address_and_in_a_cookie_that_tells_nobody_anything()
    {
        using Visitor visitor = await Walk.Begin(site);
        await visitor.StartOn("15.3.2022");
        await visitor.LiveIn("Rauma");
        Assert.Equal("/fi/who-serves-me/check", visitor.Address);
        Assert.True(visitor.Response.Headers.CacheControl!.NoStore);
        Cookie cookie = visitor.Cookies.GetCookies(site.Address).Single(one => one.Name == "kokeilu-answers");
        Assert.True(cookie is { HttpOnly: true, Expires.Ticks: 0 });
        byte[] held = WebEncoders.Base64UrlDecode(cookie.Value);
        foreach (string told in (string[])["684", "2022", "Home"])
            Assert.Equal(-1, held.AsSpan().IndexOf(Encoding.ASCII.GetBytes(told)));
    }

    [Fact]
    public async Task A_cookie_of_another_s_making_is_none()
    {
        using Visitor visitor = site.Visitor().With(("kokeilu-answers", "CfDJ8made-up"));
        await visitor.Open("/fi/who-serves-me/check");
        Assert.Equal(HttpStatusCode.OK, visitor.Response.StatusCode);
        Assert.Contains("Vastauksia puuttuu", Visitor.Words(visitor.Page.Body!), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_form_from_elsewhere_is_refused()
    {
        using HttpClient client = new() { BaseAddress = site.Address };
        using FormUrlEncodedContent form = new([new("Start", "15.3.2022")]);
        using HttpResponseMessage response = await client.PostAsync(
            new Uri("/fi/who-serves-me/start", UriKind.Relative),
            form,
            TestContext.Current.CancellationToken
        );
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }
}
