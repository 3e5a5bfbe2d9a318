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
        Assert.Equal(
            site.Release.Find("12r5")!.Definition.Variables.Select(one => one.Values.Count),
            metadata["size"]!.AsArray().Select(size => size!.GetValue<int>())
        );
    }

    /// <summary>What may be chosen as it was saved: from its codelist, laid out as it was.</summary>
    [Fact]
    public async Task Metadata_by_a_saved_query()
    {
        var site = await open.On(cluster);
        Kuntakokeilu.Statistics.Tables.Codelist regions = site
            .Release.Find("12r5")!
            .Definition.Variables[1]
            .Codelists.Single(one => one.Id.EndsWith("region", StringComparison.Ordinal));
        string area = $$"""{"variableCode":"Alue","codelist":"{{regions.Id}}","valueCodes":["{{regions.Codes[0]}}"]}""";
        string id = await Save(
            site,
            Query(area)
                .Replace(
                    "\"selection\":{",
                    "\"selection\":{\"placement\":{\"stub\":[\"Alue\"],\"heading\":[\"Tiedot\",\"Kuukausi\"]},",
                    StringComparison.Ordinal
                )
        );
        JsonNode metadata = await site.Json($"{OpenSite.V2}/tables/12r5/metadata?savedQuery={id}");
        Assert.Equal("""["Alue","Tiedot","Kuukausi"]""", metadata["id"]!.ToJsonString());
        Assert.Equal(
            regions.Codes,
            metadata["dimension"]!["Alue"]!["category"]!["index"]!.AsObject().Select(value => value.Key)
        );
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
    [InlineData("""{"\ud800":"12r5"}""", "tableId")]
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
        // As many expressions as one may write of a variable, each right and as long as it may be or nearly so.
        IEnumerable<string> all = Enumerable.Range(0, 50).Select(i => $"\"{new string('*', 200 - i)}\"");
        IEnumerable<string> variables = ((string[])["Kuukausi", "Alue", "Tiedot"]).Select(variable =>
            $$"""{"variableCode":"{{variable}}","valueCodes":[{{string.Join(',', all)}}]}"""
        );
        (int status, string detail) = await site.Refused(
            "POST",
            $"{OpenSite.V2}/savedqueries",
            $$$"""{"tableId":"12r5","language":"fi","selection":{"selection":[{{{string.Join(',', variables)}}}]}}"""
        );
        Assert.Equal(400, status);
        Assert.Contains("too long to be saved", detail);
    }

    /// <summary>
    /// Anyone may save, so the site keeps no more than it was told to, however many save at once; what is kept already is
    /// still answered.
    /// </summary>
    [Fact]
    public async Task No_more_are_kept_than_the_site_has_room_for()
    {
        await using var site = await OpenSite.Start(
            cluster,
            Kuntakokeilu.Statistics.Months.Month.Of(2021, 3),
            new() { Kept = 3 }
        );
        string first = Query();
        await Save(site, first);
        HttpResponseMessage[] answers = await Task.WhenAll(
            Enumerable
                .Range(0, 10)
                .Select(i =>
                    site.Send(
                        "POST",
                        $"{OpenSite.V2}/savedqueries",
                        Query($$"""{"variableCode":"Alue","valueCodes":["TOP({{i + 1}})"]}""")
                    )
                )
        );
        Assert.Equal(
            [201, 201, 507, 507, 507, 507, 507, 507, 507, 507],
            answers.Select(answer => (int)answer.StatusCode).Order()
        );
        foreach (HttpResponseMessage answer in answers)
            answer.Dispose();
        Assert.Equal(3, await site.Register.Ask<long>("select count(*) from monitoring.saved_query"));
        await Save(site, first);
        (_, string detail) = await site.Refused(
            "POST",
            $"{OpenSite.V2}/savedqueries",
            Query("""{"variableCode":"Alue","valueCodes":["SSS"]}""")
        );
        Assert.Contains("No more queries can be saved", detail);
    }
}
