using System.Text.Json;
using Kuntakokeilu.Core.Population;
using Kuntakokeilu.Law.Facts;
using F = Kuntakokeilu.Core.Registration.SearchFields;

namespace Kuntakokeilu.Core.Registration;

/// <summary>
/// What the Population Information System told when a journey was begun: it is confirmed, and never edited here. Kept with the
/// draft, and gone with it.
/// </summary>
/// <param name="Home">Three digits; <see cref="SearchAnswers.None"/> for no home municipality.</param>
/// <param name="MotherTongue">ISO 639; <see cref="SearchAnswers.Unknown"/> where it is not told.</param>
/// <param name="Citizenship">Three digits; null where it is not told, and then it is asked.</param>
/// <param name="Address">In a line; null where it is not told.</param>
/// <param name="ToldOn">The legal day.</param>
internal sealed record PopulationDetails(
    string Home,
    string MotherTongue,
    string? Citizenship,
    string? Address,
    DateOnly ToldOn
)
{
    internal static PopulationDetails Of(PopulationPerson told, DateOnly today) =>
        new(
            told.Home.IsNone ? SearchAnswers.None : $"{told.Home}",
            told.MotherTongue == LanguageCode.None ? SearchAnswers.Unknown : $"{told.MotherTongue}",
            told.Citizenship is { } country ? $"{country:000}" : null,
            told is { IsProtected: false, Street: { } street }
                ? $"{street}, {told.PostalCode} {told.PostOffice}"
                : null,
            today
        );

    /// <summary>As if they had been answered.</summary>
    internal IEnumerable<KeyValuePair<string, string>> Answers =>
        [
            new(F.Home, Home),
            new(F.MotherTongue, MotherTongue),
            .. Citizenship is { } country ? (KeyValuePair<string, string>[])[new(F.Citizenship, country)] : [],
        ];

    internal string ToJson() => JsonSerializer.Serialize(this);

    internal static PopulationDetails? Of(string? json) =>
        json is null ? null : JsonSerializer.Deserialize<PopulationDetails>(json);
}
