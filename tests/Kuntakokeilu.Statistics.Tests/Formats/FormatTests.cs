using System.Buffers;
using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using Kuntakokeilu.Statistics.Formats;
using Kuntakokeilu.Statistics.Selecting;
using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.Statistics.Tests.Formats;

public sealed class FormatTests
{
    private static string Text(Action<IBufferWriter<byte>> write)
    {
        ArrayBufferWriter<byte> output = new();
        write(output);
        return Encoding.UTF8.GetString(output.WrittenSpan);
    }

    private static JsonNode Json(Action<IBufferWriter<byte>> write) => JsonNode.Parse(Text(write))!;

    [Fact]
    public void Json_stat_says_what_it_is()
    {
        JsonNode stat = Json(output => JsonStat.Write(output, SmallTable.Extract(language: "sv")));
        Assert.Equal("2.0 dataset", $"{stat["version"]} {stat["class"]}");
        Assert.Equal("2021-07-01T05:00:00Z", $"{stat["updated"]}");
        Assert.Equal("Työnhakijat alueittain på svenska", $"{stat["label"]}");
        Assert.Equal("""["Kuukausi","Alue","Tiedot"]""", stat["id"]!.ToJsonString());
        Assert.Equal("[4,5,3]", stat["size"]!.ToJsonString());
        Assert.Equal("""{"time":["Kuukausi"],"geo":["Alue"],"metric":["Tiedot"]}""", stat["role"]!.ToJsonString());
        JsonNode contents = stat["dimension"]!["Tiedot"]!;
        Assert.Equal("""{"base":"procent","decimals":1}""", contents["category"]!["unit"]!["OSUUS"]!.ToJsonString());
        Assert.Equal("Flow", $"{contents["extension"]!["measuringType"]!["UUDET"]}");
        JsonNode area = stat["dimension"]!["Alue"]!;
        Assert.Equal(2, area["category"]!["index"]!["KU091"]!.GetValue<int>());
        Assert.Equal("Helsingfors", $"{area["category"]!["label"]!["KU091"]}");
        Assert.Equal("true SSS", $"{area["extension"]!["elimination"]} {area["extension"]!["eliminationValueCode"]}");
        JsonNode px = stat["extension"]!["px"]!;
        Assert.Equal(
            "12r5 1 false false",
            $"{px["tableid"]} {px["decimals"]} {px["aggregallowed"]} {px["official-statistics"]}"
        );
        Assert.Equal("3", $"{stat["extension"]!["release"]}");
    }

    [Fact]
    public void Json_stat_has_null_and_a_status_for_what_is_not_given()
    {
        JsonNode stat = Json(output => JsonStat.Write(output, SmallTable.Extract()));
        JsonArray values = stat["value"]!.AsArray();
        Assert.Equal(60, values.Count);
        Assert.Equal("""{"5":".","8":".."}""", stat["status"]!.ToJsonString());
        Assert.Null(values[5]);
        Assert.Null(values[8]);
        Assert.Equal("58", stat["value"]![58]!.ToJsonString());
        Assert.Equal("5.9", stat["value"]![59]!.ToJsonString());
        Assert.Equal("0", stat["value"]![0]!.ToJsonString());
    }

    [Fact]
    public void Metadata_has_no_figures_and_what_may_be_chosen_from()
    {
        DatasetLinks links = new(new("https://x.example/t"), id => new($"https://x.example/c/{id}"));
        JsonNode stat = Json(output => JsonStat.WriteMetadata(output, SmallTable.Extract(), links));
        Assert.Equal("[]", stat["value"]!.ToJsonString());
        Assert.Null(stat["status"]);
        Assert.Equal("https://x.example/t", $"{stat["href"]}");
        JsonNode codelist = stat["dimension"]!["Alue"]!["extension"]!["codelists"]![0]!;
        Assert.Equal("kunnat Valueset", $"{codelist["id"]} {codelist["type"]}");
        Assert.Equal("https://x.example/c/kunnat", $"{codelist["links"]![0]!["href"]}");
    }

    [Theory]
    [InlineData(CodesOrTexts.Texts, "Kuukausi,Alue,Työnhakijat,Uudet,\"Osuus, %\"", "2021M03,Espoo,3,4,.")]
    [InlineData(CodesOrTexts.Codes, "Kuukausi,Alue,HAKIJALOPUSSA,UUDET,OSUUS", "2021M03,KU049,3,4,.")]
    [InlineData(
        CodesOrTexts.CodesAndTexts,
        "Kuukausi Kuukausi,Alue Alue,HAKIJALOPUSSA Työnhakijat,UUDET Uudet,\"OSUUS Osuus, %\"",
        "2021M03 2021M03,KU049 Espoo,3,4,."
    )]
    public void Csv_by_codes_or_texts(CodesOrTexts naming, string head, string row)
    {
        string csv = Text(output => CsvFormat.Write(output, SmallTable.Extract(), new(naming)));
        string[] lines = csv.Split("\r\n");
        Assert.Equal("\uFEFF" + head, lines[0]);
        Assert.Equal(row, lines[2]);
        Assert.Equal(22, lines.Length);
        Assert.Equal("", lines[^1]);
    }

