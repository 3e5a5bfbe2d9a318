using Kuntakokeilu.App.Pages.Register;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Intake;
using Kuntakokeilu.Core.Register.Tables;
using Kuntakokeilu.Core.Steering;
using Kuntakokeilu.Core.Steering.Deciding;
using Kuntakokeilu.Core.Steering.Tables;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Steering.Differences;

/// <summary>One difference: what came late, both tellings side by side, and an officer's settlement.</summary>
[Access(SteeringSubject.ViewDifference, Post = SteeringSubject.SettleDifference, Concerns = Concerns.People)]
internal sealed class DifferenceModel(Gate gate, SettlementService settlements, Texts texts) : SitePage
{
    private DifferenceTellings tellings = null!;

    internal override SettlementForm Form { get; } = new(texts, "difference");

    internal Difference Difference { get; private set; } = null!;

    internal PersonRecord Person => tellings.Person;

    /// <inheritdoc cref="DifferenceTellings.SettledBy" />
    internal Recording? SettledBy => tellings.SettledBy;

    /// <inheritdoc cref="DifferenceTellings.AsDecided" />
    internal IReadOnlyList<StatedPeriod> AsDecided => tellings.AsDecided;

    /// <inheritdoc cref="DifferenceTellings.WithLateRows" />
    internal IReadOnlyList<StatedPeriod> WithLateRows => tellings.WithLateRows;

    /// <summary>Somebody was faster.</summary>
    internal bool WasAlreadySettled { get; private set; }

    /// <summary>The reader is a municipality.</summary>
    internal bool HidesSafety => gate.Actor!.Organiser is not null;

    /// <summary>Who settles.</summary>
    internal string Officer => gate.Actor!.Name;

    internal OutcomeWords Words => new(T);

    public async Task<IActionResult> OnGet(int id, CancellationToken stop) =>
        await Load(id, SteeringSubject.ViewDifference, stop) is { } refused
            ? RefusedResult.Of(HttpContext, refused)
            : Page();

    public async Task<IActionResult> OnPost(int id, CancellationToken stop)
    {
        if (await Load(id, SteeringSubject.SettleDifference, stop) is { } refused)
            return RefusedResult.Of(HttpContext, refused);
        if (!ReadForm())
            return Page();
        bool accepts = Form.Choice.Value is Settling.Accept;
        SettlementResult result = await settlements.Settle(
            id,
            accepts,
            Form.Reason.Value,
            await gate.Begin(stop),
            stop
        );
        if (result is SettlementResult.Settled)
            return Redirect(Link[$"/steering/differences/{id}"]);
        WasAlreadySettled = true;
        // What the other has settled may have made the person another's.
        return await Load(id, SteeringSubject.SettleDifference, stop) is { } gone
            ? RefusedResult.Of(HttpContext, gone)
            : Page();
    }

    internal IEnumerable<FactLine> LateFacts() =>
        Difference.Facts.Select(late => new FactLine(
            late.Seq,
            late.ToEvent(),
            tellings.Corrected(late) is { } seq ? T["difference.would_replace", seq] : T["difference.would_add"],
            ""
        ));

    internal IEnumerable<ActLine> LateActs() => Difference.Acts.Select(late => new ActLine(late.Seq, late.ToAct(), ""));

    /// <returns>Why not, or null.</returns>
    private async Task<RefusalReason?> Load(int id, AccessAction action, CancellationToken stop)
    {
        Difference? found = await DifferenceTellings.Find(gate.Connection, id, stop);
        if (found is null)
            return gate.DecideOnDifference(action, id).Refused;
        if ((await gate.Decide(action, found.PersonId, stop)).Refused is { } refused)
            return refused;
        Difference = found;
        tellings = await DifferenceTellings.Load(gate.Connection, found, stop);
        // With a form on it, the page is kept from caches by the form's token.
        if (SettledBy is not null)
            Response.Headers.CacheControl = "no-store";
        return null;
    }
}
