using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Money.Booking;
using Kuntakokeilu.Core.Money.Hearings;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Money.Hearings;

/// <summary>
/// A hearing: what was proposed and answered, and what the ELY centre does on it: closes it with a memo and the sums, which
/// another of its officials enters into the book.
/// </summary>
[Access(MoneySubject.ViewHearings, Post = MoneySubject.SetQuota)]
[ResponseCache(NoStore = true)]
internal sealed class HearingModel(Gate gate) : SitePage
{
    internal const string Doing = "do";
    internal const string Deciding = "decide";
    internal const string Entering = "enter";

    private DecideForm? form;

    /// <summary>Null where nothing can be decided now, or by whoever looks.</summary>
    internal override DecideForm? Form => CanDecide ? form ??= new(T, Matter, Matter.ClosedOn is null) : null;

    [BindProperty(SupportsGet = true, Name = "done")]
    public string? JustNow { get; set; }

    internal HearingMatter Matter { get; private set; } = null!;

    internal HearingWords Words => new(T, Matter, Today);

    /// <summary>Why the step was not taken; null when it was, or none was sent.</summary>
    internal Notice? Refusal { get; private set; }

    internal bool CanDecide => IsOurs && (Matter.CanBeClosedOn(Today) || Matter.CanBePrepared);

    internal bool IsPreparedByUs => Matter.IsPreparedBy(gate.Actor!.AccountId);

    internal bool CanEnter => IsOurs && Matter.AwaitsEntry && !IsPreparedByUs;

    internal bool CanAnswer =>
        gate.Leads(MoneySubject.ViewHearingQuestion) && Matter.CanBeAnsweredOn(Today, gate.Actor!.Organiser);

    internal string Here => MoneySubject.HearingOf(Matter.Id);

    internal Notice? JustDone =>
        JustNow is "sent" or "answered" or "decided" or "entered"
            ? new(NoticeKind.Success, T[$"hearing.done.{JustNow}"])
            : null;

    private bool IsOurs => gate.Leads(MoneySubject.SetQuota) && Matter.Ely == gate.Actor!.Organisation;

    public async Task<IActionResult> OnGet(int id, CancellationToken stop) =>
        await Load(MoneySubject.ViewHearings, id, stop) is { } refused
            ? RefusedResult.Of(HttpContext, refused)
            : Page();

    public async Task<IActionResult> OnPost(int id, CancellationToken stop)
    {
        if (await Load(MoneySubject.SetQuota, id, stop) is { } refused)
            return RefusedResult.Of(HttpContext, refused);
        string state = Request.Form["state"].ToString();
        string doing = Request.Form[Doing].ToString();
        if (doing is not (Deciding or Entering))
            return Page();
        // Something else was to be decided than what can be now: that is told below, as of any step that comes too late.
        bool isOfNow = Matter.State == state;
        if (doing is Deciding && isOfNow && Form is not null && !ReadForm())
            return Page();
        QuotaAnswer answer =
            !isOfNow || (doing is Deciding && Form is null) ? new QuotaAnswer.Not(HearingFault.Stale)
            : doing is Entering
                ? await QuotaService.Enter(id, state, Today, gate.Actor!.AccountId, await gate.Begin(stop), stop)
            : await Decide(id, state, stop);
        if (answer is QuotaAnswer.Done)
            return Redirect($"{Link[Here]}?done={(doing is Entering ? "entered" : "decided")}");
        Refusal = Told(answer);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return await ShowAsItIsNow(id, doing, stop);
    }

    /// <summary>What another has done meanwhile is shown, and what was written stays in its fields.</summary>
    private async Task<IActionResult> ShowAsItIsNow(int id, string doing, CancellationToken stop)
    {
        form = null;
        if (await Load(MoneySubject.SetQuota, id, stop) is { } gone)
            return RefusedResult.Of(HttpContext, gone);
        if (doing is Deciding && Form is not null)
            ReadForm();
        return Page();
    }

    private async Task<QuotaAnswer> Decide(int id, string state, CancellationToken stop)
    {
        int by = gate.Actor!.AccountId;
        IReadOnlyDictionary<short, long> amounts = Form!.Amounts;
        return Form.Memo is { } memo
            ? await QuotaService.Close(id, state, memo.Value, amounts, Today, by, await gate.Begin(stop), stop)
            : await QuotaService.Prepare(id, state, amounts, by, await gate.Begin(stop), stop);
    }

    private Notice Told(QuotaAnswer answer) =>
        answer.Match<Notice>(
            () => throw new InvalidOperationException("What was done is not refused."),
            fault => new(NoticeKind.Error, T.Of("hearing_fault", fault)),
            one =>
                new(
                    NoticeKind.Error,
                    T["hearing.not_taken", SumOf(one.Number)],
                    one.Why is MoneyRefusal.NotEnough && one.Available is { } available
                        ? T["hearing.not_enough", T.Euros(available)]
                        : T.Of("money_refusal", one.Why)
                )
        );

    private string SumOf(short number)
    {
        HeardSum sum = Matter.Sums.Single(one => one.Number == number);
        return HearingWords.Change(sum.Debit, sum.Credit, T);
    }

    /// <returns>Why not, or null. What is not one's own is as if it were nobody's.</returns>
    private async Task<RefusalReason?> Load(AccessAction action, int id, CancellationToken stop)
    {
        if (await HearingMatter.Find(gate.Connection, id, stop) is not { } found)
            return gate.DecideOnUnknown(action).Refused;
        Matter = found;
        return null;
    }
}