    [Theory]
    [InlineData(';', "2021M04;KOKO MAA;15;16;1.7")]
    [InlineData('\t', "2021M04\tKOKO MAA\t15\t16\t1.7")]
    [InlineData(' ', "2021M04 \"KOKO MAA\" 15 16 1.7")]
    public void Csv_by_separator(char separator, string row)
    {
        CsvOptions options = new(Separator: separator, HasTitle: true);
        string[] lines = Text(output => CsvFormat.Write(output, SmallTable.Extract(), options)).Split("\r\n");
        Assert.Equal(separator == ' ' ? "\uFEFF\"Työnhakijat alueittain\"" : "\uFEFFTyönhakijat alueittain", lines[0]);
        Assert.Equal(row, lines[7]);
    }

    [Fact]
    public void Html_names_rows_and_columns_and_runs_nothing()
    {
        TableDefinition definition = SmallTable.Definition with { Title = SmallTable.Same("<script>&\"") };
        Extract extract = new(
            new(definition, SmallTable.Table.Figures.ToArray()),
            Made(
                Selector.Select(
                    definition,
                    [new("time", ["TOP(2)"]), new("Alue", ["KU*"]), new("Tiedot", ["*"])],
                    ["Alue"]
                )
            ),
            "fi",
            SmallTable.Edition
        );
        string html = Text(output => HtmlFormat.Write(output, extract, CodesOrTexts.Texts));
        Assert.Contains("<html lang=\"fi\">", html);
        Assert.Contains("<caption>&lt;script&gt;&amp;&quot;</caption>", html);
        Assert.Contains(
            "<th scope=\"col\" rowspan=\"2\">Alue</th><th scope=\"colgroup\" colspan=\"3\">2021M05</th>",
            html
        );
        Assert.Contains("<th scope=\"row\">Espoo</th><td>33</td><td>34</td><td>3.5</td><td>48</td>", html);
    }

    [Fact]
    public void Json_px_has_what_is_counted_as_columns_whatever_the_layout()
    {
        VariableQuery[] queries = [new("time", ["2021M03"]), new("Alue", ["KU049", "KU091"]), new("Tiedot", ["*"])];
        foreach (string[]? stub in new string[]?[] { null, ["Tiedot"], ["Kuukausi", "Tiedot"] })
        {
            Extract extract = SmallTable.Extract(Made(Selector.Select(SmallTable.Definition, queries, stub)));
            JsonNode px = Json(output => JsonPxFormat.Write(output, extract));
            Assert.Equal("t d c c c", string.Join(' ', px["columns"]!.AsArray().Select(one => one!["type"])));
            Assert.Equal(
                """[{"key":["2021M03","KU049"],"values":["3","4","."]},{"key":["2021M03","KU091"],"values":["6","7",".."]}]""",
                px["data"]!.ToJsonString()
            );
        }
    }

    /// <summary>The same number by every format: a figure is never summed, rounded or moved on its way out.</summary>
    [Fact]
    public void Every_format_has_the_same_figures()
    {
        Extract extract = SmallTable.Extract();
        string[] expected =
        [
            .. extract.Figures.Select(
                (figure, cell) =>
                    figure.Mark
                    ?? figure
                        .Decimal(cell % 3 == 2 ? 1 : 0)!
                        .Value.ToString(cell % 3 == 2 ? "F1" : "F0", CultureInfo.InvariantCulture)
            ),
        ];
        JsonNode stat = Json(output => JsonStat.Write(output, extract));
        Assert.Equal(
            expected,
            stat["value"]!
                .AsArray()
                .Select(
                    (one, i) =>
                        one?.GetValue<decimal>().ToString(i % 3 == 2 ? "F1" : "F0", CultureInfo.InvariantCulture)
                        ?? $"{stat["status"]![$"{i}"]}"
                )
        );
        Assert.Equal(
            expected,
            Json(output => JsonPxFormat.Write(output, extract))["data"]!
                .AsArray()
                .SelectMany(row => row!["values"]!.AsArray().Select(one => one!.GetValue<string>()))
        );
        Assert.Equal(
            expected,
            Text(output => CsvFormat.Write(output, extract, new(CodesOrTexts.Codes, '\t')))
                .Split("\r\n")[1..^1]
                .SelectMany(line => line.Split('\t')[2..])
        );
        Assert.Equal(
            expected,
            Text(output => HtmlFormat.Write(output, extract, CodesOrTexts.Codes))
                .Split("<td>")[1..]
                .Select(part => part.Split("</td>")[0])
        );
    }

    private static Selection Made(SelectionResult result) =>
        result.Match(made => made, problems => throw new ArgumentException(string.Join("; ", problems)));
}
