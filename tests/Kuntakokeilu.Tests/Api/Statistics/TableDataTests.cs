using System.IO.Compression;
using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Kuntakokeilu.Statistics.Tables;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Api.Statistics;

public sealed class TableDataTests(OpenSite open, TestCluster cluster)
{
    private const string Data = $"{OpenSite.V2}/tables/12r5/data";
    private const string Small =
        $"{Data}?valuecodes[time]=TOP(1)&valuecodes[Alue]=SSS&valuecodes[Tiedot]=HAKIJALOPUSSA";

    /// <summary>Programs join what they read by codes, as of the official server's.</summary>
    [Fact]
    public async Task A_csv_has_codes_unless_texts_are_asked_for()
    {
        var site = await open.On(cluster);
        const string One =
            $"{OpenSite.V2}/tables/12r5/data?outputFormat=csv&lang=en&valuecodes[Kuukausi]=TOP(1)&valuecodes[Alue]=SSS"
            + "&valuecodes[Tiedot]=HAKIJALOPUSSA";
        Assert.StartsWith("\uFEFFKuukausi,Alue,HAKIJALOPUSSA\r\n2022M", await site.Text(One));
        Assert.Contains("Jobseekers\r\n", await site.Text(One + "&outputFormatParams=UseTexts"));
    }

    /// <summary>R's pxweb reads nothing else of what the figures mean.</summary>
    [Fact]
    public async Task Rows_of_json_px_tell_what_is_counted_and_the_notes_of_the_table()
    {
        var site = await open.On(cluster);
        JsonNode told = await site.Json(
            $"{OpenSite.V2}/tables/12r5/data?outputFormat=json-px&lang=en&valuecodes[Kuukausi]=TOP(1)"
                + "&valuecodes[Alue]=SSS&valuecodes[Tiedot]=HAKIJALOPUSSA"
        );
        JsonNode counted = told["columns"]!.AsArray()[^1]!;
        Assert.StartsWith("People whose job search is open", $"{counted["comment"]}");
        Assert.Contains(site.Release.Find("12r5")!.Definition.Notes[0].In("en"), $"{counted["comment"]}");
        Assert.Null(told["columns"]![0]!["comment"]);
    }

    [Theory]
    [InlineData("json-stat2", "application/json; charset=utf-8", "12r5.json")]
    [InlineData("JSON-stat2", "application/json; charset=utf-8", "12r5.json")]
    [InlineData("csv", "text/csv; charset=utf-8", "12r5.csv")]
    [InlineData("px", "text/plain; charset=windows-1252", "12r5.px")]
    [InlineData("html", "text/html; charset=utf-8", "12r5.html")]
    [InlineData("json-px", "application/json; charset=utf-8", "12r5.json")]
    [InlineData("xlsx", "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet", "12r5.xlsx")]
    [InlineData("parquet", "application/vnd.apache.parquet", "12r5.parquet")]
    public async Task Formats(string format, string type, string file)
    {
        var site = await open.On(cluster);
        using HttpResponseMessage answer = await site.Send("GET", $"{Small}&outputformat={format}");
        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Equal(type, $"{answer.Content.Headers.ContentType}");
        Assert.Equal($"inline; filename=\"{file}\"", $"{answer.Content.Headers.ContentDisposition}");
    }

    [Theory]
    [InlineData("*/*", "application/json")]
    [InlineData("application/json", "application/json")]
    [InlineData("text/csv", "text/csv")]
    [InlineData("application/json;q=0.1, text/csv;q=0.9", "text/csv")]
    [InlineData("image/png, text/*;q=0.5", "text/plain")]
    [InlineData("application/vnd.apache.parquet", "application/vnd.apache.parquet")]
    [InlineData("application/json; charset=utf-8", "application/json")]
    [InlineData("not a type", "application/json")]
    [InlineData("text/html,application/xhtml+xml,application/xml;q=0.9,*/*;q=0.8", "application/json")]
    [InlineData("text/html, image/gif, image/jpeg, *; q=.2, */*; q=.2", "application/json")]
    public async Task By_what_the_program_accepts(string accept, string type)
    {
        var site = await open.On(cluster);
        using HttpResponseMessage answer = await site.Send("GET", Small, headers: ("Accept", accept));
        Assert.Equal(type, answer.Content.Headers.ContentType?.MediaType);
        Assert.Contains("Accept", answer.Headers.Vary);
    }

