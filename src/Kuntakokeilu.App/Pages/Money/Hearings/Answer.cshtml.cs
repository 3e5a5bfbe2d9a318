using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Money.Hearings;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Money.Hearings;

/// <summary>A municipality answers the ELY centre's proposal (16 §), once and in time.</summary>
[Access(MoneySubject.ViewHearingQuestion, Post = MoneySubject.AnswerHearing)]
[ResponseCache(NoStore = true)]
internal sealed class AnswerModel(Gate gate, Texts texts) : SitePage
{
    internal override AnswerForm Form { get; } = new(texts);

    internal HearingMatter Matter { get; private set; } = null!;

    internal HearingWords Words => new(T, Matter, Today);

    internal Notice? Refusal { get; private set; }

    internal bool CanAnswer => Matter.CanBeAnsweredOn(Today, gate.Actor!.Organiser);

    internal string Here => MoneySubject.HearingOf(Matter.Id);

    public async Task<IActionResult> OnGet(int id, CancellationToken stop) =>
        await Load(MoneySubject.ViewHearingQuestion, id, stop) is { } refused
            ? RefusedResult.Of(HttpContext, refused)
            : Page();

    public async Task<IActionResult> OnPost(int id, CancellationToken stop)
    {
        if (await Load(MoneySubject.AnswerHearing, id, stop) is { } refused)
            return RefusedResult.Of(HttpContext, refused);
        if (!ReadForm())
            return Page();
        Work work = await gate.Begin(stop);
        HearingFault? fault = await HearingService.Answer(
            work.Connection,
            id,
            gate.Actor!.Organiser!.Value,
            Today,
            Form.Agrees.Value is YesNo.Yes,
            Form.Text.Value,
            stop
        );
        if (fault is null)
        {
            await work.Commit([], stop);
            return Redirect($"{Link[Here]}?done=answered");
        }
        Refusal = new(NoticeKind.Error, T.Of("hearing_fault", fault.Value));
        Response.StatusCode = StatusCodes.Status409Conflict;
        return await Load(MoneySubject.AnswerHearing, id, stop) is { } gone
            ? RefusedResult.Of(HttpContext, gone)
            : Page();
    }

    private async Task<RefusalReason?> Load(AccessAction action, int id, CancellationToken stop)
    {
        if (
            await HearingMatter.Find(gate.Connection, id, stop) is not { } found
            || found.Answers.All(one => one.Municipality != gate.Actor!.Organiser)
        )
            return gate.DecideOnUnknown(action).Refused;
        Matter = found;
        return null;
    }
}
