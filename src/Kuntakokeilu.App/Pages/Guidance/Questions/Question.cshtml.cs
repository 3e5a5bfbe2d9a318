using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Guidance.Asking;
using Kuntakokeilu.Core.Guidance.Publishing;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Guidance.Questions;

/// <summary>
/// A question: how far it is, and what was answered. Who sent it takes it back until it is published, and tells that an answer has
/// been seen.
/// </summary>
[Access(GuidanceSubject.ViewAskedQuestions, Post = GuidanceSubject.FollowAskedQuestion)]
[ResponseCache(NoStore = true)]
internal sealed class QuestionModel(Gate gate, PublishedAnswers answers) : QuestionPage(gate)
{
    internal const string Doing = "do";
    internal const string Withdrawing = "withdraw";
    internal const string Seeing = "seen";

    [BindProperty(SupportsGet = true, Name = "done")]
    public string? JustNow { get; set; }

    internal QuestionWords Words { get; private set; } = null!;

    /// <summary>The answer that is published, or of the question that it was merged into; null before.</summary>
    internal AnswerSummary? Answer { get; private set; }

    internal Notice? Banner => Answer is { } answer ? AnswerWords.Banner(answer.Told, T, Link) : null;

    internal bool MayFollow =>
        Gate.Leads(GuidanceSubject.FollowAskedQuestion) && Matter.Municipality == Gate.Actor!.Organiser;

    internal bool MayAnswer => Gate.Leads(GuidanceSubject.ViewAnswering) && Matter.CanBeAnswered;

    internal Notice? JustDone =>
        JustNow is "asked" or "withdrawn" or "seen" or "closed"
            ? new(NoticeKind.Success, T[$"guidance.done.{JustNow}"])
            : null;

    protected override AccessAction View => GuidanceSubject.ViewAskedQuestions;

    public async Task<IActionResult> OnPost(int id, CancellationToken stop)
    {
        if (await Load(GuidanceSubject.FollowAskedQuestion, id, stop) is { } instead)
            return instead;
        string doing = Request.Form[Doing].ToString();
        if (doing is Seeing && short.TryParse(Request.Form["version"], out short version))
        {
            await QuestionService.Seen(id, version, await Gate.Begin(stop), stop);
            return Redirect($"{Link[GuidanceSubject.QuestionOf(id)]}?done=seen");
        }
        if (doing is not Withdrawing)
            return Page();
        if (await QuestionService.Withdraw(id, await Gate.Begin(stop), stop))
            return Redirect($"{Link[GuidanceSubject.QuestionOf(id)]}?done=withdrawn");
        NotDone(T["guidance.cannot_withdraw"]);
        return Page();
    }

    protected override async Task Read(QuestionMatter found, CancellationToken stop)
    {
        Words = new(T, Link, found, await answers.Themes(stop));
        Answer = (await answers.Find(found.MergedInto ?? found.Id, Language, stop))?.Latest;
    }
}
