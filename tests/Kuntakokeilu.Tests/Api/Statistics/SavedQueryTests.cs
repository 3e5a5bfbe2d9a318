using System.Text.Json.Nodes;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Api.Statistics;

public sealed class SavedQueryTests(OpenSite open, TestCluster cluster)
{
    internal static string Query(
        string area = """{"variableCode":"Alue","valueCodes":["KU837","KU091"]}""",
        string more = ""
    ) =>
        $$"""
            {"tableId":"12r5","language":"sv","outputFormat":"csv","outputFormatParams":["UseCodes"],"selection":{"selection":[
                {"variableCode":"Kuukausi","valueCodes":["TOP(1)"]},
                {{area}},
                {"variableCode":"Tiedot","valueCodes":["HAKIJALOPUSSA"]}]}{{more}}}
            """;

    internal static async Task<string> Save(OpenSite.Running site, string query)
    {
        JsonNode told = JsonNode.Parse(await site.Posted($"{OpenSite.V2}/savedqueries", query))!;
        return $"{told["id"]}";
    }

    [Fact]
    public async Task A_saved_query_is_told_and_run()
    {
        var site = await open.On(cluster);
        using HttpResponseMessage made = await site.Send("POST", $"{OpenSite.V2}/savedqueries", Query());
        Assert.Equal(201, (int)made.StatusCode);
        JsonNode told = await site.Json(made.Headers.Location!.PathAndQuery);
        Assert.Equal(
            "12r5 sv csv",
            $"{told["savedQuery"]!["tableId"]} {told["savedQuery"]!["language"]} {told["savedQuery"]!["outputFormat"]}"
        );
        string id = $"{told["id"]}";

        string csv = await site.Text($"{OpenSite.V2}/savedqueries/{id}/data");
        Assert.StartsWith("\uFEFFKuukausi,Alue,HAKIJALOPUSSA\r\n2022M01,KU091,", csv);
        Assert.Equal(4, csv.Split("\r\n").Length);
        Assert.Contains(
            "\"Helsingfors\"",
            await site.Text($"{OpenSite.V2}/savedqueries/{id}/data?outputFormat=json-stat2")
        );
        Assert.Contains(
            "\"Helsinki\"",
            await site.Text($"{OpenSite.V2}/savedqueries/{id}/data?outputFormat=json-stat2&lang=fi")
        );
        JsonNode selection = await site.Json($"{OpenSite.V2}/savedqueries/{id}/selection");
        Assert.Equal("""["2022M01"]""", selection["selection"]![0]!["valueCodes"]!.ToJsonString());
        JsonNode metadata = await site.Json($"{OpenSite.V2}/tables/12r5/metadata?savedQuery={id}");
        Assert.Equal("[1,2,1]", metadata["size"]!.ToJsonString());
    }

    /// <summary>However it is written, the same question is the same row; nothing of who asked is kept.</summary>
    [Fact]
    public async Task The_same_query_is_saved_once()
    {
        var site = await open.On(cluster);
        string id = await Save(site, Query());
        long rows = await site.Register.Ask<long>("select count(*) from monitoring.saved_query");
        Assert.Equal(
            id,
            await Save(site, Query("""{"variableCode":"alue","valueCodes":["ku091"," KU837","KU091"]}"""))
        );
        Assert.Equal(rows, await site.Register.Ask<long>("select count(*) from monitoring.saved_query"));
        Assert.NotEqual(id, await Save(site, Query("""{"variableCode":"Alue","valueCodes":["KU091"]}""")));
        Assert.Equal(
            "id query saved_at",
            string.Join(
                ' ',
                await site.Register.Lines(
                    "select column_name::text from information_schema.columns where table_name = 'saved_query' order by 1"
                )
            )
        );
    }

    [Theory]
    [InlineData("", "tableId")]
    [InlineData("[]", "tableId")]
    [InlineData("{", "not JSON")]
    [InlineData("""{"tableId":"none"}""", "tableId")]
    [InlineData("""{"tableId":"12r5","language":"de"}""", "language")]
    [InlineData("""{"tableId":"12r5","language":"fi"}""", "selection")]
    [InlineData("""{"tableId":"12r5","language":"fi","selection":[]}""", "selection")]
    [InlineData("""{"tableId":"12r5","language":"fi","selection":{},"outputFormat":"doc"}""", "outputFormat")]
    [InlineData(
        """{"tableId":"12r5","language":"fi","selection":{},"outputFormatParams":["X"]}""",
        "outputFormatParams"
    )]
    [InlineData("""{"tableId":"12r5","language":"fi","selection":{},"outputFormatParams":"X"}""", "outputFormatParams")]
    [InlineData(
        """{"tableId":"12r5","language":"fi","selection":{"selection":[{"variableCode":"Ikä","valueCodes":["1"]}]}}""",
        "Ikä: 12r5 has no such variable"
    )]
    public async Task What_is_not_saved(string body, string because)
    {
        var site = await open.On(cluster);
        (int status, string detail) = await site.Refused("POST", $"{OpenSite.V2}/savedqueries", body);
        Assert.Equal(400, status);
        Assert.Contains(because, detail);
    }

    [Fact]
    public async Task A_query_too_long_to_be_kept()
    {
        var site = await open.On(cluster);
        string[] months = [.. Enumerable.Range(0, 50).Select(i => $"\"*{new string('?', 150)}*\"")];
        string[] codes = [.. Enumerable.Range(0, 4000).Select(i => $"\"KU{i % 300:000}\"")];
        string area =
            $$"""{"variableCode":"Alue","valueCodes":[{{string.Join(',', codes)}},{{string.Join(',', months)}}]}""";
        Assert.Equal(400, (await site.Refused("POST", $"{OpenSite.V2}/savedqueries", Query(area))).Status);
    }
}
