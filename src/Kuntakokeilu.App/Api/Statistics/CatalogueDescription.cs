using Kuntakokeilu.Core.Monitoring;
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
        ["dcatap"] = "http://data.europa.eu/r5r/",
        ["dct"] = "http://purl.org/dc/terms/",
        ["foaf"] = "http://xmlns.com/foaf/0.1/",
        ["rdfs"] = "http://www.w3.org/2000/01/rdf-schema#",
        ["vcard"] = "http://www.w3.org/2006/vcard/ns#",
        ["xsd"] = "http://www.w3.org/2001/XMLSchema#",
    };

    /// <summary>Of the European Union's lists of values.</summary>
    private const string Authority = "http://publications.europa.eu/resource/authority/";

    internal static async Task<IResult> Get(HttpContext http, StatisticsRequest asked)
    {
        IReadOnlyList<ReleaseHead> releases = await http
            .RequestServices.GetRequiredService<Releases>()
            .All(http.RequestAborted);
        IReadOnlyList<PublishedTable> tables = asked.Release?.Tables ?? [];
        Dictionary<string, object> catalogue = new()
        {
            ["@context"] = Namespaces,
            ["@id"] = new Uri(asked.Site, "statistics/catalogue.jsonld").AbsoluteUri,
            ["@type"] = "dcat:Catalog",
            ["dct:title"] = Texts(StatisticsRequest.Of("open_data.catalogue")),
            ["dct:description"] = Texts(StatisticsRequest.Of("open_data.catalogue_about")),
            // Told whole once, and named elsewhere.
            ["dct:publisher"] = new Dictionary<string, object>
            {
                ["@id"] = PublisherId(asked),
                ["@type"] = new[] { "foaf:Agent", "foaf:Organization" },
                ["foaf:name"] = Texts(StatisticsRequest.Of("open_data.source")),
            },
            ["dct:license"] = Licence(),
            ["dct:language"] = new[] { Language("FIN"), Language("SWE"), Language("ENG") },
            ["dct:spatial"] = Node(Authority + "country/FIN"),
            ["foaf:homepage"] = Node(new Uri(asked.Site, "fi/statistics").AbsoluteUri),
            ["dcat:themeTaxonomy"] = Node(Authority + "data-theme"),
            ["dcat:dataset"] = tables.Select(table => Dataset(table.Definition, asked)).ToArray(),
            ["dcat:service"] = Service(tables, asked),
        };
        if (asked.Changed is { } changed)
            catalogue["dct:modified"] = Moment(changed);
        if (releases is [.., { PublishedAt: var first }])
            catalogue["dct:issued"] = Moment(first);
        return CacheableResult.Json(catalogue, type: Type);
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
            ["dct:publisher"] = Node(PublisherId(asked)),
            ["dcat:contactPoint"] = Contact(asked),
            ["dcat:keyword"] = Keywords(table),
            ["dcat:landingPage"] = Node(new Uri(asked.Site, $"fi/statistics/tables/{table.Id}").AbsoluteUri),
            ["dct:modified"] = Moment(asked.Edition.PublishedAt),
            ["dct:accrualPeriodicity"] = Node(
                $"{Authority}frequency/{(asked.Edition.HasEnded(table) ? "NEVER" : "MONTHLY")}"
            ),
            ["dct:spatial"] = Node(Authority + "country/FIN"),
            ["dct:accessRights"] = Node(Authority + "access-right/PUBLIC"),
            ["dcat:theme"] = Node(Authority + "data-theme/SOCI"),
            ["dct:temporal"] = new Dictionary<string, object>
            {
                ["@type"] = "dct:PeriodOfTime",
                ["dcat:startDate"] = Month(table.Time.Values[0].Code),
                ["dcat:endDate"] = Month(table.Time.Values[^1].Code),
            },
            ["dcat:distribution"] = WholeTable.Formats.Select(format => Distribution(table, format, asked)).ToArray(),
        };
    }

    private static Dictionary<string, object> Distribution(
        TableDefinition table,
        OutputFormat format,
        StatisticsRequest asked
    )
    {
        string address = WholeTable.Address(asked, table, format).AbsoluteUri;
        return new()
        {
            ["@id"] = address,
            ["@type"] = "dcat:Distribution",
            ["dct:title"] = format.Name,
            ["dct:description"] = Texts(StatisticsRequest.Of("open_data.whole")),
            ["dcat:accessURL"] = Node(address),
            ["dcat:downloadURL"] = Node(address),
            ["dcat:accessService"] = Node(ServiceId(asked)),
            ["dcat:mediaType"] = Node($"https://www.iana.org/assignments/media-types/{format.Type}"),
            ["dct:format"] = FileType(format),
            ["dcatap:availability"] = Node(Authority + "planned-availability/STABLE"),
            ["dct:license"] = Licence(),
        };
    }

    /// <summary>The interface that gives any part of the tables.</summary>
    private static Dictionary<string, object> Service(IReadOnlyList<PublishedTable> tables, StatisticsRequest asked) =>
        new()
        {
            ["@id"] = ServiceId(asked),
            ["@type"] = "dcat:DataService",
            ["dct:title"] = "PxWebApi 2",
            ["dct:description"] = Texts(StatisticsRequest.Of("open_data.service")),
            ["dct:publisher"] = Node(PublisherId(asked)),
            ["dct:license"] = Licence(),
            ["dct:accessRights"] = Node(Authority + "access-right/PUBLIC"),
            ["dcat:contactPoint"] = Contact(asked),
            ["dcat:theme"] = Node(Authority + "data-theme/SOCI"),
            ["dcat:endpointURL"] = Node(ServiceId(asked)),
            ["dcat:endpointDescription"] = Node($"{ServiceId(asked)}/config"),
            ["dcat:servesDataset"] = tables.Select(table => Node(Neutral(asked, table.Definition.Id))).ToArray(),
        };

    private static Dictionary<string, object> Contact(StatisticsRequest asked) =>
        new()
        {
            ["@id"] = new Uri(asked.Site, "statistics/catalogue.jsonld#contact").AbsoluteUri,
            ["@type"] = new[] { "vcard:Kind", "vcard:Organization" },
            ["vcard:fn"] = Texts(StatisticsRequest.Of("open_data.source")),
            ["vcard:hasURL"] = Node(new Uri(asked.Site, "fi/about/contact").AbsoluteUri),
        };

    private static Dictionary<string, object> Licence() =>
        new() { ["@id"] = StatisticsRequest.Licence, ["@type"] = "dct:LicenseDocument" };

    /// <summary>The words of all tables, and what this one holds.</summary>
    private static object[] Keywords(TableDefinition table)
    {
        Words all = StatisticsRequest.Of("open_data.keywords");
        return
        [
            .. from language in Words.Languages
            from word in all.In(language).Split(", ").Append(table.Holds?.In(language))
            where word is not null
            select new Dictionary<string, string> { ["@value"] = word, ["@language"] = language },
        ];
    }

    /// <summary>PC-Axis is not on the European Union's list.</summary>
    private static Dictionary<string, string> FileType(OutputFormat format) =>
        format == OutputFormat.Px
            ? new() { ["@type"] = "dct:MediaTypeOrExtent", ["rdfs:label"] = "PC-Axis" }
            : new()
            {
                ["@id"] = $"{Authority}file-type/{format.Extension.ToUpperInvariant()}",
                ["@type"] = "dct:MediaTypeOrExtent",
            };

    private static string PublisherId(StatisticsRequest asked) =>
        new Uri(asked.Site, "statistics/catalogue.jsonld#publisher").AbsoluteUri;

    private static string ServiceId(StatisticsRequest asked) => new Uri(asked.Site, "pxweb/api/v2").AbsoluteUri;

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
