using System.Globalization;
using System.Net;
using Kuntakokeilu.Surveys.Defining;

namespace Kuntakokeilu.Surveys.Answering;

/// <summary>Fills the places of a text with what a respondent has answered and what is known of the unit.</summary>
/// <param name="answers">Of what is shown.</param>
internal sealed class FilledText(SurveyDefinition definition, Answers answers, string language)
{
    /// <summary>As many code points as are shown of what somebody else has written.</summary>
    internal const int Longest = 80;

    private readonly Dictionary<string, Question> questions = definition.Questions.ToDictionary(q => q.Id);

    /// <summary>As plain text.</summary>
    internal string Plain(LocalText text) =>
        string.Concat(
            TextPieces.Of(text[language]).Select(piece => piece is TextPiece.Words words ? words.Text : Fill(piece))
        );

    /// <summary>As markup: whatever is in the text or was answered is text in it.</summary>
    internal string Encoded(LocalText text) => WebUtility.HtmlEncode(Plain(text));

    private string Fill(TextPiece piece) =>
        piece switch
        {
            TextPiece.OfQuestion of => answers[of.Id] is { } answer
                ? Cut(Shown(questions[of.Id], answer))
                : of.Otherwise,
            TextPiece.OfUnit of => answers.Background.TryGetValue(of.Name, out Answer? known) ? Cut(Shown(known)) : "",
            TextPiece.WhenOpens => Moments.Opens(definition.Opens, language),
            TextPiece.WhenCloses => Moments.Closes(definition.Closes, language),
            TextPiece.Unreadable unreadable => unreadable.Text,
            _ => "",
        };

    private string Shown(Question question, Answer answer) =>
        answer switch
        {
            Answer.Code code => Label(question, code.Chosen),
            Answer.Codes codes => string.Join(", ", codes.Chosen.Select(code => Label(question, code))),
            _ => Shown(answer),
        };

    private string Shown(Answer answer) =>
        answer switch
        {
            Answer.Code code => code.Chosen,
            Answer.Number number => Number(number.Value),
            Answer.Words words => words.Text.ReplaceLineEndings(" "),
            _ => "",
        };

    private string Label(Question question, string code) =>
        question.Options.FirstOrDefault(option => option.Code == code)?.Text[language] ?? code;

    private string Number(decimal number)
    {
        string text = number.ToString(CultureInfo.InvariantCulture);
        return language == "en" ? text : text.Replace('.', ',');
    }

    private static string Cut(string text)
    {
        StringInfo whole = new(text);
        // By what a reader takes for a sign: an accent is not torn from its letter.
        return whole.LengthInTextElements <= Longest
            ? text
            : whole.SubstringByTextElements(0, Longest - 1).TrimEnd() + "…";
    }
}
