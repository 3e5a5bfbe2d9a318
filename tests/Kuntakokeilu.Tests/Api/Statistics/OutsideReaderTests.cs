using System.Diagnostics;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
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
        await Keep("12u4-stat.json", $"tables/12u4/data?{Selection}&outputFormat=json-stat2", "jsonstat");
        await Keep("12u4.parquet", $"tables/12u4/data?{Selection}&outputFormat=parquet", "parquet");
        await Keep("12u4.xlsx", $"tables/12u4/data?{Selection}&outputFormat=xlsx&outputFormatParams=UseCodes", "xlsx");
        List<object?[]> expected = Expected(site.Release.Find("12u4")!);
        Assert.Contains(expected, cell => cell[3] is null);
        folder.Write(
            "manifest.json",
            JsonSerializer.SerializeToUtf8Bytes(
                new
                {
                    answers,
                    area = "Alue",
                    expected,
                }
            )
        );

        (int code, string told) = await Run(folder.Path);

        Assert.True(code == 0, told);
        Assert.EndsWith(", 0 differences\n", told);
        TestContext.Current.TestOutputHelper!.WriteLine(told);
    }

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

    private static async Task<(int Code, string Told)> Run(string folder, [CallerFilePath] string test = "")
    {
        string readers = Path.GetFullPath("../../../outside-readers", Path.GetDirectoryName(test)!);
        Assert.True(
            Directory.Exists(Path.Combine(readers, "node_modules")),
            $"The readers are not installed; './kokeilu test' does it, or 'npm ci' in {readers}."
        );
        using Process node = Process.Start(
            new ProcessStartInfo("node", [Path.Combine(readers, "read.mjs"), folder])
            {
                RedirectStandardOutput = true,
                RedirectStandardError = true,
                StandardOutputEncoding = Encoding.UTF8,
            }
        )!;
        Task<string> errors = node.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        string told = await node.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await node.WaitForExitAsync(TestContext.Current.CancellationToken);
        return (node.ExitCode, await errors + told);
    }
}
