using Kuntakokeilu.Statistics.Formats;
using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.App.Api.Statistics;

/// <summary><c>/statistics/catalogue.jsonld</c>: the tables as DCAT-AP describes data, for portals of open data.</summary>
internal static class CatalogueDescription
{
    private const string Type = "application/ld+json";

    private static readonly Dictionary<string, string> Namespaces = new()
    {
        ["dcat"] = "http://www.w3.org/ns/dcat#",
        ["dct"] = "http://purl.org/dc/terms/",
        ["foaf"] = "http://xmlns.com/foaf/0.1/",
        ["xsd"] = "http://www.w3.org/2001/XMLSchema#",
    };

    internal static Task<IResult> Get(HttpContext http, StatisticsRequest asked)
    {
        Words title = StatisticsRequest.Of("open_data.catalogue");
        Dictionary<string, object> catalogue = new()
        {
            ["@context"] = Namespaces,
            ["@id"] = new Uri(asked.Site, "statistics/catalogue.jsonld").AbsoluteUri,
            ["@type"] = "dcat:Catalog",
            ["dct:title"] = Texts(title),
            ["dct:description"] = Texts(StatisticsRequest.Of("open_data.catalogue_about")),
            ["dct:publisher"] = Publisher(),
            ["dct:license"] = Node(StatisticsRequest.Licence),
            ["dct:language"] = new[] { Language("FIN"), Language("SWE"), Language("ENG") },
            ["dcat:dataset"] = (asked.Release?.Tables ?? [])
                .Select(table => Dataset(table.Definition, asked))
                .ToArray(),
        };
        if (asked.Changed is { } changed)
            catalogue["dct:modified"] = Moment(changed);
        return Task.FromResult<IResult>(CacheableResult.Json(catalogue, type: Type));
    }

    private static Dictionary<string, object> Dataset(TableDefinition table, StatisticsRequest asked)
    {
        Words note = table.Notes.Count > 0 ? table.Notes[0] : table.Title;
        return new()
        {
            ["@id"] = Neutral(asked, table.Id),
            ["@type"] = "dcat:Dataset",
            ["dct:identifier"] = table.Id,
            ["dct:title"] = Texts(table.Title),
            ["dct:description"] = Texts(note),
            ["dct:publisher"] = Publisher(),
            ["dct:modified"] = Moment(asked.Edition.PublishedAt),
            ["dct:accrualPeriodicity"] = Node(
                "http://publications.europa.eu/resource/authority/frequency/"
                    + (asked.Edition.HasEnded(table) ? "NEVER" : "MONTHLY")
            ),
            ["dct:spatial"] = Node("http://publications.europa.eu/resource/authority/country/FIN"),
            ["dct:accessRights"] = Node("http://publications.europa.eu/resource/authority/access-right/PUBLIC"),
            ["dcat:theme"] = Node("http://publications.europa.eu/resource/authority/data-theme/SOCI"),
            ["dct:temporal"] = new Dictionary<string, object>
            {
                ["@type"] = "dct:PeriodOfTime",
                ["dcat:startDate"] = Month(table.Time.Values[0].Code),
                ["dcat:endDate"] = Month(table.Time.Values[^1].Code),
            },
            ["dcat:distribution"] = OutputFormat.All.Select(format => Distribution(table, format, asked)).ToArray(),
        };
    }

    private static Dictionary<string, object> Distribution(
        TableDefinition table,
        OutputFormat format,
        StatisticsRequest asked
    )
    {
        string address = $"{Neutral(asked, table.Id)}/data?outputFormat={format.Name}";
        return new()
        {
            ["@type"] = "dcat:Distribution",
            ["dct:title"] = format.Name,
            ["dcat:accessURL"] = Node(address),
            ["dcat:mediaType"] = Node($"https://www.iana.org/assignments/media-types/{format.Type}"),
            ["dct:license"] = Node(StatisticsRequest.Licence),
        };
    }

    private static Dictionary<string, object> Publisher() =>
        new() { ["@type"] = "foaf:Organization", ["foaf:name"] = Texts(StatisticsRequest.Of("open_data.source")) };

    private static object[] Texts(Words words) =>
        [
            .. Words.Languages.Select(language => new Dictionary<string, string>
            {
                ["@value"] = words.In(language),
                ["@language"] = language,
            }),
        ];

    private static Dictionary<string, string> Node(string address) => new() { ["@id"] = address };

    private static Dictionary<string, string> Language(string code) =>
        Node($"http://publications.europa.eu/resource/authority/language/{code}");

    private static Dictionary<string, string> Moment(DateTimeOffset moment) =>
        Typed(JsonStat.Moment(moment), "dateTime");

    /// <summary>2021M03 as 2021-03.</summary>
    private static Dictionary<string, string> Month(string code) => Typed(code.Replace('M', '-'), "gYearMonth");

    private static Dictionary<string, string> Typed(string value, string type) =>
        new() { ["@value"] = value, ["@type"] = $"xsd:{type}" };

    /// <summary>A table's address without a language.</summary>
    private static string Neutral(StatisticsRequest asked, string id) =>
        new Uri(asked.Site, $"pxweb/api/v2/tables/{id}").AbsoluteUri;
}
