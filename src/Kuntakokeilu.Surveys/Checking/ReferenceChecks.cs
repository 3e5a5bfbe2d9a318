using Kuntakokeilu.Surveys.Conditions;
using Kuntakokeilu.Surveys.Defining;

namespace Kuntakokeilu.Surveys.Checking;

/// <summary>That every condition can be read, and that conditions and texts refer only to what comes before them.</summary>
internal static class ReferenceChecks
{
    internal static IEnumerable<Finding> Of(SurveyDefinition definition)
    {
        HashSet<string> all = [.. definition.Questions.Select(question => question.Id)];
        // Of two of one name the first counts; that there are two is told by its own check.
        Dictionary<string, BackgroundVariable> background = [];
        foreach (BackgroundVariable variable in definition.Background)
            background.TryAdd(variable.Name, variable);
        Dictionary<string, Question> earlier = [];
        ConditionScope scope = new(earlier, all, background);
        List<Finding> findings = [.. InText(definition.Title, "title", scope)];
        foreach ((Section section, int i) in definition.Sections.Select((section, i) => (section, i)))
        {
            findings.AddRange(InText(section.Title, $"sections[{i}].title", scope));
            findings.AddRange(InCondition(section.ShowIf, $"sections[{i}].showIf", scope));
            foreach ((Question question, int j) in section.Questions.Select((question, j) => (question, j)))
            {
                string place = $"sections[{i}].questions[{j}]";
                findings.AddRange(InCondition(question.ShowIf, $"{place}.showIf", scope));
                foreach ((LocalText text, string where) in TextChecks.Of(question))
                    findings.AddRange(InText(text, $"{place}.{where}", scope));
                earlier.TryAdd(question.Id, question);
            }
        }
        return findings;
    }

    private static IEnumerable<Finding> InCondition(string? text, string place, ConditionScope scope)
    {
        if (text is null)
            return [];
        try
        {
            return ConditionTyping.Check(ConditionParser.Parse(text), scope, place);
        }
        catch (ConditionSyntaxException e)
        {
            return [new(FindingCode.Syntax, place, e.Found, e.Expected, e.At)];
        }
    }

    private static IEnumerable<Finding> InText(LocalText text, string place, ConditionScope scope)
    {
        foreach ((string language, string words) in text.ByLanguage)
        foreach (TextPiece piece in TextPieces.Of(words))
            if (InPiece(piece, $"{place}.{language}", scope) is { } found)
                yield return found;
    }

    private static Finding? InPiece(TextPiece piece, string place, ConditionScope scope) =>
        piece switch
        {
            TextPiece.Unreadable unreadable => new(
                FindingCode.Syntax,
                place,
                unreadable.Text,
                "{q:id|...}, {bg:name}, {survey:opens}, {survey:closes}",
                unreadable.At
            ),
            TextPiece.OfUnit of when !scope.Background.ContainsKey(of.Name) => new(
                FindingCode.UnknownRef,
                place,
                $"bg:{of.Name}",
                "",
                of.At
            ),
            TextPiece.OfQuestion of => InPiece(of, place, scope),
            _ => null,
        };

    private static Finding? InPiece(TextPiece.OfQuestion of, string place, ConditionScope scope) =>
        scope.Earlier.TryGetValue(of.Id, out Question? question)
            ? question.Kind is QuestionKind.Info or QuestionKind.Grid
                ? new(FindingCode.TypeMismatch, place, $"q:{of.Id}", "", of.At)
                : null
            : new(
                scope.All.Contains(of.Id) ? FindingCode.ForwardRef : FindingCode.UnknownRef,
                place,
                $"q:{of.Id}",
                "",
                of.At
            );
}
