namespace Kuntakokeilu.Surveys.Defining;

/// <summary>
/// Whether a definition differs from another in its texts alone. Of a survey that has been published only these may be corrected:
/// whoever has answered has answered the same questions.
/// </summary>
internal static class SameSurvey
{
    internal static bool Is(SurveyDefinition one, SurveyDefinition other) =>
        DefinitionWriter.Write(Bare(one)).AsSpan().SequenceEqual(DefinitionWriter.Write(Bare(other)));

    private static SurveyDefinition Bare(SurveyDefinition definition) =>
        definition with
        {
            Version = 0,
            Title = LocalText.None,
            Sections =
            [
                .. definition.Sections.Select(section =>
                    section with
                    {
                        Title = LocalText.None,
                        Questions = [.. section.Questions.Select(Bare)],
                    }
                ),
            ],
        };

    private static Question Bare(Question question) =>
        question with
        {
            Text = LocalText.None,
            Help = null,
            Choices = [.. question.Choices.Select(Bare)],
            Scale = [.. question.Scale.Select(Bare)],
            Rows = [.. question.Rows.Select(row => row with { Text = LocalText.None })],
        };

    private static Choice Bare(Choice choice) => choice with { Text = LocalText.None };
}
