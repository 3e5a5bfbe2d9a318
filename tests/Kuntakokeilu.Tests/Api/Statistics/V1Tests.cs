using System.Text.Json.Nodes;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Api.Statistics;

/// <summary>What programs written for StatFin's first interface ask, in the order they ask it.</summary>
public sealed class V1Tests(OpenSite open, TestCluster cluster)
{
    [Fact]
    public async Task From_the_settings_to_a_table()
    {
        var site = await open.On(cluster);
        foreach (
            string path in (string[])
                ["/pxweb/api/v1/fi/", "/pxweb/api/v1/fi/StatFin", OpenSite.V1, $"{OpenSite.V1}/12r5.px"]
        )
            Assert.Equal(
                """{"maxValues":120000,"maxCells":120000,"maxCalls":1000000,"timeWindow":60,"CORS":true}""",
                await site.Text($"{path}?config")
            );
        Assert.Equal("StatFin", $"{(await site.Json("/pxweb/api/v1/fi"))[0]!["dbid"]}");
        Assert.Equal(
            "tyonv l",
            $"{(await site.Json("/pxweb/api/v1/fi/StatFin"))[0]!["id"]} {(await site.Json("/pxweb/api/v1/fi/StatFin"))[0]!["type"]}"
        );
        JsonArray tables = (await site.Json(OpenSite.V1)).AsArray();
        Assert.Equal(
            site.Release.Tables.Select(table => $"{table.Definition.Id}.px"),
            tables.Select(table => $"{table!["id"]}")
        );
        foreach (string id in (string[])["12r5.px", "12R5.PX", "12r5", "statfin_tyonv_pxt_12r5.px"])
        {
            JsonNode metadata = await site.Json($"{OpenSite.V1}/{id}");
            Assert.Equal("Kuukausi true", $"{metadata["variables"]![0]!["code"]} {metadata["variables"]![0]!["time"]}");
            Assert.Equal("true", $"{metadata["variables"]![1]!["elimination"]}");
        }
        Assert.Equal(
            "Månad",
            $"{(await site.Json("/pxweb/api/v1/sv/StatFin/tyonv/12r5.px"))["variables"]![0]!["text"]}"
        );
    }

    /// <summary>A program that searches takes every line of the answer for a hit.</summary>
    [Fact]
    public async Task A_search_of_the_folder_answers_with_hits()
    {
        var site = await open.On(cluster);
        JsonNode hit = Assert.Single((await site.Json($"{OpenSite.V1}?query=12r5")).AsArray())!;
        Assert.Equal("12r5.px /tyonv 1", $"{hit["id"]} {hit["path"]} {hit["score"]}");
        Assert.Null(hit["type"]);
        Assert.Empty((await site.Json($"{OpenSite.V1}?query=xyzzy")).AsArray());
    }

    /// <summary>What it can't write is refused by name, not written otherwise.</summary>
    [Theory]
    [InlineData("csv2")]
    [InlineData("csv3")]
    [InlineData("png")]
    public async Task A_format_that_is_not_ours_is_refused(string format)
    {
        var site = await open.On(cluster);
        string body = """{"query":[],"response":{"format":"FORMAT"}}""".Replace("FORMAT", format);
        (int status, string told) = await site.Refused("POST", $"{OpenSite.V1}/12r5.px", body);
        Assert.Equal(400, status);
        Assert.Contains("json-stat2, json-stat, json, csv, px or xlsx", told);
    }

    [Theory]
    [InlineData("""{"code":"Kuukausi","selection":{"filter":"top","values":["2"]}}""", 2, 0)]
    [InlineData("""{"code":"Kuukausi","selection":{"filter":"all","values":["2021M0*"]}}""", 9, 0)]
    [InlineData("""{"code":"Alue","selection":{"filter":"item","values":["KU091","ku837"]}}""", 25, 2)]
    public async Task Filters(string query, int months, int areas)
    {
        var site = await open.On(cluster);
        string content = """{"code":"Tiedot","selection":{"filter":"item","values":["HAKIJALOPUSSA"]}}""";
        byte[] told = await site.Posted(
            $"{OpenSite.V1}/12r5.px",
            "{\"query\":[" + query + "," + content + "],\"response\":{\"format\":\"json-stat2\"}}"
        );
        int[] expected = areas == 0 ? [months, 1] : [months, areas, 1];
        Assert.Equal(expected, JsonNode.Parse(told)!["size"]!.AsArray().Select(size => size!.GetValue<int>()));
    }

