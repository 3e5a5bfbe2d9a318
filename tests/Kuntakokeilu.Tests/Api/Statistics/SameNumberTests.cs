using System.Globalization;
using System.Text;
using System.Text.Json.Nodes;
using AngleSharp.Html.Parser;
using Kuntakokeilu.Statistics.Tables;
using Kuntakokeilu.Statistics.Tests.Formats;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Api.Statistics;

/// <summary>The same persons by every route: the same number, whatever the format, interface, language or codelist.</summary>
public sealed class SameNumberTests(OpenSite open, TestCluster cluster)
{
    private const string Contents = "TYOTTOMATLOPUSSA,PALVELUTLOP,AKTIVOINTIASTE";
    private const string Months = "valuecodes[Kuukausi]=2021M03,TOP(2)";
    private const string Tiedot = $"valuecodes[Tiedot]={Contents}";

    [Fact]
    public async Task By_every_route()
    {
        var site = await open.On(cluster);
        PublishedTable table = site.Release.Find("12u4")!;
        Codelist codelist = table
            .Definition.Variables[1]
            .Codelists.Single(one => one.Id.EndsWith("region", StringComparison.Ordinal));
        List<string> expected = Expected(table, codelist);
        Assert.Contains("..", expected.Concat(Expected(table, table.Definition.Variables[1].Codelists[1])));
        string codes = string.Join(',', codelist.Codes);
        string data = $"{OpenSite.V2}/tables/12u4/data?{Months}&{Tiedot}";
        string[] selections =
        [
            $"{data}&valuecodes[Alue]={codes}",
            $"{data}&valuecodes[alue]=mk*",
            $"{data}&codelist[Alue]={codelist.Id}",
            $"{data}&codelist[Alue]={codelist.Id.ToUpperInvariant()}&valuecodes[ALUE]=*&outputValues[Alue]=aggregated",
            $"{data}&valuecodes[Alue]=RANGE({codelist.Codes[0]},{codelist.Codes[^1]})",
        ];
        foreach (string selection in selections)
        foreach (string language in Words.Languages)
            Assert.Equal(expected, Stat(await site.Json($"{selection}&lang={language}&outputFormat=json-stat2")));
        string one = selections[0];
        Assert.Equal(
            expected,
            Csv(await site.Text($"{one}&outputFormat=csv&outputFormatParams=UseCodes,SeparatorTab"), '\t')
        );
        Assert.Equal(
            expected,
            Csv(
                await site.Text($"{one}&outputFormat=csv&outputFormatParams=UseTexts&outputFormatParams=SeparatorTab"),
                '\t'
            )
        );
        Assert.Equal(expected, PxReader.Of(await site.Bytes($"{one}&outputFormat=px")).Data);
        Assert.Equal(expected, Px(await site.Json($"{one}&outputFormat=json-px")));
        Assert.Equal(
            expected,
            new HtmlParser()
                .ParseDocument(await site.Text($"{one}&outputFormat=html"))
                .QuerySelectorAll("td")
                .Select(cell => cell.TextContent)
        );
        foreach (string body in Posts(codelist))
            Assert.Equal(
                expected,
                Stat(
                    JsonNode.Parse(await site.Posted($"{OpenSite.V2}/tables/12u4/data?outputFormat=json-stat2", body))!
                )
            );
        foreach (string format in (string[])["json-stat2", "json-stat", "json", "csv", "px"])
        foreach (string area in V1Areas(codelist))
        {
            byte[] told = await site.Posted($"{OpenSite.V1}/12u4.px", V1(area, format));
            Assert.Equal(
                expected,
                format switch
                {
                    "csv" => Csv(Encoding.UTF8.GetString(told).Replace("\"", ""), ','),
                    "px" => PxReader.Of(told).Data,
                    "json" => Px(JsonNode.Parse(told)!),
                    "json-stat" => Stat(JsonNode.Parse(told)!["dataset"]!),
                    _ => Stat(JsonNode.Parse(told)!),
                }
            );
        }
    }

    private static List<string> Expected(PublishedTable table, Codelist areas)
    {
        List<string> expected = [];
        foreach (string month in (string[])["2021M03", "2021M12", "2022M01"])
        foreach (string area in areas.Codes)
        foreach (string content in Contents.Split(','))
        {
            Content of = (Content)table.Definition.Contents.Values.Single(value => value.Code == content);
            Figure figure = table.At(("Kuukausi", month), ("Alue", area), ("Tiedot", content));
            expected.Add(
                figure.Mark
                    ?? figure.Decimal(of.Decimals)!.Value.ToString($"F{of.Decimals}", CultureInfo.InvariantCulture)
            );
        }
        return expected;
    }

    private static IEnumerable<string> Posts(Codelist codelist)
    {
        string list = string.Join(',', codelist.Codes.Select(code => $"\"{code}\""));
        foreach (
            string area in (string[])
                [
                    $$"""{"variableCode":"Alue","valueCodes":[{{list}}]}""",
                    $$"""{"variableCode":"ALUE","codelist":"{{codelist.Id}}","valueCodes":["*"],"outputValues":"aggregated"}""",
                    $$"""{"VariableCode":"alue","Codelist":"{{codelist.Id}}"}""",
                ]
        )
            yield return $$"""
                {"selection":[{{area}},{"variableCode":"time","valueCodes":["2021M03","TOP(2)"]},
                {"variableCode":"Tiedot","valueCodes":["{{Contents.Replace(",", "\",\"")}}"]}]}
                """;
    }

    private static IEnumerable<string> V1Areas(Codelist codelist)
    {
        yield return $$"""{"filter":"item","values":["{{string.Join("\",\"", codelist.Codes)}}"]}""";
        yield return """{"filter":"all","values":["MK*"]}""";
        yield return $$"""{"filter":"vs:{{codelist.Id}}","values":[]}""";
    }

    private static string V1(string area, string format) =>
        $$$"""
            {"query":[{"code":"Alue","selection":{{{area}}}},
            {"code":"Kuukausi","selection":{"filter":"item","values":["2021M03","2021M12","2022M01"]}},
            {"code":"Tiedot","selection":{"filter":"item","values":["{{{Contents.Replace(",", "\",\"")}}}"]}}],
            "response":{"format":"{{{format}}}"}}
            """;

    /// <summary>One decimal is the last content's.</summary>
    private static IEnumerable<string> Stat(JsonNode set) =>
        set["value"]!
            .AsArray()
            .Select(
                (value, i) =>
                    value?.GetValue<decimal>().ToString(i % 3 == 2 ? "F1" : "F0", CultureInfo.InvariantCulture)
                    ?? $"{set["status"]![$"{i}"]}"
            );

    private static IEnumerable<string> Px(JsonNode px) =>
        px["data"]!.AsArray().SelectMany(row => row!["values"]!.AsArray().Select(value => value!.GetValue<string>()));

    private static IEnumerable<string> Csv(string csv, char separator) =>
        csv.Split("\r\n", StringSplitOptions.RemoveEmptyEntries)
            .Skip(1)
            .SelectMany(line => line.Split(separator)[^3..]);
}
