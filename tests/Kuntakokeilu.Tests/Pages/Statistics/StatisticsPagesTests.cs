using AngleSharp.Dom;
using Kuntakokeilu.Core.Monitoring;
using Kuntakokeilu.Statistics.Months;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Monitoring;
using Kuntakokeilu.Tests.Pages.Register;

namespace Kuntakokeilu.Tests.Pages.Statistics;

public sealed class StatisticsPagesTests(TestSite site, TestCluster cluster)
{
    [Fact]
    public async Task Every_indicator_is_defined_with_its_tables()
    {
        using Visitor visitor = site.Visitor();
        await visitor.Open("/en/statistics/definitions");
        Assert.Equal(
            Indicator.All.Keys.Order(StringComparer.Ordinal),
            visitor.Page.QuerySelectorAll("article.definition").Select(one => one.Id!).Order(StringComparer.Ordinal)
        );
        IElement one = visitor.Page.GetElementById("HAKIJALOPUSSA")!;
        Assert.Contains("/en/statistics/tables/kk01", one.QuerySelectorAll("a").Select(a => a.GetAttribute("href")));
    }

    [Fact]
    public async Task The_releases_are_told_with_their_notes()
    {
        using Visitor visitor = site.Visitor();
        await visitor.Open("/fi/statistics/releases");
        string[] release = visitor.Table("Julkistukset").Row("1");
        Assert.Equal(["1", "22.2.2022 klo 8.00", "joulukuu 2024", "1", "–"], release[..3].Concat(["1", release[^1]]));
        Assert.NotNull(visitor.Page.QuerySelector("link[rel=alternate][type='application/atom+xml']"));
    }

    [Theory]
    [InlineData("Lukuja on korjattu.", "en", "Lukuja on korjattu.", "fi")]
    [InlineData(
        "Lukuja on korjattu. | Siffror har rättats. | Figures were mended.",
        "sv",
        "Siffror har rättats.",
        "sv"
    )]
    [InlineData("Lukuja on korjattu. | Siffror har rättats. | Figures were mended.", "fi", "Lukuja on korjattu.", "fi")]
    [InlineData("Korjattu | rättats", "sv", "Korjattu | rättats", "fi")]
    [InlineData("||", "sv", "||", "fi")]
    public async Task A_note_is_in_the_language_that_it_is_marked_with(
        string note,
        string page,
        string shown,
        string language
    )
    {
        TestRegister register = await TestRegister.Make(cluster);
        await TestRelease.Store(register.Source, Month.Of(2021, 3));
        await TestRelease.Store(register.Source, Month.Of(2021, 3), 2, note);
        await using DatabaseSite revised = await DatabaseSite.Of(register);
        await revised.Visitor.Open($"/{page}/statistics/releases");
        IElement told = revised.Visitor.Page.QuerySelector("tbody td:last-child > [lang]")!;
        Assert.Equal((shown, language), (Visitor.Words(told), told.GetAttribute("lang")));
    }

    [Theory]
    [InlineData("/fi/statistics")]
    [InlineData("/fi/statistics/tables")]
    [InlineData("/fi/statistics/releases")]
    public async Task Before_the_first_release_one_sentence_says_so(string address)
    {
        await using DatabaseSite empty = await DatabaseSite.Of(await TestRegister.Make(cluster));
        await empty.Visitor.Open(address);
        Assert.True(empty.Visitor.Response.IsSuccessStatusCode);
        Assert.Single(empty.Visitor.Page.QuerySelectorAll("main .hds-notification"));
        await empty.Visitor.Open("/fi/statistics/reviews/2021-10");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, empty.Visitor.Response.StatusCode);
    }
}
