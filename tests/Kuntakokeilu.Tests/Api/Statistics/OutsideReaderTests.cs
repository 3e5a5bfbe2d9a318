using Kuntakokeilu.App.Api.Statistics;
using Kuntakokeilu.Statistics.Tables;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Api.Statistics;

/// <summary>
/// Every kind of answer against the specification's schema, and the figures read by programs that others wrote, cell by
/// cell with what was published.
/// </summary>
public sealed class OutsideReaderTests(OpenSite open, TestCluster cluster)
{
    private const string Selection = "valuecodes[Kuukausi]=TOP(3)&valuecodes[Alue]=*&valuecodes[Tiedot]=*";
    private static readonly string[] Json = ["TablesResponse", "TableResponse", "Dataset", "SelectionResponse"];

    [Fact]
    public async Task Others_read_what_was_published()
    {
        var site = await open.On(cluster);
        using TempFolder folder = new();
        List<object> answers = [];
        async Task Keep(string file, string path, string reader, string? name = null)
        {
            folder.Write(file, await site.Bytes($"{OpenSite.V2}/{path}"));
            answers.Add(
                new
                {
                    file,
                    @as = reader,
                    name,
                }
            );
        }
        foreach (string language in Words.Languages)
        {
            await Keep($"tables-{language}.json", $"tables?lang={language}", "schema", "TablesResponse");
            foreach (PublishedTable table in site.Release.Tables)
            {
                string id = table.Definition.Id;
                foreach (
                    (string part, int kind) in new[]
                    {
                        ("", 1),
                        ("/metadata", 2),
                        ("/defaultselection", 3),
                        ("/data", 2),
                    }
                )
                    await Keep(
                        $"{id}{part.Replace('/', '-')}-{language}.json",
                        $"tables/{id}{part}?lang={language}",
                        "schema",
                        Json[kind]
                    );
            }
        }
        foreach (
            Codelist codelist in site
                .Release.Tables.SelectMany(t => t.Definition.Variables)
                .SelectMany(v => v.Codelists)
                .DistinctBy(c => c.Id)
        )
            await Keep($"{codelist.Id}.json", $"codelists/{codelist.Id}", "schema", "CodelistResponse");
        await Keep("config.json", "config", "schema", "ConfigResponse");
        string saved = await SavedQueryTests.Save(site, SavedQueryTests.Query());
        await Keep("saved.json", $"savedqueries/{saved}", "schema", "SavedQueryResponse");
        await Keep("saved-selection.json", $"savedqueries/{saved}/selection", "schema", "SelectionResponse");
        using (
            HttpResponseMessage problem = await site.Send("GET", $"{OpenSite.V2}/tables/12r5/data?valuecodes[Ikä]=1")
        )
            folder.Write(
                "problem.json",
                await problem.Content.ReadAsByteArrayAsync(TestContext.Current.CancellationToken)
            );
        answers.Add(
            new
            {
                file = "problem.json",
                @as = "schema",
                name = "Problem",
            }
        );
        await Keep("12u4.json", $"tables/12u4/data?{Selection}&outputFormat=json-stat2", "schema", "Dataset");
        foreach ((OutputFormat format, string reader) in Readers)
            await Keep(
                $"12u4-{reader}.{format.Extension}",
                $"tables/12u4/data?{Selection}&outputFormat={format.Name}"
                    + (format.IsNamed ? "&outputFormatParams=UseCodes" : ""),
                reader
            );
        folder.Write("12u4-v1.json", await site.Posted($"{OpenSite.V1}/12u4.px", V1));
        answers.Add(new { file = "12u4-v1.json", @as = "jsonstat" });
        folder.Write("catalogue.jsonld", await site.Bytes("/statistics/catalogue.jsonld"));
        answers.Add(new { file = "catalogue.jsonld", @as = "dcat" });
        folder.Write("releases.atom", await site.Bytes("/statistics/releases.atom"));
        answers.Add(new { file = "releases.atom", @as = "atom" });
        List<object?[]> expected = Expected(site.Release.Find("12u4")!);
        Assert.Contains(expected, cell => cell[3] is null);

        await OutsideReaders.Read(
            folder,
            new
            {
                answers,
                area = "Alue",
                expected,
                tables = site.Release.Tables.Select(table => table.Definition.Id),
                distributions = site.Release.Tables.Count * WholeTable.Formats.Count,
                releases = new[] { "Julkistus 1: tiedot tammikuuhun 2022 asti" },
            }
        );
    }

    /// <summary>Each format that there is.</summary>
    private static IEnumerable<(OutputFormat Format, string Reader)> Readers =>
        OutputFormat.All.Select(format =>
            (
                format,
                format == OutputFormat.JsonStat2 ? "jsonstat"
                : format == OutputFormat.JsonPx ? "jsonpx"
                : format.Name
            )
        );

    private const string V1 = """
        {"query":[{"code":"Kuukausi","selection":{"filter":"top","values":["3"]}},
                  {"code":"Alue","selection":{"filter":"all","values":["*"]}}],
         "response":{"format":"json-stat"}}
        """;

    /// <summary>Every cell of the last three months: month, area, content, number and mark.</summary>
    private static List<object?[]> Expected(PublishedTable table)
    {
        List<object?[]> cells = [];
        TableDefinition definition = table.Definition;
        foreach (Value month in definition.Time.Values.TakeLast(3))
        foreach (Value area in definition.Variables[1].Values)
        foreach (Content content in definition.Contents.Values.Cast<Content>())
        {
            Figure figure = table.At(("Kuukausi", month.Code), ("Alue", area.Code), ("Tiedot", content.Code));
            cells.Add([month.Code, area.Code, content.Code, figure.Decimal(content.Decimals), figure.Mark]);
        }
        return cells;
    }
}
