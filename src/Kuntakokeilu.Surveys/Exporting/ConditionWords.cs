using Kuntakokeilu.Surveys.Conditions;
using Kuntakokeilu.Surveys.Defining;

namespace Kuntakokeilu.Surveys.Exporting;

/// <summary>A condition in words, for one who has the answers before him and not the program.</summary>
internal sealed class ConditionWords
{
    private readonly Dictionary<string, Question> questions;
    private readonly string language;
    private readonly Vocabulary words;

    internal ConditionWords(SurveyDefinition definition, string language)
    {
        questions = definition.Questions.ToDictionary(question => question.Id);
        this.language = language;
        words = Vocabulary.Of(language);
    }

    internal string Of(Condition condition) =>
        condition switch
        {
            Condition.Or or => string.Join($" {words.Or} ", or.Any.Select(Bound)),
            Condition.And and => string.Join($" {words.And} ", and.All.Select(Bound)),
            Condition.Not not => $"{words.Not} ({Of(not.Of)})",
            Condition.Compare compare =>
                $"{Subject(compare.Of)} {words.Is(compare.With)} {Value(compare.Of, compare.To)}",
            Condition.In among =>
                $"{Subject(among.Of)} {words.OneOf} {string.Join(", ", among.Among.Select(value => Value(among.Of, value)))}",
            Condition.Has has => $"{Subject(has.Of)} {words.Includes} {Value(has.Of, has.Code)}",
            Condition.Answered answered => $"{Subject(answered.Of)} {words.IsGiven}",
            _ => throw new InvalidOperationException("There is no other condition."),
        };

    private string Bound(Condition part) => part is Condition.Or or Condition.And ? $"({Of(part)})" : Of(part);

    private string Subject(Reference of)
    {
        if (of.IsBackground)
            return $"{words.Background} {words.Quoted(of.Name)}";
        Question question = questions[of.Name];
        string row = of.Row is null ? "" : $" / {question.Rows.First(row => row.Code == of.Row).Text[language]}";
        return words.AnswerTo(question.Text[language] + row);
    }

    private string Value(Reference of, Literal literal) =>
        literal.Code is not { } code ? $"{literal}"
        : of.IsBackground ? words.Quoted(code)
        : words.Quoted(questions[of.Name].Options.First(option => option.Code == code).Text[language]);

    private sealed record Vocabulary(
        string Or,
        string And,
        string Not,
        string OneOf,
        string Includes,
        string IsGiven,
        string Background,
        IReadOnlyList<string> Comparisons,
        Func<string, string> AnswerTo,
        Func<string, string> Quoted
    )
    {
        private static readonly Vocabulary Finnish = new(
            "tai",
            "ja",
            "ei pidä paikkaansa, että",
            "on jokin näistä:",
            "sisältää valinnan",
            "on annettu",
            "taustatieto",
            ["on", "on muu kuin", "on pienempi kuin", "on enintään", "on suurempi kuin", "on vähintään"],
            question => $"vastaus kysymykseen ”{question}”",
            text => $"”{text}”"
        );

        private static readonly Vocabulary Swedish = new(
            "eller",
            "och",
            "det stämmer inte att",
            "är något av följande:",
            "innehåller valet",
            "har getts",
            "bakgrundsuppgiften",
            ["är", "är något annat än", "är mindre än", "är högst", "är större än", "är minst"],
            question => $"svaret på frågan ”{question}”",
            text => $"”{text}”"
        );

        private static readonly Vocabulary English = new(
            "or",
            "and",
            "it is not so that",
            "is one of these:",
            "includes",
            "has been given",
            "the background fact",
            ["is", "is other than", "is less than", "is at most", "is more than", "is at least"],
            question => $"the answer to “{question}”",
            text => $"“{text}”"
        );

        /// <summary>A language that the program doesn't speak has the words of English around its own texts.</summary>
        internal static Vocabulary Of(string language) =>
            language switch
            {
                "fi" => Finnish,
                "sv" => Swedish,
                _ => English,
            };

        internal string Is(Comparison comparison) => Comparisons[(int)comparison];
    }
}
