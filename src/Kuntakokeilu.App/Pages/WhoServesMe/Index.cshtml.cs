using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Guidance;

namespace Kuntakokeilu.App.Pages.WhoServesMe;

/// <summary>
/// "Who serves me?": one question at a time. The answers travel in hidden fields of the form, by POST alone: none is
/// kept, and none is in an address.
/// </summary>
[OpenToEveryone]
internal sealed class IndexModel : SitePage
{
    private const string CheckStep = "check";
    private const string OutcomeStep = "outcome";

    internal Answers Answers { get; private set; } = Answers.Empty;

    /// <summary>The question shown; null on the other pages of the journey.</summary>
    internal Question? Asked { get; private set; }

    internal bool IsCheck { get; private set; }

    internal GuidanceOutcome? Outcome { get; private set; }

    /// <summary>What was written as the day, also when it is not one.</summary>
    internal string StartText { get; private set; } = "";

    public void OnPost()
    {
        IFormCollection form = Request.Form;
        Read(form);
        string at = form["at"].ToString();
        string go = form["go"].ToString();
        if (Enum.TryParse(at, out Question asked) && Enum.IsDefined(asked))
            FromQuestion(asked, go);
        else
            FromElsewhere(at, go);
        Carry();
    }

    /// <summary>What was answered to a question, in words.</summary>
    internal string InWords(Question question)
    {
        string answer = Answers[question] ?? Answers.Unknown;
        return answer == Answers.Unknown ? T["guidance.unknown"]
            : question is Question.Start ? T.Date(Answers.Start!.Value)
            : question is Question.Home or Question.Stay ? Municipality(answer)
            : Choice(question, answer);
    }

    /// <summary>A choice of a question, in words.</summary>
    internal string Choice(Question question, string choice) =>
        choice == Answers.Unknown ? T["guidance.unknown"]
        : question is Question.Status
            ? T.Of("guidance.status", Enum.Parse<Kuntakokeilu.Law.Facts.EmploymentStatus>(choice))
        : T[choice == Answers.Yes ? "guidance.yes" : "guidance.no"];

    private string Municipality(string answer) =>
        answer == Answers.None
            ? T["guidance.none"]
            : Core.Areas.Municipalities.All.First(m => $"{m.Code}" == answer).Name(Language);

    private void Read(IFormCollection form)
    {
        Dictionary<Question, string> given = [];
        foreach (Question question in Enum.GetValues<Question>())
            given[question] = form[$"{question}"].ToString();
        StartText = given[Question.Start];
        if (WrittenDay.Read(StartText) is WrittenDay.Day(var day))
            given[Question.Start] = WrittenDay.InAddress(day);
        Answers = Questions.Needed(Answers.Of(given));
    }

    private void FromQuestion(Question asked, string go)
    {
        if (go == "unknown")
            Answers = Questions.Needed(Answers.With(asked, Answers.Unknown));
        if (go == "back")
            Asked = Questions.Before(asked, Answers);
        else if (go.Length > 0 && Answers[asked] is null)
            Refuse(asked);
        else if (go.Length > 0)
            ShowNext();
        else
            Asked = asked;
    }

    private void FromElsewhere(string at, string go)
    {
        if (go == "back" && at == CheckStep)
            Asked = Questions.Of(Answers).Last();
        else if (Enum.TryParse(go, out Question change) && Enum.IsDefined(change))
            Asked = change;
        else if (Questions.Next(Answers) is null && (go == OutcomeStep || (at == OutcomeStep && go.Length == 0)))
            Outcome = new(T, Link, Answers, Guide.Answer(Answers));
        else
            ShowNext();
    }

    private void ShowNext()
    {
        Asked = Questions.Next(Answers);
        IsCheck = Asked is null;
    }

    private void Refuse(Question asked)
    {
        ModelState.AddModelError($"{asked}", Wrong(asked));
        Asked = asked;
    }

    private string Wrong(Question asked) =>
        asked is not Question.Start
            ? T.Of("guidance.error", asked)
            : WrittenDay.Read(StartText) switch
            {
                WrittenDay.NoSuchDay(var told) => T["form.no_such_day", told],
                WrittenDay.Day(var day) when day < Questions.Earliest => T[
                    "form.day_early",
                    T.Date(Questions.Earliest)
                ],
                WrittenDay.Day => T["form.day_late", T.Date(Questions.Latest)],
                _ => T.Of("guidance.error", asked),
            };

    /// <summary>A change of language keeps the place and the answers.</summary>
    private void Carry()
    {
        string at = Asked?.ToString() ?? (Outcome is null ? CheckStep : OutcomeStep);
        Carried = [KeyValuePair.Create("at", at), .. CarriedAnswers(without: null)];
    }

    internal IReadOnlyList<KeyValuePair<string, string>> CarriedAnswers(Question? without) =>
        [.. Answers.Given.Where(q => q != without).Select(q => KeyValuePair.Create($"{q}", Answers[q]!))];
}
