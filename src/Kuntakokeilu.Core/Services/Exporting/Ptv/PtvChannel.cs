using System.Text.Json.Nodes;
using Kuntakokeilu.Core.Services.Tables;

namespace Kuntakokeilu.Core.Services.Exporting.Ptv;

/// <summary>
/// Where a service is given, as PTV's interface takes it: the body of <c>/api/v11/ServiceChannel/ServiceLocation</c> or of
/// <c>EChannel</c>.
/// </summary>
internal sealed record PtvChannel(string Source, string SourceId, Guid Uid, LocationKind Kind)
{
    /// <summary>Who gives something there, the first of them.</summary>
    public required Guid Organisation { get; init; }
    public required PtvText Name { get; init; }
    public string? Street { get; init; }
    public string? PostalCode { get; init; }
    public short? Municipality { get; init; }

    /// <summary>Of a service that is given there.</summary>
    public string? Url { get; init; }

    /// <returns>Null for what PTV would not take.</returns>
    internal (JsonObject? Body, IReadOnlyList<PtvFinding> Findings) Form()
    {
        PtvTexts texts = new(Source, SourceId);
        if (Kind is LocationKind.Phone || (Kind is LocationKind.Remote && Url is null))
            texts.Add("location", PtvFault.NoNumber);
        else if (Kind is LocationKind.Place && (Street is null || PostalCode is null || Municipality is null))
            texts.Add("location", PtvFault.NoAddress);
        if (texts.Findings.Count > 0)
            return (null, texts.Findings);
        IReadOnlyList<string> languages = texts.Complete(Name, Name, Name);
        return (languages.Count == 0 ? null : Body(texts, languages), texts.Findings);
    }

    private JsonObject Body(PtvTexts texts, IReadOnlyList<string> languages)
    {
        JsonObject body = new()
        {
            ["sourceId"] = Uid.ToString(),
            ["organizationId"] = Organisation.ToString(),
            ["serviceChannelNames"] = new JsonArray([.. texts.Typed("Name", Name, languages)]),
            ["serviceChannelDescriptions"] = new JsonArray([
                .. texts.Typed("Summary", Name, languages),
                .. texts.Typed("Description", Name, languages),
            ]),
            ["languages"] = new JsonArray([.. languages.Select(one => (JsonNode)one)]),
            // Other organisations' services are given there too.
            ["isVisibleForAll"] = true,
            ["publishingStatus"] = "Published",
        };
        if (Kind is LocationKind.Place)
        {
            body["displayNameType"] = new JsonArray([
                .. languages.Select(one => new JsonObject { ["type"] = "Name", ["language"] = one }),
            ]);
            body["addresses"] = new JsonArray(Address(languages));
        }
        else
        {
            body["requiresAuthentication"] = false;
            body["webPages"] = new JsonArray([
                .. languages.Select(one => new JsonObject { ["language"] = one, ["url"] = Url }),
            ]);
        }
        return body;
    }

    private JsonObject Address(IReadOnlyList<string> languages) =>
        new()
        {
            ["type"] = "Location",
            ["subType"] = "Single",
            ["country"] = "FI",
            ["streetAddress"] = new JsonObject
            {
                ["municipality"] = $"{Municipality:000}",
                ["postalCode"] = PostalCode,
                ["street"] = new JsonArray([
                    .. languages.Select(one => new JsonObject { ["language"] = one, ["value"] = Street }),
                ]),
            },
        };
}
