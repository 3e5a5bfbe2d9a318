using System.Collections.Immutable;
using System.Globalization;
using System.Text.Json;
using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Core.Registration;

/// <summary>What has been answered, question by question and field by field, as it was given.</summary>
internal sealed class SearchAnswers
{
    internal const string None = "none";
    internal const string Yes = "yes";
    internal const string No = "no";
    internal const string Unknown = "unknown";

    private readonly ImmutableSortedDictionary<SearchQuestion, ImmutableSortedDictionary<string, string>> given;

    private SearchAnswers(ImmutableSortedDictionary<SearchQuestion, ImmutableSortedDictionary<string, string>> given) =>
        this.given = given;

    internal static SearchAnswers Empty { get; } =
        new(ImmutableSortedDictionary<SearchQuestion, ImmutableSortedDictionary<string, string>>.Empty);

    internal IEnumerable<SearchQuestion> Answered => given.Keys;

    /// <summary>What stands in a field of a question; null for nothing.</summary>
    internal string? this[SearchQuestion question, string field] =>
        given.TryGetValue(question, out ImmutableSortedDictionary<string, string>? fields)
            ? fields.GetValueOrDefault(field)
            : null;

    internal bool Has(SearchQuestion question) => given.ContainsKey(question);

    internal SearchAnswers With(SearchQuestion question, IEnumerable<KeyValuePair<string, string>> fields) =>
        new(given.SetItem(question, fields.ToImmutableSortedDictionary(StringComparer.Ordinal)));

    /// <summary>Every question that the other has an answer to takes that one.</summary>
    internal SearchAnswers With(SearchAnswers other) => new(given.SetItems(other.given));

    /// <summary>One question as the other has it answered.</summary>
    internal SearchAnswers With(SearchAnswers other, SearchQuestion question) =>
        new(given.SetItem(question, other.given[question]));

    internal SearchAnswers Without(SearchQuestion question) => new(given.Remove(question));

    internal bool Is(SearchQuestion question, string field, string value) => this[question, field] == value;

    internal T? Enum<T>(SearchQuestion question, string field)
        where T : struct, Enum =>
        System.Enum.TryParse(this[question, field]?.Replace("_", ""), true, out T value) ? value : null;

    internal DateOnly? Day(SearchQuestion question, string field) =>
        DateOnly.TryParseExact(
            this[question, field],
            "yyyy-MM-dd",
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out DateOnly day
        )
            ? day
            : null;

    /// <summary>None where none was named.</summary>
    internal MunicipalityCode Municipality(SearchQuestion question, string field) =>
        this[question, field] is { Length: 3 } code ? MunicipalityCode.Parse(code) : MunicipalityCode.None;

    internal string ToJson() =>
        JsonSerializer.Serialize(given.ToDictionary(one => $"{one.Key}", one => one.Value.ToDictionary()));

    internal static SearchAnswers Of(string json)
    {
        SearchAnswers answers = Empty;
        foreach (
            (string name, Dictionary<string, string> fields) in JsonSerializer.Deserialize<
                Dictionary<string, Dictionary<string, string>>
            >(json)!
        )
            if (System.Enum.TryParse(name, out SearchQuestion question))
                answers = answers.With(question, fields);
        return answers;
    }
}
