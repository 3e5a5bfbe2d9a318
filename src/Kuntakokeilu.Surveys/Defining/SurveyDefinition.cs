namespace Kuntakokeilu.Surveys.Defining;

/// <summary>A survey as its author wrote it: what is asked, of whom, when, and in which languages.</summary>
/// <param name="Opens">In the survey's zone.</param>
/// <param name="Closes">In the survey's zone: the first moment at which nothing is received.</param>
/// <param name="Unit">What one answer is about: a municipality.</param>
internal sealed record SurveyDefinition(
    string Id,
    int Version,
    IReadOnlyList<string> Languages,
    string DefaultLanguage,
    LocalText Title,
    DateTime Opens,
    DateTime Closes,
    string Zone,
    string Unit,
    IReadOnlyList<BackgroundVariable> Background,
    IReadOnlyList<Section> Sections
)
{
    internal IEnumerable<Question> Questions => Sections.SelectMany(section => section.Questions);
}

/// <summary>What is known of a unit without asking.</summary>
/// <param name="Values">The codes that there can be; empty where the definition doesn't list them.</param>
internal sealed record BackgroundVariable(string Name, BackgroundType Type, IReadOnlyList<string> Values);

internal enum BackgroundType
{
    Text,
    Number,
    Code,
}

/// <param name="ShowIf">The condition as written; null: always shown.</param>
internal sealed record Section(string Id, LocalText Title, string? ShowIf, IReadOnlyList<Question> Questions);