    [Theory]
    [InlineData(Small, "image/png")]
    [InlineData(Small, "text/html")]
    [InlineData(Small, "application/json;q=0")]
    [InlineData($"{OpenSite.V2}/tables", "text/html")]
    [InlineData($"{OpenSite.V2}/config", "application/xml")]
    public async Task What_is_not_to_be_had(string path, string accept)
    {
        var site = await open.On(cluster);
        Assert.Equal(406, (await site.Refused("GET", path, headers: ("Accept", accept))).Status);
        Assert.Equal(200, (int)(await site.Send("GET", path)).StatusCode);
    }

    [Theory]
    [InlineData("valuecodes[Ikä]=1", "Ikä: 12r5 has no such variable")]
    [InlineData("valuecodes[Alue]=KU999", "Alue: there is no value KU999")]
    [InlineData("valuecodes[Alue]=SSS", "Kuukausi: a value must be chosen")]
    [InlineData("valuecodes[time]=*&valuecodes[Kuukausi]=*", "Kuukausi: is asked for twice")]
    [InlineData("valuecodes[time]=TOP(99999999999)", "the count must be a whole number")]
    [InlineData("valuecodes=KU091", "write it as valuecodes[variable]")]
    [InlineData("valuecodes[Alue=KU091", "write it as valuecodes[variable]")]
    [InlineData("valuecodes[]=KU091", "write it as valuecodes[variable]")]
    [InlineData("codelist[Alue]=none", "Alue: has no codelist none")]
    [InlineData("codelist[Alue]=a&codelist[Alue]=b", "a variable has two")]
    [InlineData("outputValues[Alue]=sum", "single or aggregated")]
    [InlineData("outputFormat=doc", "one of json-stat2, px, csv, xlsx, html, json-px, parquet")]
    [InlineData("outputFormat=csv&outputFormatParams=X", "not known")]
    [InlineData("outputFormat=csv&outputFormatParams=UseCodes,UseTexts", "exclude each other")]
    [InlineData(
        "outputFormat=csv&outputFormatParams=SeparatorTab&outputFormatParams=SeparatorSpace",
        "exclude each other"
    )]
    [InlineData("outputFormat=px&outputFormatParams=UseCodes", "not for px")]
    [InlineData("outputFormat=xlsx&outputFormatParams=SeparatorTab", "not for xlsx")]
    [InlineData("heading=Ikä", "Ikä: can't be placed")]
    [InlineData("heading=Alue&stub=Alue", "Alue: is placed twice")]
    [InlineData("valuecodes[Alue]=%00%ff", "there is no value")]
    public async Task What_is_wrong_is_told(string query, string because)
    {
        var site = await open.On(cluster);
        (int status, string detail) = await site.Refused("GET", $"{Data}?{query}");
        Assert.Equal(400, status);
        Assert.Contains(because, detail);
    }

    [Theory]
    [InlineData("[]", 400)]
    [InlineData("{", 400)]
    [InlineData("null", 400)]
    [InlineData("\"x\"", 400)]
    [InlineData("""{"selection":{}}""", 400)]
    [InlineData("""{"selection":[1]}""", 400)]
    [InlineData("""{"selection":[{"variableCode":1,"valueCodes":[]}]}""", 400)]
    [InlineData("""{"selection":[{"variableCode":"Alue","valueCodes":"SSS"}]}""", 400)]
    [InlineData("""{"selection":[{"variableCode":"Alue","valueCodes":[null]}]}""", 400)]
    [InlineData("""{"selection":[{"variableCode":"Alue","valueCodes":["\ud800"]}]}""", 400)]
    [InlineData("""{"selection":[{"variableCode":"Alue","valueCodes":["SSS"],"codelist":1}]}""", 400)]
    [InlineData("""{"selection":[{"variableCode":"Ikä","valueCodes":[]}]}""", 400)]
    [InlineData("""{"\ud800":1,"selection":{}}""", 400)]
    [InlineData("""{"selection":[{"\ud800":1,"valueCodes":["SSS"]}]}""", 400)]
    [InlineData("""{"selection":[],"placement":{"heading":"Alue"}}""", 400)]
    [InlineData("""{"selection":[],"placement":{"heading":["Ikä"]}}""", 400)]
    public async Task What_is_wrong_in_a_body_is_told(string body, int status)
    {
        var site = await open.On(cluster);
        Assert.Equal(status, (await site.Refused("POST", Data, body)).Status);
    }

    /// <summary>What is no text is nobody's name, as any other name that is not known.</summary>
    [Fact]
    public async Task A_name_that_is_no_text_is_not_heeded()
    {
        var site = await open.On(cluster);
        Assert.Equal(await site.Posted(Data, "{}"), await site.Posted(Data, """{"\ud800":1}"""));
    }

