using System.Collections.Frozen;
using System.Text.Json;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.Core.Monitoring;

/// <summary>
/// Where an indicator's definition comes from: a place in the Act, sources named in <c>sources.json</c> beside this
/// file, or both.
/// </summary>
internal static class DefinitionSource
{
    private static readonly FrozenDictionary<string, Words> Names = Json.Items("Monitoring/sources.json")
        .ToFrozenDictionary(one => one.GetProperty("id").GetString()!, one => Json.Words(one.GetProperty("name")));

    /// <summary>The identifiers of the sources that have a name.</summary>
    internal static IEnumerable<string> Ids => Names.Keys;

    /// <summary>In words: the Act first.</summary>
    /// <param name="indicator">Its <c>law</c>, in the law book's short form, and its <c>sources</c>; at least one.</param>
    internal static Words Of(JsonElement indicator)
    {
        string? law = indicator.TryGetProperty("law", out JsonElement citation) ? citation.GetString() : null;
        Words[] sources = indicator.TryGetProperty("sources", out JsonElement ids)
            ? [.. Json.Strings(ids).Select(id => Names[id])]
            : [];
        return Wording.Of(texts =>
            string.Join("; ", OfAct(law, texts).Concat(sources.Select(source => source.In(texts.Language))))
        );
    }

    /// <summary>The sign of the section stays with its number.</summary>
    private static IEnumerable<string> OfAct(string? citation, Texts texts) =>
        citation is null
            ? []
            : [texts["act.place", LawBook.Act, Citation.Render(citation, texts).Replace(" §", "\u00A0§")]];
}
