namespace Kuntakokeilu.Surveys.Defining;

/// <summary>A text of a survey in each of its languages. One that is missing is empty here, and told by the checks.</summary>
internal sealed record LocalText(IReadOnlyDictionary<string, string> ByLanguage)
{
    internal static LocalText None { get; } = new(new Dictionary<string, string>());

    internal string this[string language] => ByLanguage.GetValueOrDefault(language, "");

    internal bool IsMissing(string language) => string.IsNullOrWhiteSpace(this[language]);
}
