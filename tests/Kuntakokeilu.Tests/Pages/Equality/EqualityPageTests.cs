using System.Net;
using AngleSharp.Dom;
using Kuntakokeilu.Core.Monitoring;
using Kuntakokeilu.Core.Monitoring.Equality;

namespace Kuntakokeilu.Tests.Pages.Equality;

public sealed class EqualityPageTests(TestSite site)
{
    [Theory]
    [InlineData("fi", "Palvelujen yhdenvertaisuus", "Kokeilukunnissa", "Pitkäaikaistyöttömät")]
    [InlineData("sv", "Jämlikheten i tjänsterna", "I försökskommuner", "Långtidsarbetslösa")]
    [InlineData("en", "Equality of services", "In pilot municipalities", "Long-term unemployed")]
    public async Task Everyone_sees_each_figure_as_a_picture_a_table_and_a_file(
        string language,
        string title,
        string inside,
        string group
    )
    {
        using Visitor visitor = site.Visitor();
        await visitor.Open($"/{language}/equality");
        Assert.Equal(title, visitor.Heading);
        Assert.Equal(
            EqualityWatch.Waits.Count + EqualityWatch.Shares.Count + 1,
            visitor.Page.QuerySelectorAll("figure").Length
        );
        foreach (IElement figure in visitor.Page.QuerySelectorAll("figure"))
        {
            Assert.NotNull(figure.QuerySelector("svg"));
            Assert.Contains(inside, figure.QuerySelector("table")!.TextContent, StringComparison.Ordinal);
            Assert.Contains(
                figure.QuerySelectorAll("a").Select(link => link.GetAttribute("href")),
                address => address!.Contains("outputFormat=csv", StringComparison.Ordinal)
            );
        }
        Assert.Contains(group, visitor.Page.GetElementById("pomediaani-figure")!.TextContent, StringComparison.Ordinal);
    }

    /// <summary>The numbers are those of the release, and the file has the same.</summary>
    [Fact]
    public async Task The_numbers_are_those_of_the_release()
    {
        Release release = (
            await new Releases(site.Database, TimeProvider.System).Latest(TestContext.Current.CancellationToken)
        )!;
        int days = release
            .Find("kk14")!
            .At(("Kuukausi", "2022M03"), ("Ryhma", "NAISET_ULKO"), ("Tiedot", "POMEDIAANI"))
            .Number!.Value;
        using Visitor visitor = site.Visitor();
        await visitor.Open("/en/equality?month=2022-03");
        IElement figure = visitor.Page.GetElementById("pomediaani-figure")!;
        IElement row = figure
            .QuerySelectorAll("tbody tr")
            .Single(one => one.TextContent.Contains("Women", StringComparison.Ordinal));
        Assert.Equal($"{days} d", Visitor.Words(row.QuerySelectorAll("td")[^1]));
        string file = figure
            .QuerySelectorAll("a")
            .Select(link => link.GetAttribute("href")!)
            .First(address => address.Contains("outputFormat=csv", StringComparison.Ordinal));
        await visitor.Open(file);
        Assert.Equal(HttpStatusCode.OK, visitor.Response.StatusCode);
    }

    [Theory]
    [InlineData("?month=2019-01")]
    [InlineData("?month=x")]
    [InlineData("?month=%00")]
    public async Task A_month_that_is_none_leaves_the_latest(string query)
    {
        using Visitor visitor = site.Visitor();
        await visitor.Open($"/fi/equality{query}");
        Assert.Equal(HttpStatusCode.OK, visitor.Response.StatusCode);
    }
}
