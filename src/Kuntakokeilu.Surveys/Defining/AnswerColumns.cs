namespace Kuntakokeilu.Surveys.Defining;

/// <summary>A column of answers in a file.</summary>
/// <param name="Row">Of a grid.</param>
/// <param name="Option">Of multi: the choice that is 1 when chosen.</param>
/// <param name="Rank">Of rank: from 1, what was put there.</param>
internal sealed record AnswerColumn(
    string Name,
    Question Question,
    GridRow? Row = null,
    Choice? Option = null,
    int? Rank = null
);

/// <summary>
/// The columns of a survey's answers, the same whatever is answered: <c>id</c>, of a grid <c>id_row</c>, of multi
/// <c>id_code</c>, of rank <c>id_1</c>. Where that is already the id of a question, two lines part them: <c>risks__other</c>,
/// beside the question <c>risks_other</c>.
/// </summary>
internal static class AnswerColumns
{
    internal static IReadOnlyList<AnswerColumn> Of(SurveyDefinition definition)
    {
        HashSet<string> ids = [.. definition.Questions.Select(question => question.Id)];
        return [.. definition.Questions.SelectMany(question => Of(question, ids))];
    }

    private static IEnumerable<AnswerColumn> Of(Question question, HashSet<string> ids)
    {
        return question.Kind switch
        {
            QuestionKind.Info => [],
            QuestionKind.Single or QuestionKind.Number or QuestionKind.Text => [new(question.Id, question)],
            QuestionKind.Multi => question.Choices.Select(c => new AnswerColumn(Name(c.Code), question, Option: c)),
            QuestionKind.Grid => question.Rows.Select(row => new AnswerColumn(Name(row.Code), question, Row: row)),
            QuestionKind.Rank => Enumerable
                .Range(1, question.MostChosen)
                .Select(rank => new AnswerColumn(Name($"{rank}"), question, Rank: rank)),
        };

        string Name(string part)
        {
            string name = $"{question.Id}_{part}";
            return ids.Contains(name) ? $"{question.Id}__{part}" : name;
        }
    }
}
