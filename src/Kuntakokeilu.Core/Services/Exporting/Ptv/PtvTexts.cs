using System.Text.Json.Nodes;

namespace Kuntakokeilu.Core.Services.Exporting.Ptv;

/// <summary>
/// The texts of something as lists of languages, within the lengths of PTV's interface (v11): names 100 characters, summaries
/// 150, descriptions and instructions 5,000, requirements 2,500.
/// </summary>
/// <param name="source">With the identifier: whose, for what is told of it.</param>
internal sealed class PtvTexts(string source, string sourceId)
{
    private const int MostOfName = 100;
    private const int MostOfSummary = 150;
    private const int MostOfDescription = 5000;

    private readonly List<PtvFinding> findings = [];

    internal IReadOnlyList<PtvFinding> Findings => findings;

    /// <summary>The languages in which the three that PTV asks for are told and fit.</summary>
    internal IReadOnlyList<string> Complete(PtvText name, PtvText summary, PtvText description)
    {
        string[] complete =
        [
            .. Texts.Languages.Where(language =>
                name.In(language) is { } told && IsComplete(language, told, summary, description)
            ),
        ];
        if (complete.Length == 0)
            findings.Add(new(source, sourceId, "", "", PtvFault.NoLanguage));
        return complete;
    }

    /// <summary>A typed text in these languages, as far as it is told and fits.</summary>
    internal IEnumerable<JsonNode> Typed(
        string type,
        PtvText text,
        IReadOnlyList<string> languages,
        int? most = null
    ) =>
        Items(text, languages, most, type)
            .Select(item => new JsonObject
            {
                ["type"] = type,
                ["language"] = item.Language,
                ["value"] = item.Value,
            });

    /// <summary>The same without a type.</summary>
    internal IEnumerable<JsonNode> Plain(string what, PtvText text, IReadOnlyList<string> languages, int most) =>
        Items(text, languages, most, what)
            .Select(item => new JsonObject { ["language"] = item.Language, ["value"] = item.Value });

    /// <summary>A summary that is told, or the description where it is as short as one.</summary>
    internal static PtvText Summary(PtvText summary, PtvText description) =>
        Each(language =>
            summary.In(language) ?? (description.In(language) is { Length: <= MostOfSummary } whole ? whole : null)
        );

    /// <summary>A description that is told, or else the summary.</summary>
    internal static PtvText Description(PtvText summary, PtvText description) =>
        Each(language => description.In(language) ?? summary.In(language));

    internal void Add(string what, PtvFault fault) => findings.Add(new(source, sourceId, what, "", fault));

    private bool IsComplete(string language, string name, PtvText summary, PtvText description)
    {
        (string What, string? Text, int Most)[] asked =
        [
            ("name", name, MostOfName),
            ("summary", Summary(summary, description).In(language), MostOfSummary),
            ("description", Description(summary, description).In(language), MostOfDescription),
        ];
        foreach ((string what, string? text, int most) in asked)
        {
            if (text is null)
                findings.Add(new(source, sourceId, what, language, PtvFault.Incomplete));
            else if (text.Length > most)
                findings.Add(new(source, sourceId, what, language, PtvFault.TooLong, text.Length));
        }
        return asked.All(one => one.Text is { } text && text.Length <= one.Most);
    }

    private List<(string Language, string Value)> Items(
        PtvText text,
        IReadOnlyList<string> languages,
        int? most,
        string what
    )
    {
        List<(string Language, string Value)> items = [];
        foreach (string language in languages)
        {
            string? value = text.In(language);
            if (value?.Length > most)
                findings.Add(new(source, sourceId, what, language, PtvFault.TooLong, value.Length));
            else if (value is not null)
                items.Add((language, value));
        }
        return items;
    }

    private static PtvText Each(Func<string, string?> of) => new(of("fi"), of("sv"), of("en"));
}
