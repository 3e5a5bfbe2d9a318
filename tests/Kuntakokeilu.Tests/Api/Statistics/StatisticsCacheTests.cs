using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Api.Statistics;

/// <summary>What is kept in memory answers the question it was made for, and no other.</summary>
public sealed class StatisticsCacheTests(OpenSite open, TestCluster cluster)
{
    private const string Data =
        $"{OpenSite.V2}/tables/12r5/data?valuecodes[time]=TOP(1)&valuecodes[Alue]=SSS&valuecodes[Tiedot]=HAKIJALOPUSSA";

    [Theory]
    [InlineData("stub=Alue&stub=Kuukausi", "stub=Kuukausi&stub=Alue")]
    [InlineData("lang=sv&lang=fi", "lang=fi&lang=sv")]
    [InlineData("outputFormat=csv&outputFormat=html", "outputFormat=html&outputFormat=csv")]
    public async Task Values_in_another_order_are_another_question(string one, string other)
    {
        var site = await open.On(cluster);
        string told = await site.Text($"{Data}&{one}");
        Assert.NotEqual(told, await site.Text($"{Data}&{other}"));
        Assert.Equal(told, await site.Text($"{Data}&{one}"));
    }

    [Theory]
    [InlineData("en", "?config")]
    [InlineData("en/StatFin", "?CONFIG=")]
    [InlineData("en/StatFin/tyonv", "?%63onfig")]
    [InlineData("sv", "?_=1&config")]
    [InlineData("sv/StatFin", "?config&_=1")]
    public async Task The_settings_of_the_first_interface_are_told_wherever_the_word_stands(string path, string query)
    {
        var site = await open.On(cluster);
        string tree = await site.Text($"/pxweb/api/v1/{path}");
        Assert.StartsWith("""{"maxValues":""", await site.Text($"/pxweb/api/v1/{path}{query}"));
        Assert.Equal(tree, await site.Text($"/pxweb/api/v1/{path}"));
    }

    /// <summary>The name of a saved query is its hash, and every letter of it counts.</summary>
    [Fact]
    public async Task A_saved_query_by_another_letter_case_is_none()
    {
        var site = await open.On(cluster);
        string id = await SavedQueryTests.Save(site, SavedQueryTests.Query());
        string other = string.Concat(id.Select(c => char.IsAsciiLetterLower(c) ? char.ToUpperInvariant(c) : c));
        Assert.NotEqual(id, other);
        await site.Text($"{OpenSite.V2}/savedqueries/{id}/data");
        Assert.Equal(404, (await site.Refused("GET", $"{OpenSite.V2}/savedqueries/{other}/data")).Status);
    }

    /// <summary>Programs write what they accept in many ways; what they get of it is one.</summary>
    [Fact]
    public async Task Kept_by_what_is_given_and_not_by_how_it_was_wished_for()
    {
        await using var site = await OpenSite.Start(cluster, last: null, new() { Calls = 2 });
        for (int i = 1; i < 10; i++)
        {
            using HttpResponseMessage answer = await site.Send(
                "GET",
                $"{OpenSite.V2}/config",
                headers: ("Accept", $"application/json;q=0.{i}")
            );
            Assert.Equal(200, (int)answer.StatusCode);
        }
        Assert.Equal(
            406,
            (await site.Refused("GET", $"{OpenSite.V2}/config", headers: ("Accept", "image/png"))).Status
        );
    }
}