    [Theory]
    [InlineData($"{OpenSite.V2}/tables/12r5/data")]
    [InlineData($"{OpenSite.V2}/savedqueries")]
    [InlineData($"{OpenSite.V1}/12r5.px")]
    public async Task A_body_that_is_not_UTF8_is_told_so(string path)
    {
        var site = await open.On(cluster);
        byte[] latin1 = Encoding.Latin1.GetBytes("""{"kysyjä":1}""");
        using HttpResponseMessage answer = await site.Send("POST", path, latin1, "application/json");
        Assert.Equal(400, (int)answer.StatusCode);
        Assert.Contains("not UTF-8", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public async Task Bodies_of_another_kind_and_too_long_ones()
    {
        var site = await open.On(cluster);
        Assert.Equal(415, (await site.Refused("POST", Data, "{}", "text/plain")).Status);
        Assert.Equal(415, (await site.Refused("POST", Data, "a=b", "application/x-www-form-urlencoded")).Status);
        Assert.Equal(400, (await site.Refused("POST", Data, new string('[', 100_000))).Status);
        Assert.Equal(
            413,
            (await site.Refused("POST", Data, new string(' ', 1_100_000), headers: ("Expect", "100-continue"))).Status
        );
        Assert.Equal(200, (int)(await site.Send("POST", Data)).StatusCode);
        Assert.Equal(200, (int)(await site.Send("POST", Data, "{}", "application/vnd.api+json")).StatusCode);
    }

    [Fact]
    public async Task Too_many_cells()
    {
        var site = await open.On(cluster);
        string all = $"{Data}?valuecodes[Kuukausi]=*&valuecodes[Alue]=*&valuecodes[Tiedot]=*";
        long cells = site.Release.Find("12r5")!.Definition.Cells;
        Assert.True(cells > 120_000);
        (int status, string detail) = await site.Refused("GET", all);
        Assert.Equal(403, status);
        Assert.Contains($"{cells} cells; at most 120000", detail);
        Assert.Equal(
            403,
            (
                await site.Refused(
                    "POST",
                    $"{OpenSite.V1}/12r5.px",
                    """{"query":[{"code":"Alue","selection":{"filter":"all","values":["*"]}}]}"""
                )
            ).Status
        );
    }

    /// <summary>Other formats have no such limit.</summary>
    [Fact]
    public async Task A_workbook_is_no_wider_than_a_sheet()
    {
        var site = await open.On(cluster);
        TableDefinition table = site.Release.Find("12r5")!.Definition;
        int month = table.Variables[1].Values.Count * table.Contents.Values.Count;
        int months = 1 + (16_384 / month);
        const string Wide = $"{Data}?valuecodes[Alue]=*&valuecodes[Tiedot]=*&heading=Kuukausi,Alue,Tiedot";
        (int status, string detail) = await site.Refused(
            "GET",
            $"{Wide}&valuecodes[time]=TOP({months})&outputFormat=xlsx"
        );
        Assert.Equal(400, status);
        Assert.Contains($"{month * months} columns; at most 16384", detail);
        await site.Bytes($"{Wide}&valuecodes[time]=TOP({months})&outputFormat=csv");
        await site.Bytes($"{Wide}&valuecodes[time]=TOP({months - 1})&outputFormat=xlsx");
    }

    [Fact]
    public async Task Without_a_selection_the_default_one()
    {
        var site = await open.On(cluster);
        JsonNode selection = await site.Json($"{OpenSite.V2}/tables/12r5/defaultselection");
        JsonNode data = await site.Json(Data);
        foreach (JsonNode? one in selection["selection"]!.AsArray())
            Assert.Equal(
                one!["valueCodes"]!.AsArray().Select(code => code!.GetValue<string>()),
                data["dimension"]![$"{one["variableCode"]}"]!["category"]!["index"]!
                    .AsObject()
                    .Select(value => value.Key)
            );
        Assert.Equal(
            data["value"]!.ToJsonString(),
            (await site.Json($"{Data}?valuecodes[Alue]="))["value"]!.ToJsonString()
        );
    }

    [Fact]
    public async Task Languages_and_the_fallback()
    {
        var site = await open.On(cluster);
        Assert.Equal("Kuukausi", await Label("fi"));
        Assert.Equal("Månad", await Label("sv"));
        Assert.Equal("Month", await Label("EN"));
        Assert.Equal("Month", await Label("en-GB"));
        Assert.Equal("Kuukausi", await Label("de"));
        Assert.Equal("Kuukausi", await Label(""));

        async Task<string> Label(string language) =>
            $"{(await site.Json($"{Small}&lang={language}"))["dimension"]!["Kuukausi"]!["label"]}";
    }

    /// <summary>
    /// Asked again with the tag it came with, nothing is sent; each coding has its own tag. No time is told: texts change
    /// with the program, and the time of the release would hide it.
    /// </summary>
    [Fact]
    public async Task What_somebody_has_already_is_not_sent_again()
    {
        var site = await open.On(cluster);
        HashSet<string> tags = [];
        foreach (string coding in (string[])["identity", "gzip", "br"])
            for (int round = 0; round < 2; round++)
            {
                using HttpResponseMessage answer = await site.Send("GET", Small, headers: ("Accept-Encoding", coding));
                string tag = answer.Headers.ETag!.Tag;
                tags.Add(tag);
                Assert.False(answer.Headers.ETag.IsWeak);
                Assert.Equal(TimeSpan.FromSeconds(60), answer.Headers.CacheControl!.MaxAge);
                Assert.Null(answer.Content.Headers.LastModified);
                Assert.Equal(coding == "identity" ? [] : [coding], answer.Content.Headers.ContentEncoding);
                JsonNode.Parse(
                    Read(await answer.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken), coding)
                );
                foreach (
                    (string name, string value, int status) in ((string, string, int)[])
                        [
                            ("If-None-Match", tag, 304),
                            ("If-None-Match", "*", 304),
                            ("If-None-Match", "\"other\"", 200),
                            ("If-Modified-Since", $"{site.Release.Head.PublishedAt.AddYears(50):R}", 200),
                        ]
                )
                {
                    using HttpResponseMessage again = await site.Send(
                        "GET",
                        Small,
                        headers: [("Accept-Encoding", coding), (name, value)]
                    );
                    Assert.Equal(status, (int)again.StatusCode);
                }
            }
        Assert.Equal(3, tags.Count);
    }

    /// <summary>A workbook made again is the same to the byte, or its tag would change with every making.</summary>
    [Fact]
    public async Task A_workbook_does_not_tell_when_it_was_made()
    {
        var site = await open.On(cluster);
        byte[] one = await site.Posted($"{Data}?outputFormat=xlsx", "{}");
        Assert.Equal(one, await site.Posted($"{Data}?outputFormat=xlsx", "{}"));
        using ZipArchive workbook = new(new MemoryStream(one));
        Assert.All(
            workbook.Entries,
            entry => Assert.Equal(site.Release.Head.PublishedAt.DateTime, entry.LastWriteTime.DateTime)
        );
        foreach (
            ZipArchiveEntry entry in workbook.Entries.Where(entry =>
                entry.Name.EndsWith(".xml", StringComparison.Ordinal)
            )
        )
        {
            using StreamReader text = new(entry.Open());
            Assert.DoesNotContain(
                "created",
                await text.ReadToEndAsync(TestContext.Current.CancellationToken),
                StringComparison.OrdinalIgnoreCase
            );
        }
    }

    /// <summary>
    /// What may be chosen, not what is chosen at first: a program shows it to choose from. A codelist is a choice of its
    /// own.
    /// </summary>
    [Fact]
    public async Task Metadata_of_what_may_be_chosen()
    {
        var site = await open.On(cluster);
        const string Metadata = $"{OpenSite.V2}/tables/12r5/metadata";
        TableDefinition table = site.Release.Find("12r5")!.Definition;
        Assert.Equal(table.Variables.Select(one => one.Values.Count), await Sizes(""));
        Assert.Equal(await Sizes(""), await Sizes("?defaultSelection=true"));
        Codelist regions = table
            .Variables[1]
            .Codelists.Single(one => one.Id.EndsWith("region", StringComparison.Ordinal));
        Assert.Equal(regions.Codes.Count, (await Sizes($"?codelist[Alue]={regions.Id}"))[1]);

        async Task<int[]> Sizes(string query) =>
            [.. (await site.Json(Metadata + query))["size"]!.AsArray().Select(size => size!.GetValue<int>())];
    }

    private static string Read(byte[] body, string coding)
    {
        using MemoryStream sent = new(body);
        using Stream read = coding switch
        {
            "br" => new BrotliStream(sent, CompressionMode.Decompress),
            "gzip" => new GZipStream(sent, CompressionMode.Decompress),
            _ => sent,
        };
        using StreamReader text = new(read, Encoding.UTF8);
        return text.ReadToEnd();
    }
}
