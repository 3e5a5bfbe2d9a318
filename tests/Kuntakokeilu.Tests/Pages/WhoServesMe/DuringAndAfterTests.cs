using System.Globalization;
using Kuntakokeilu.App.Site;
using Kuntakokeilu.Tests.Data;
using Microsoft.AspNetCore.Builder;

namespace Kuntakokeilu.Tests.Pages.WhoServesMe;

/// <summary>What is told during the pilots and after their end, by the site's own clock.</summary>
public sealed class DuringAndAfterTests : IAsyncLifetime
{
    private readonly SetClock clock = new();
    private WebApplication site = null!;
    private Visitor visitor = null!;

    [Theory]
    [InlineData("2024-12-31", "Sinua palvelee Rovaniemi", true)]
    [InlineData("2025-01-01", "Sinua palveli Rovaniemi", false)]
    public async Task The_last_day_of_the_pilots_is_during_and_the_next_one_after(
        string today,
        string heading,
        bool isDuring
    )
    {
        await Reach(today, "Rovaniemi");
        Assert.Equal(heading, visitor.Heading);
        string words = Visitor.Words(visitor.Page.QuerySelector("main")!);
        Assert.Equal(isDuring, words.Contains("Ilmoittaudu työnhakijaksi", StringComparison.Ordinal));
        Assert.Equal(!isDuring, words.Contains("Kuka palvelee sinua nyt", StringComparison.Ordinal));
        Assert.Equal(
            isDuring
                ? "Kuulut kohderyhmään, ja kotikuntasi Rovaniemi on mukana kokeilussa."
                : "Kuuluit kohderyhmään, ja kotikuntasi Rovaniemi oli mukana kokeilussa.",
            Visitor.Words(visitor.Page.QuerySelector(".lead")!)
        );
    }

    /// <summary>Of a municipality that has no agreement the organiser is itself: told once.</summary>
    [Fact]
    public async Task During_the_pilots_the_contact_is_told_once()
    {
        await Reach("2023-06-01", "Tampere");
        Assert.Equal("Tampere", visitor.Summary()["Kunnan työllisyyspalvelut"]);
        Assert.DoesNotContain("Palvelut järjestää", visitor.Summary().Keys);
    }

    [Theory]
    [InlineData("2022-09-15", "Voimassa 15.9.2022")]
    [InlineData("2024-12-31", "Voimassa 31.12.2024")]
    [InlineData("2025-01-01", "Voimassa 31.12.2024")]
    public async Task The_law_is_that_of_the_day_and_after_the_pilots_of_their_last(string today, string heading)
    {
        clock.Now = new(DateOnly.Parse(today, CultureInfo.InvariantCulture), new(9, 0), TimeSpan.Zero);
        await visitor.Open("/fi/law");
        Assert.Equal(heading, visitor.Page.QuerySelector("h2")!.TextContent);
    }

    [Fact]
    public async Task An_hour_after_the_last_answer_the_answers_are_gone()
    {
        clock.Now = new(2023, 6, 1, 9, 0, 0, TimeSpan.Zero);
        await visitor.BeginWalk();
        await visitor.StartOn("15.3.2022");
        clock.Now += TimeSpan.FromMinutes(59);
        await visitor.LiveIn("Rauma");
        clock.Now += TimeSpan.FromMinutes(59);
        await visitor.Open("/fi/who-serves-me/check");
        Assert.Equal("Rauma", visitor.Summary()["Mikä on kotikuntasi?"]);
        clock.Now += TimeSpan.FromMinutes(2);
        await visitor.Open("/fi/who-serves-me/check");
        Assert.Empty(visitor.Summary());
    }

    private async Task Reach(string today, string home)
    {
        clock.Now = new(DateOnly.Parse(today, System.Globalization.CultureInfo.InvariantCulture), new(12, 0), default);
        await visitor.BeginWalk();
        await visitor.StartOn("15.3.2022");
        await visitor.LiveIn(home);
        await visitor.Answer("Mikä on tilanteesi, kun työnhaku alkaa?", "Työtön");
        await visitor.Answer("Olitko saman kunnan asiakas, kun edellinen työnhakusi päättyi?", "Ei");
        await visitor.Answer("Oletko alle 30-vuotias, kun työnhaku alkaa?", "Kyllä");
        while (visitor.Heading != "Tarkista vastauksesi")
            await visitor.Answer(visitor.Heading, "Ei");
        await visitor.Follow("Näytä, kuka palvelee minua");
    }

    public async ValueTask InitializeAsync()
    {
        site = WebSite.Create(new() { Urls = ["http://127.0.0.1:0"], Time = clock });
        await site.StartAsync(TestContext.Current.CancellationToken);
        visitor = new(new(site.Urls.Single()), "");
    }

    public async ValueTask DisposeAsync()
    {
        visitor.Dispose();
        await site.DisposeAsync();
    }
}
