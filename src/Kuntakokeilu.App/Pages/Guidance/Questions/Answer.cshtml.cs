using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Guidance.Answering;
using Kuntakokeilu.Core.Guidance.Asking;
using Kuntakokeilu.Core.Guidance.Publishing;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Guidance.Questions;

/// <summary>
/// The ministry writes an answer, or its next version: one official writes, another approves what was written, and it is published
/// as it was approved.
/// </summary>
[Access(GuidanceSubject.ViewAnswering, Post = GuidanceSubject.AnswerAskedQuestion)]
[ResponseCache(NoStore = true)]
[TakesLongTexts]
internal sealed class AnswerModel(Gate gate, PublishedAnswers answers, AnswerService service, TimeProvider time)
    : QuestionPage(gate)
{
    internal const string Doing = "do";
    internal const string Taking = "take";
    internal const string Writing = "write";
    internal const string Approving = "approve";
    internal const string Publishing = "publish";

    private DraftForm? form;

    internal override DraftForm? Form => Matter.CanBeAnswered && !IsOfAnother ? form : null;

    [BindProperty(SupportsGet = true, Name = "done")]
    public string? JustNow { get; set; }

    internal QuestionWords Words { get; private set; } = null!;

    /// <summary>What is being written; null while nothing is.</summary>
    internal DraftSeen? Draft { get; private set; }

    /// <summary>The number of the version that is written.</summary>
    internal short Number => (short)((Matter.Version ?? 0) + 1);

    internal short Revision => Draft?.Revision ?? 0;

    internal bool IsOfAnother => Matter.IsHeldAt(time.GetUtcNow()) && Matter.TakenBy != Gate.Actor!.AccountId;

    internal bool CanTake => Matter.CanBeAnswered && !Matter.IsHeldAt(time.GetUtcNow());

    internal bool IsOurs => Draft?.WrittenBy == Gate.Actor!.AccountId;

    internal bool CanApprove => Matter.CanBeAnswered && Draft is { IsApproved: false } && !IsOurs;

    internal bool CanPublish => Matter.CanBeAnswered && Draft is { IsApproved: true };

    internal string Here => $"{GuidanceSubject.QuestionOf(Matter.Id)}/answer";

    internal Notice? JustDone =>
        JustNow is Taking or Writing or Approving or Publishing
            ? new(NoticeKind.Success, T[$"guidance.done.{JustNow}"])
            : null;

    protected override AccessAction View => GuidanceSubject.ViewAnswering;

    public async Task<IActionResult> OnPost(int id, CancellationToken stop)
    {
        if (await Load(GuidanceSubject.AnswerAskedQuestion, id, stop) is { } instead)
            return instead;
        string doing = Request.Form[Doing].ToString();
        if (doing is not (Taking or Writing or Approving or Publishing))
            return Page();
        if (doing is Writing && Form is not null && !ReadForm())
            return Page();
        GuidanceRefusal? fault = await Do(doing, id, stop);
        if (fault is null)
            return Redirect($"{Link[Here]}?done={doing}");
        NotDone(T.Of("guidance_fault", fault.Fault, fault.Who), T["guidance.as_it_is_now"]);
        return await ShowAsItIsNow(id, doing, stop);
    }

    private async Task<GuidanceRefusal?> Do(string doing, int id, CancellationToken stop)
    {
        Official by = Official.Of(Gate.Actor!);
        // What another has written meanwhile is no version that was shown here.
        short number = short.TryParse(Request.Form["number"], out short told) ? told : (short)0;
        short revision = short.TryParse(Request.Form["revision"], out short shown) ? shown : (short)-1;
        if (doing is Writing && Form is null)
            return new(IsOfAnother ? GuidanceFault.Held : GuidanceFault.Over, Matter.TakenName ?? "");
        Work work = await Gate.Begin(stop);
        return doing switch
        {
            Taking => await service.Take(id, by, work, stop),
            Writing => await service.Write(id, number, revision, Form!.Draft, by, work, stop),
            Approving => await AnswerService.Approve(id, number, revision, by, work, stop),
            _ => await service.Publish(id, number, revision, by, work, stop),
        };
    }

    /// <summary>What another has done meanwhile is shown, and what was written stays in its fields.</summary>
    private async Task<IActionResult> ShowAsItIsNow(int id, string doing, CancellationToken stop)
    {
        if (await Load(GuidanceSubject.AnswerAskedQuestion, id, stop) is { } gone)
            return gone;
        if (doing is Writing && Form is not null)
            ReadForm();
        return Page();
    }

    protected override async Task Read(QuestionMatter found, CancellationToken stop)
    {
        Words = new(T, Link, found, await answers.Themes(stop));
        DraftSeen? latest = await DraftRows.Latest(Gate.Connection, found.Id, stop);
        Draft = latest is { PublishedName: null } && latest.Number == Number ? latest : null;
        form = new(T);
        if (Draft is { } draft)
            form.Show(draft.Text);
        else if (await DraftRows.Published(Gate.Connection, found.Id, stop) is { } published)
            form.Show(published.Text);
        else
            form.Begin(found.Text, found.LawDay ?? Today);
    }
}
