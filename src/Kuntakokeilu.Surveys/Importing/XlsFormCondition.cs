using Kuntakokeilu.Surveys.Conditions;
using Kuntakokeilu.Surveys.Defining;

namespace Kuntakokeilu.Surveys.Importing;

/// <summary>
/// Writes a condition as XLSForm has it. There what is not answered is an empty text, and differs from everything: that there is an
/// answer is said with it.
/// </summary>
internal sealed class XlsFormCondition(
    SurveyDefinition definition,
    IReadOnlyDictionary<(string Grid, string Row), string> gridNames
)
{
    internal string Of(Condition condition) =>
        condition switch
        {
            Condition.Or or => string.Join(" or ", or.Any.Select(Bound)),
            Condition.And and => string.Join(" and ", and.All.Select(Bound)),
            Condition.Not not => $"not({Of(not.Of)})",
            Condition.Compare { With: Comparison.NotEqual } compare =>
                $"({Name(compare.Of)} != '' and not({Name(compare.Of)} = {Value(compare.To)}))",
            Condition.Compare compare => $"{Name(compare.Of)} {ConditionText.Sign(compare.With)} {Value(compare.To)}",
            Condition.In among =>
                $"({string.Join(" or ", among.Among.Select(value => $"{Name(among.Of)} = {Value(value)}"))})",
            Condition.Has has => $"selected({Name(has.Of)}, {Value(has.Code)})",
            Condition.Answered answered => Answered(answered.Of),
            _ => throw new InvalidOperationException("There is no other condition."),
        };

    private string Bound(Condition part) => part is Condition.Or or Condition.And ? $"({Of(part)})" : Of(part);

    /// <summary>Of a grid: that any of its rows is.</summary>
    private string Answered(Reference of)
    {
        Question? grid =
            of.IsBackground || of.Row is not null
                ? null
                : definition.Questions.FirstOrDefault(question =>
                    question.Id == of.Name && question.Kind is QuestionKind.Grid
                );
        return grid is null
            ? $"{Name(of)} != ''"
            : $"({string.Join(" or ", grid.Rows.Select(row => $"{Name(of with { Row = row.Code })} != ''"))})";
    }

    private string Name(Reference of) =>
        of.IsBackground ? $"${{{XlsFormWords.Background}{of.Name}}}"
        : of.Row is null ? $"${{{of.Name}}}"
        : $"${{{gridNames[(of.Name, of.Row)]}}}";

    private static string Value(Literal literal) => literal.Code is { } code ? $"'{code}'" : $"{literal}";
}
