using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Kuntakokeilu.Law.Services;

namespace Kuntakokeilu.Core.Services.Exporting;

/// <summary>The kinds of services, and what else an attribute tells, as taxonomies of HSDS.</summary>
internal static class HsdsTaxonomy
{
    private const string Kinds = "taxonomy:kind";
    private const string Attributes = "taxonomy:attribute";

    internal static IReadOnlyList<JsonObject> Taxonomies =>
        [
            Taxonomy(
                Kinds,
                "Kind",
                "What a service is in the eyes of the law of public employment services in Finland."
            ),
            Taxonomy(Attributes, "Attribute", "What is told of an offering beside the specification."),
        ];

    /// <summary>In a language.</summary>
    internal static IReadOnlyList<JsonObject> Terms(string language)
    {
        Texts texts = Texts.For(language);
        return
        [
            .. Enum.GetValues<ServiceKind>()
                .Select(kind =>
                    Term(
                        $"term:kind:{(int)kind}",
                        Texts.Key("", kind)[1..],
                        texts.Of("service.kind", kind),
                        Kinds,
                        language
                    )
                ),
            Term("term:places", "places", texts["services.places"], Attributes, language),
        ];
    }

    private static JsonObject Taxonomy(string key, string name, string description) =>
        new()
        {
            ["id"] = Id(key),
            ["name"] = name,
            ["description"] = description,
        };

    private static JsonObject Term(string key, string code, string name, string taxonomy, string language) =>
        new()
        {
            ["id"] = Id(key),
            ["code"] = code,
            ["name"] = name,
            ["description"] = name,
            ["taxonomy_id"] = Id(taxonomy),
            ["language"] = language,
        };

    /// <summary>As PostgreSQL makes it of the same text: no secret hangs on it.</summary>
    internal static string Id(string key) =>
#pragma warning disable CA5351
        new Guid(MD5.HashData(Encoding.UTF8.GetBytes(key)), bigEndian: true).ToString();
#pragma warning restore CA5351
}
