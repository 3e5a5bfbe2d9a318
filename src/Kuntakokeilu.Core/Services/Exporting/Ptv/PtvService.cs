using System.Text.Json.Nodes;
using Kuntakokeilu.Core.Services.Tables;
using Kuntakokeilu.Law.Services;

namespace Kuntakokeilu.Core.Services.Exporting.Ptv;

/// <summary>A service as PTV's interface takes it: the body of <c>POST</c> and <c>PUT /api/v11/Service</c>.</summary>
internal sealed record PtvService(string Source, string SourceId, Guid Uid)
{
    private const int MostOfInstruction = 5000;
    private const int MostOfRequirement = 2500;
    private const string Citizens = "http://uri.suomi.fi/codelist/ptv/ptvkohderyhmat/code/KR1";

    public required ServiceKind Kind { get; init; }
    public required bool HasEnded { get; init; }

    /// <summary>Who is responsible.</summary>
    public required Guid Organisation { get; init; }

    /// <summary>Who provide it; who is responsible where none is told.</summary>
    public required IReadOnlyList<Guid> Providers { get; init; }

    /// <summary>In which it is given.</summary>
    public required IReadOnlyList<OfferingLanguage> Given { get; init; }
    public required PtvText Name { get; init; }
    public required PtvText Summary { get; init; }
    public required PtvText Description { get; init; }
    public required PtvText Eligibility { get; init; }
    public required PtvText Application { get; init; }

    /// <summary>None for the whole country.</summary>
    public required IReadOnlyList<short> Area { get; init; }
    public DateOnly? From { get; init; }
    public DateOnly? Until { get; init; }

    /// <returns>Null when there is no language in which all is told that PTV asks for.</returns>
    internal (JsonObject? Body, IReadOnlyList<PtvFinding> Findings) Form()
    {
        PtvTexts texts = new(Source, SourceId);
        IReadOnlyList<string> languages = texts.Complete(Name, Summary, Description);
        if (languages.Count == 0)
            return (null, texts.Findings);
        JsonObject body = new()
        {
            ["sourceId"] = Uid.ToString(),
            ["type"] = "Service",
            ["fundingType"] = "PubliclyFunded",
            ["serviceNames"] = Array(texts.Typed("Name", Name, languages)),
            ["serviceDescriptions"] = Array([
                .. texts.Typed("Summary", PtvTexts.Summary(Summary, Description), languages),
                .. texts.Typed("Description", PtvTexts.Description(Summary, Description), languages),
                .. texts.Typed("UserInstruction", Application, languages, MostOfInstruction),
            ]),
            ["requirements"] = Array(texts.Plain("requirements", Eligibility, languages, MostOfRequirement)),
            ["serviceClasses"] = Array(PtvClasses.Of(Kind).Select(one => (JsonNode)one)),
            ["targetGroups"] = new JsonArray(Citizens),
            ["languages"] = Array(GivenIn(languages).Select(one => (JsonNode)one)),
            ["areaType"] = Area.Count == 0 ? "Nationwide" : "LimitedType",
            ["areas"] = Area.Count == 0 ? new JsonArray() : new JsonArray(Municipalities()),
            ["mainResponsibleOrganization"] = Organisation.ToString(),
            ["serviceProducers"] = Array(Producers()),
            ["publishingStatus"] = HasEnded ? "Deleted" : "Published",
        };
        if (From is { } from)
            body["validFrom"] = $"{from:yyyy-MM-dd}T00:00:00";
        if (Until is { } until)
            body["validTo"] = $"{until:yyyy-MM-dd}T00:00:00";
        return (body, texts.Findings);
    }

    private JsonObject Municipalities() =>
        new()
        {
            ["type"] = "Municipality",
            ["areaCodes"] = Array(Area.Order().Select(code => (JsonNode)$"{code:000}")),
        };

    /// <summary>Who is responsible gives it, and of others it is bought.</summary>
    private IEnumerable<JsonNode> Producers()
    {
        Guid[] others = [.. Providers.Where(one => one != Organisation)];
        if (others.Length == 0 || Providers.Contains(Organisation))
            yield return Producer("SelfProducedServices", [Organisation]);
        if (others.Length > 0)
            yield return Producer("ProcuredServices", others);
    }

    private static JsonObject Producer(string provision, IEnumerable<Guid> organisations) =>
        new()
        {
            ["provisionType"] = provision,
            ["organizations"] = Array(organisations.Select(one => (JsonNode)one.ToString())),
        };

    /// <summary>Other languages have no code here; nothing told is in the languages of the texts.</summary>
    private IEnumerable<string> GivenIn(IReadOnlyList<string> languages)
    {
        string[] codes = [.. Given.Where(one => one is not OfferingLanguage.Other).Order().Select(Code)];
        return codes.Length > 0 ? codes : languages;
    }

    private static string Code(OfferingLanguage language) =>
        language switch
        {
            OfferingLanguage.Swedish => "sv",
            OfferingLanguage.English => "en",
            _ => "fi",
        };

    private static JsonArray Array(IEnumerable<JsonNode> items) => new([.. items]);
}
