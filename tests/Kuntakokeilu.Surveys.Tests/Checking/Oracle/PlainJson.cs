namespace Kuntakokeilu.Surveys.Tests.Checking.Oracle;

/// <summary>Writes a survey as the product reads it.</summary>
internal static class PlainJson
{
    internal static string Of(PlainSurvey survey) =>
        A.Json(
            string.Join(
                ", ",
                survey.Sections.Select(section =>
                    A.Section(
                        section.Id,
                        string.Join(
                            ", ",
                            section.Questions.Select(question => question.Json + ShowIf(question.ShowIf) + "}")
                        ),
                        section.ShowIf?.Written
                    )
                )
            ),
            background: string.Join(", ", survey.Known.Select(known => known.Json))
        );

    private static string ShowIf(PlainCondition? condition) =>
        condition is null
            ? ""
            : $", \"showIf\": \"{condition.Written.Replace("\"", "\\\"", StringComparison.Ordinal)}\"";
}