    /// <summary>
    /// The first interface never asked what kind a body is, and its programs say nothing or what they send by habit.
    /// </summary>
    [Theory]
    [InlineData(null)]
    [InlineData("application/x-www-form-urlencoded")]
    [InlineData("text/plain; charset=utf-8")]
    public async Task A_query_of_whatever_kind_it_is_said_to_be(string? type)
    {
        var site = await open.On(cluster);
        const string Query = """{"query":[{"code":"Kuukausi","selection":{"filter":"top","values":["1"]}}]}""";
        using HttpResponseMessage answer = await site.Send("POST", $"{OpenSite.V1}/12r5.px", Query, type);
        Assert.Equal(200, (int)answer.StatusCode);
        Assert.Equal(
            await site.Posted($"{OpenSite.V1}/12r5.px", Query),
            await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)
        );
    }

    /// <summary>JSON-stat 1: one member that holds the dataset, whose dimensions also tell their order, sizes and roles.</summary>
    [Fact]
    public async Task The_older_form_of_JSON_stat()
    {
        var site = await open.On(cluster);
        const string Query =
            """{"query":[{"code":"Kuukausi","selection":{"filter":"top","values":["2"]}}],"response":{"format":"json-stat"}}""";
        JsonNode older = JsonNode.Parse(await site.Posted($"{OpenSite.V1}/12r5.px", Query))!;
        JsonNode newer = JsonNode.Parse(
            await site.Posted($"{OpenSite.V1}/12r5.px", Query.Replace("stat", "stat2", StringComparison.Ordinal))
        )!;
        (string name, JsonNode? set) = older.AsObject().Single();
        Assert.Equal("dataset", name);
        Assert.Equal(
            ["dimension", "extension", "label", "source", "updated", "value"],
            set!.AsObject().Select(one => one.Key).Where(one => one != "status").Order()
        );
        JsonNode dimension = set["dimension"]!;
        foreach (string member in (string[])["id", "size", "role"])
            Assert.Equal(newer[member]!.ToJsonString(), dimension[member]!.ToJsonString());
        foreach (JsonNode? id in newer["id"]!.AsArray())
            Assert.Equal(newer["dimension"]![$"{id}"]!.ToJsonString(), dimension[$"{id}"]!.ToJsonString());
        foreach (string member in (string[])["label", "source", "updated", "value"])
            Assert.Equal(newer[member]!.ToJsonString(), set[member]!.ToJsonString());
        Assert.Equal(newer["status"]?.ToJsonString(), set["status"]?.ToJsonString());
    }

    [Theory]
    [InlineData("")]
    [InlineData("{}")]
    [InlineData("""{"query":{}}""")]
    [InlineData("""{"\ud800":[]}""")]
    [InlineData("""{"query":[{}]}""")]
    [InlineData("""{"query":[{"code":"Alue"}]}""")]
    [InlineData(
        """{"query":[{"code":"Alue","selection":{"filter":"item"}},{"code":"Alue","selection":{"filter":"item","values":["SSS"]}}]}"""
    )]
    [InlineData("""{"query":[{"code":"Alue","selection":{"filter":"agg:x","values":["SSS"]}}]}""")]
    [InlineData("""{"query":[{"code":"Alue","selection":{"filter":"item","values":["none"]}}]}""")]
    [InlineData("""{"query":[{"code":"Alue","selection":{"filter":"top","values":["-1"]}}]}""")]
    [InlineData("""{"query":[{"code":"Ikä","selection":{"filter":"item","values":["1"]}}]}""")]
    [InlineData(
        """{"query":[{"code":"Kuukausi","selection":{"filter":"top","values":["1"]}}],"response":{"format":"sdmx"}}"""
    )]
    public async Task What_is_wrong_is_told(string body)
    {
        var site = await open.On(cluster);
        Assert.Equal(400, (await site.Refused("POST", $"{OpenSite.V1}/12r5.px", body)).Status);
    }
}
