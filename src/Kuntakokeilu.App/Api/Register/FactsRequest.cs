using System.Text.Json;
using System.Text.Json.Serialization;

namespace Kuntakokeilu.App.Api.Register;

/// <summary>Rows of facts.csv as JSON: the columns and their values are those of docs/formats.md.</summary>
/// <param name="Rows">At most 1,000; of one person together and in date order.</param>
internal sealed record FactsRequest(IReadOnlyList<FactsRow> Rows)
{
    internal const int MostRows = 1_000;
}

/// <summary>
/// The complete facts of a person from the date on. A column left out is an empty one; digits may be a JSON number.
/// </summary>
[JsonUnmappedMemberHandling(JsonUnmappedMemberHandling.Disallow)]
internal sealed record FactsRow
{
    [JsonPropertyName("person")]
    public string? Person { get; init; }

    [JsonPropertyName("date")]
    public string? Date { get; init; }

    [JsonPropertyName("event")]
    public string? Event { get; init; }

    [JsonPropertyName("birth_date")]
    public string? BirthDate { get; init; }

    [JsonPropertyName("home_municipality")]
    public string? HomeMunicipality { get; init; }

    [JsonPropertyName("place_of_stay")]
    public string? PlaceOfStay { get; init; }

    [JsonPropertyName("status"), JsonConverter(typeof(TextOrNumber))]
    public string? Status { get; init; }

    [JsonPropertyName("weekly_hours"), JsonConverter(typeof(TextOrNumber))]
    public string? WeeklyHours { get; init; }

    [JsonPropertyName("at_risk")]
    public string? AtRisk { get; init; }

    [JsonPropertyName("promoting_service")]
    public string? PromotingService { get; init; }

    [JsonPropertyName("earnings_related")]
    public string? EarningsRelated { get; init; }

    [JsonPropertyName("mother_tongue")]
    public string? MotherTongue { get; init; }

    [JsonPropertyName("immigrant")]
    public string? Immigrant { get; init; }

    [JsonPropertyName("temporary_protection")]
    public string? TemporaryProtection { get; init; }

    [JsonPropertyName("redundancy_protection")]
    public string? RedundancyProtection { get; init; }

    [JsonPropertyName("sex"), JsonConverter(typeof(TextOrNumber))]
    public string? Sex { get; init; }

    [JsonPropertyName("citizenship")]
    public string? Citizenship { get; init; }

    [JsonPropertyName("service_language")]
    public string? ServiceLanguage { get; init; }

    [JsonPropertyName("benefit_payer")]
    public string? BenefitPayer { get; init; }

    [JsonPropertyName("benefit_days"), JsonConverter(typeof(TextOrNumber))]
    public string? BenefitDays { get; init; }

    [JsonPropertyName("service_kind")]
    public string? ServiceKind { get; init; }

    [JsonPropertyName("disability")]
    public string? Disability { get; init; }
}

/// <summary>A JSON text, or a number as the digits it is written with.</summary>
internal sealed class TextOrNumber : JsonConverter<string?>
{
    public override string? Read(ref Utf8JsonReader reader, Type typeToConvert, JsonSerializerOptions options) =>
        reader.TokenType is JsonTokenType.Number ? JsonElement.ParseValue(ref reader).GetRawText() : reader.GetString();

    public override void Write(Utf8JsonWriter writer, string? value, JsonSerializerOptions options) =>
        writer.WriteStringValue(value);
}
