using System.Text.Json.Nodes;
using Kuntakokeilu.Statistics.Months;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Monitoring;

namespace Kuntakokeilu.Tests.Api.Statistics;

/// <summary>What has been revised can still be read as it was when somebody quoted it.</summary>
public sealed class EarlierReleaseTests(TestCluster cluster)
{
    private const string Table = $"{OpenSite.V2}/tables/12r5";
    private const string Data =
        $"{Table}/data?outputFormat=csv&valuecodes[Kuukausi]=TOP(1)&valuecodes[Tiedot]=HAKIJALOPUSSA";

    [Fact]
    public async Task An_earlier_release_is_read_by_its_number_and_links_to_itself()
    {
        await using var site = await OpenSite.Start(cluster, Month.Of(2021, 3));
        string first = await site.Text(Data);
        Assert.Contains("2021M03", first, StringComparison.Ordinal);
        await TestRelease.Store(site.Register.Source, Month.Of(2021, 4), number: 2, note: "Late facts.");
        site.Register.Clock.Now += TimeSpan.FromMinutes(1);

        // Twice, for the second time an answer may come from memory.
        for (int i = 0; i < 2; i++)
        {
            Assert.Contains("2021M04", await site.Text(Data), StringComparison.Ordinal);
            Assert.Equal(first, await site.Text($"{Data}&release=1"));
            Assert.Contains("2021M04", await site.Text($"{Data}&release=2"), StringComparison.Ordinal);
        }
        JsonNode table = await site.Json($"{Table}?release=1");
        Assert.Equal("2021M03", $"{table["lastPeriod"]}");
        Assert.All(table["links"]!.AsArray(), link => Assert.EndsWith("&release=1", $"{link!["href"]}"));
        Assert.DoesNotContain("release=", $"{(await site.Json(Table))["links"]}", StringComparison.Ordinal);
        Assert.Contains("tables?lang=fi&amp;release=1", await site.Text("/statistics/releases.atom"));
    }

    [Theory]
    [InlineData("2")]
    [InlineData("0")]
    [InlineData("-1")]
    [InlineData("x")]
    [InlineData("")]
    [InlineData("1&release=1")]
    [InlineData("99999999999")]
    public async Task A_release_that_is_none_is_not_found(string number)
    {
        await using var site = await OpenSite.Start(cluster, Month.Of(2021, 3));
        (int status, string detail) = await site.Refused("GET", $"{Data}&release={number}");
        Assert.Equal(404, status);
        Assert.Contains("no release of this number", detail, StringComparison.Ordinal);
        Assert.Equal(404, (await site.Refused("POST", $"{Table}/data?release={number}", "{}")).Status);
    }
}
