using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Guidance;
using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.App.Pages.WhoServesMe;

/// <summary>The one field of a question.</summary>
internal sealed class QuestionForm(Question question, Texts t) : Form
{
    internal Field Asked { get; } =
        question switch
        {
            Question.Start => new DayField($"{question}", t.Of("guidance.question", question))
            {
                Help = t.Of("guidance.help", question),
                Why = t.Of("guidance.why", question),
                Missing = t.Of("guidance.error", question),
                Bad = t.Of("guidance.error", question),
                First = Questions.Earliest,
                Last = Questions.Latest,
                IsHeading = true,
            },
            _ => new PickField($"{question}", t.Of("guidance.question", question), Choices(question, t))
            {
                Help = t.Of("guidance.help", question),
                Why = t.Of("guidance.why", question),
                Missing = t.Of("guidance.error", question),
                Any = question is Question.Home or Question.Stay ? t["guidance.choose"] : null,
                IsHeading = true,
            },
        };

    internal override IReadOnlyList<Field> Fields => [Asked];

    /// <summary>An answer to a question, in words.</summary>
    internal static string InWords(Question question, Answers answers, Texts t) =>
        answers[question] is not { } answer || answer == Answers.Unknown ? t["guidance.unknown"]
        : question is Question.Start ? t.Date(answers.Start!.Value)
        : Choices(question, t).Single(one => one.Value == answer).Label;

    private static IReadOnlyList<Choice> Choices(Question question, Texts t) =>
        question is Question.Home or Question.Stay
            ?
            [
                new(Answers.Unknown, t["guidance.unknown"]),
                new(Answers.None, t["guidance.none"]),
                .. Municipalities
                    .All.OrderBy(one => one.Name(t.Language), Alphabet.Finnish)
                    .Select(one => new Choice($"{one.Code}", one.Name(t.Language))),
            ]
            : [.. Questions.Choices(question).Select(one => new Choice(one, Word(one, t)))];

    private static string Word(string answer, Texts t) =>
        answer switch
        {
            Answers.Unknown => t["guidance.unknown"],
            Answers.Yes => t["guidance.yes"],
            Answers.No => t["guidance.no"],
            _ => t.Of("guidance.status", Enum.Parse<EmploymentStatus>(answer)),
        };
}
