using System.Globalization;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Kuntakokeilu.Core.Population.Vtj;

/// <summary>What the service of changes answers. A group that is not known, or not as it should be, is asked about anew.</summary>
internal static class ChangesBody
{
    private const string ToTheDay = "PAIVA";

    internal static string? ReadPlace(byte[] body) => PlaceIn(JsonNode.Parse(body));

    /// <returns>Null for what is no answer.</returns>
    internal static ChangesPage? Read(byte[] body)
    {
        JsonNode? answer = JsonNode.Parse(body);
        if (
            PlaceIn(answer) is not { } place
            || answer!["ajanTasalla"]?.GetValueKind() is not (JsonValueKind.True or JsonValueKind.False)
            || answer["muutokset"] is not JsonArray told
        )
            return null;
        List<PersonChange> changes = [];
        foreach (JsonNode? one in told)
        {
            if (
                Text(one, "henkilotunnus") is not { } code
                || Day(Text(one, "muutospv")) is not { } day
                || one!["tietoryhmat"] is not JsonArray groups
            )
                return null;
            changes.Add(new(code, day, [.. groups.Select(Group)]));
        }
        return new(place, answer["ajanTasalla"]!.GetValue<bool>(), changes);
    }

    private static string? PlaceIn(JsonNode? answer) =>
        (answer as JsonObject)?["viimeisinKirjausavain"] is JsonValue value ? $"{value}" : null;

    private static ChangedGroup Group(JsonNode? one) =>
        Text(one, "tietoryhma") switch
        {
            "KOTIKUNTA" when Text(one, "kuntakoodi") is { } municipality => new ChangedGroup.Home(
                PersonQuery.Municipality(municipality),
                Exact(one!["kuntaanMuuttopv"])
            ),
            "AIDINKIELI" when Text(one, "kielikoodi") is { } language => new ChangedGroup.MotherTongue(
                PersonQuery.Language(language)
            ),
            "TURVAKIELTO" when Flag(one, "turvakieltoAktiivinen") is { } isActive => new ChangedGroup.NonDisclosure(
                isActive,
                Exact(one!["turvaLoppuPv"])
            ),
            "HENKILOTUNNUS_KORJAUS" when Text(one, "aktiivinenHenkilotunnus") is { } active =>
                new ChangedGroup.IdentityCode(active),
            "KUOLINPAIVA" when Flag(one, "kuollut") is true => new ChangedGroup.Death(Exact(one!["kuolinpv"])),
            _ => new ChangedGroup.Other(),
        };

    /// <summary>A day that is known to the day.</summary>
    private static DateOnly? Exact(JsonNode? told) =>
        Text(told, "tarkkuus") == ToTheDay ? Day(Text(told, "arvo")) : null;

    private static DateOnly? Day(string? text) =>
        DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out DateOnly day)
            ? day
            : null;

    private static bool? Flag(JsonNode? of, string name) =>
        (of as JsonObject)?[name]?.GetValueKind() switch
        {
            JsonValueKind.True => true,
            JsonValueKind.False => false,
            _ => null,
        };

    private static string? Text(JsonNode? of, string name) =>
        (of as JsonObject)?[name] is JsonValue value && value.GetValueKind() is JsonValueKind.String
            ? value.GetValue<string>()
            : null;
}
