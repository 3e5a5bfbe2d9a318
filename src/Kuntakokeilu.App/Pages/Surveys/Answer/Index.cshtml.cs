using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Surveys;
using Kuntakokeilu.Core.Surveys.Answering;
using Kuntakokeilu.Core.Surveys.Tables;
using Kuntakokeilu.Surveys.Defining;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Surveys.Answer;

/// <summary>Where a link leads to: what is asked, how far the answer is, and where to go on.</summary>
[OpenToEveryone]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(AnsweringService answering, PublishedSurveys surveys) : AnswerPage(answering, surveys)
{
    internal const string Reopening = "reopen";
    internal const string Answering = "answer";

    [BindProperty(SupportsGet = true, Name = "done")]
    public string? JustNow { get; set; }

    internal IReadOnlyList<Receipt> Receipts { get; private set; } = [];

    internal Notice? JustDone =>
        JustNow is "saved" or "sent" or Reopening or Answering or "refused" or "withdrawn"
            ? new(NoticeKind.Success, T[$"surveys.done.{JustNow}"])
            : null;

    /// <summary>The first section that is not whole; the check where all are.</summary>
    internal string GoOn =>
        Draft.Hindrances.Select(one => (int?)one.Item.SectionNumber).FirstOrDefault() is { } section
            ? SurveysSubject.SectionOf(section + 1)
            : SurveysSubject.Check;

    public async Task OnGet(CancellationToken stop)
    {
        if (await Enter(stop))
            Receipts = await Answers.Receipts(Secret!, stop);
    }

    /// <summary>An answer that was sent is taken up again, or what was refused or taken back is answered after all.</summary>
    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Enter(stop))
            return Page();
        string doing = Request.Form[Doing].ToString();
        if (doing is Reopening or Answering)
        {
            AnswerOutcome outcome = await Answers.Turn(
                Secret!,
                doing is Reopening ? AskedState.Reopened : AskedState.Asked,
                "",
                Received,
                stop
            );
            if (outcome is AnswerOutcome.Done)
                return Redirect($"{Link[SurveysSubject.Answering]}?done={doing}");
            NotDone(outcome);
        }
        Receipts = await Answers.Receipts(Secret!, stop);
        return Page();
    }

    /// <summary>How many of a section's questions have been answered, and whether something is missing or wrong.</summary>
    internal (int Answered, int Shown, bool IsWhole) StateOf(int section)
    {
        var asked = Draft.ShownIn(section).Where(item => item.Question.Kind is not QuestionKind.Info).ToList();
        return (
            asked.Count(item => Draft.IsWritten(item.Question)),
            asked.Count,
            asked.All(item => Draft.FaultsOf(item.Question, mustAnswer: true).All(fault => fault.IsWarning))
        );
    }
}
