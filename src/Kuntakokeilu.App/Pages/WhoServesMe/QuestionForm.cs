using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.WhoServesMe;
using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.App.Pages.WhoServesMe;

/// <summary>The one field of a question.</summary>
internal sealed class QuestionForm(Question question, Texts t) : Form
{
    internal Field Asked { get; } =
        question switch
        {
            Question.Start => new DayField($"{question}", t.Of("who_serves_me.question", question))
            {
                Help = t.Of("who_serves_me.help", question),
                Why = t.Of("who_serves_me.why", question),
                Missing = t.Of("who_serves_me.error", question),
                Bad = t.Of("who_serves_me.error", question),
                First = Questions.Earliest,
                Last = Questions.Latest,
                IsHeading = true,
            },
            _ => new PickField($"{question}", t.Of("who_serves_me.question", question), Choices(question, t))
            {
                Help = t.Of("who_serves_me.help", question),
                Why = t.Of("who_serves_me.why", question),
                Missing = t.Of("who_serves_me.error", question),
                Any = question is Question.Home or Question.Stay ? t["who_serves_me.choose"] : null,
                IsHeading = true,
            },
        };

    internal override IReadOnlyList<Field> Fields => [Asked];

    /// <summary>An answer to a question, in words.</summary>
    internal static string InWords(Question question, Answers answers, Texts t) =>
        answers[question] is not { } answer || answer == Answers.Unknown ? t["who_serves_me.unknown"]
        : question is Question.Start ? t.Date(answers.Start!.Value)
        : Choices(question, t).Single(one => one.Value == answer).Label;

    private static IReadOnlyList<Choice> Choices(Question question, Texts t) =>
        question is Question.Home or Question.Stay
            ?
            [
                new(Answers.Unknown, t["who_serves_me.unknown"]),
                new(Answers.None, t["who_serves_me.none"]),
                .. Municipalities
                    .All.OrderBy(one => one.Name(t.Language), Alphabet.Finnish)
                    .Select(one => new Choice($"{one.Code}", one.Name(t.Language))),
            ]
            : [.. Questions.Choices(question).Select(one => new Choice(one, Word(one, t)))];

    private static string Word(string answer, Texts t) =>
        answer switch
        {
            Answers.Unknown => t["who_serves_me.unknown"],
            Answers.Yes => t["who_serves_me.yes"],
            Answers.No => t["who_serves_me.no"],
            _ => t.Of("who_serves_me.status", Enum.Parse<EmploymentStatus>(answer)),
        };
}
