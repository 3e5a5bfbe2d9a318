using System.Text.Json.Nodes;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Api.Statistics;

public sealed class TableListTests(OpenSite open, TestCluster cluster)
{
    [Fact]
    public async Task Tables_are_found_by_words_and_pages()
    {
        var site = await open.On(cluster);
        int all = site.Release.Tables.Count - Ended(site).Length;
        Assert.Equal(all, await Found(""));
        Assert.Equal(1, await Found("query=12R5"));
        Assert.InRange(await Found("query=aktivointiaste"), 1, all - 1);
        Assert.Equal(0, await Found("query=xyzzy"));
        Assert.Equal(0, await Found("pastDays=1"));
        Assert.Equal(all, await Found("pastDays=99999&includeDiscontinued=false"));
        Assert.Equal(2, await Found("pageSize=2"));
        JsonNode second = await site.Json($"{OpenSite.V2}/tables?pageSize=2&pageNumber=2");
        Assert.Contains(second["page"]!["links"]!.AsArray(), link => $"{link!["rel"]}" == "previous");
        foreach (
            string wrong in (string[])
                [
                    "pageNumber=0",
                    "pageNumber=x",
                    "pageSize=0",
                    "pageSize=-1",
                    "pageSize=1.5",
                    "pageSize=x",
                    "pastDays=-1",
                    "pastDays=0",
                    "includeDiscontinued=x",
                ]
        )
            Assert.Equal(400, (await site.Refused("GET", $"{OpenSite.V2}/tables?{wrong}")).Status);

        // As the official server's: values and codes, a star, a phrase, and the words between.
        Assert.NotEqual(0, await Found("query=Helsinki"));
        Assert.NotEqual(0, await Found("query=KU091"));
        Assert.NotEqual(0, await Found("query=hakijalopussa"));
        Assert.Equal(await Found("query=työttöm"), await Found("query=työttöm*"));
        int both = await Found("query=työttömät AND palveluissa");
        Assert.InRange(both, 1, all - 1);
        Assert.Equal(both, await Found("query=palveluissa työttömät"));
        Assert.Equal(1, await Found("query=12r5 OR xyzzy"));
        Assert.Equal(2, await Found("query=12r5 OR 12u4"));
        Assert.Equal(0, await Found("query=12r5 NOT Helsinki"));
        Assert.Equal(1, await Found("query=12r5 NOT xyzzy"));
        Assert.InRange(await Found("query=\"kuukauden lopussa\""), 1, all - 1);
        Assert.Equal(0, await Found("query=\"lopussa kuukauden\""));

        async Task<int> Found(string query) =>
            (await site.Json($"{OpenSite.V2}/tables?{query}"))["tables"]!.AsArray().Count;
    }

    /// <summary>Programs ask for more than there can be; they are told what they got.</summary>
    [Theory]
    [InlineData("1000", 1000)]
    [InlineData("1001", 1000)]
    [InlineData("10000", 1000)]
    [InlineData("99999999999999999999", 1000)]
    [InlineData("3", 3)]
    public async Task A_page_may_be_asked_for_of_any_size(string size, int given)
    {
        var site = await open.On(cluster);
        JsonNode page = (await site.Json($"{OpenSite.V2}/tables?pageSize={size}"))["page"]!;
        Assert.Equal(given, page["pageSize"]!.GetValue<int>());
        Assert.Contains($"pageSize={given}&", $"{page["links"]![0]!["href"]}");
    }

    /// <summary>A table whose last month is long past is told to have ended, and listed to who asks for those too.</summary>
    [Fact]
    public async Task Tables_that_have_ended()
    {
        var site = await open.On(cluster);
        string[] ended = Ended(site);
        Assert.NotEmpty(ended);
        Assert.DoesNotContain(await Listed(""), table => ended.Contains($"{table!["id"]}"));
        JsonArray all = await Listed("?includeDiscontinued=true&pageSize=1000");
        Assert.Equal(site.Release.Tables.Count, all.Count);
        foreach (JsonNode? table in all)
        {
            bool hasEnded = ended.Contains($"{table!["id"]}");
            Assert.Equal(hasEnded, table["discontinued"]!.GetValue<bool>());
            JsonNode metadata = await site.Json($"{OpenSite.V2}/tables/{table["id"]}/metadata");
            Assert.Equal(hasEnded, metadata["extension"]!["discontinued"]!.GetValue<bool>());
        }
        JsonNode first = await site.Json($"{OpenSite.V2}/tables?includeDiscontinued=true&pastDays=99999&pageSize=1");
        JsonNode next = first["page"]!["links"]!.AsArray().Single(link => $"{link!["rel"]}" == "next")!;
        Assert.Contains("&includeDiscontinued=true", $"{next["href"]}");
        Assert.Contains("&pastDays=99999", $"{next["href"]}");

        async Task<JsonArray> Listed(string query) =>
            (await site.Json($"{OpenSite.V2}/tables{query}"))["tables"]!.AsArray();
    }

    /// <summary>How a reader of one language comes to another.</summary>
    [Fact]
    public async Task A_table_names_itself_in_its_other_languages()
    {
        var site = await open.On(cluster);
        JsonNode table = await site.Json($"{OpenSite.V2}/tables/12r5?lang=sv");
        JsonNode[] others = [.. table["links"]!.AsArray().Where(link => $"{link!["rel"]}" == "alternate")!];
        Assert.Equal(["fi", "en"], others.Select(link => $"{link["hreflang"]}"));
        foreach (JsonNode other in others)
            Assert.Equal(
                $"{other["hreflang"]} {site.Release.Find("12r5")!.Definition.Title.In($"{other["hreflang"]}")}",
                $"{(await site.Json($"{other["href"]}"))["language"]} {(await site.Json($"{other["href"]}"))["label"]}"
            );
    }

    private static string[] Ended(OpenSite.Running site) =>
        [
            .. site
                .Release.Tables.Select(table => table.Definition)
                .Where(table => table.Time.Values[^1].Code != $"{site.Release.Head.LastMonth}")
                .Select(table => table.Id),
        ];
}
