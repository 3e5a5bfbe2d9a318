using Kuntakokeilu.App.Pages.Register;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Data;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Intake;
using Kuntakokeilu.Core.Register.Tables;
using Kuntakokeilu.Core.Register.Writing;
using Kuntakokeilu.Core.Steering;
using Kuntakokeilu.Core.Steering.Deciding;
using Kuntakokeilu.Core.Steering.Tables;
using Kuntakokeilu.Law.Book;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kuntakokeilu.App.Pages.Steering.Differences;

/// <summary>One difference: what came late, both tellings side by side, and an officer's settlement.</summary>
[Access(SteeringSubject.ViewDifference, Post = SteeringSubject.SettleDifference, Concerns = Concerns.People)]
internal sealed class DifferenceModel(Gate gate, SettlementService settlements, Texts texts) : SitePage
{
    internal override SettlementForm Form { get; } = new(texts);

    internal Difference Difference { get; private set; } = null!;

    internal PersonRecord Person { get; private set; } = null!;

    /// <summary>Who settled it and when; null while it waits.</summary>
    internal Recording? SettledBy { get; private set; }

    /// <summary>The history as decided, before the settlement.</summary>
    internal IReadOnlyList<StatedPeriod> AsDecided { get; private set; } = [];

    /// <summary>The history as it would be, or became.</summary>
    internal IReadOnlyList<StatedPeriod> WithLateRows { get; private set; } = [];

    /// <summary>Somebody was faster.</summary>
    internal bool WasAlreadySettled { get; private set; }

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
        SettlementResult result = await settlements.Settle(id, accepts, Form.Reason.Value, gate.ForWriting(), stop);
        if (result is SettlementResult.Settled)
            return Redirect(Link[$"/steering/differences/{id}"]);
        WasAlreadySettled = true;
        await Load(id, SteeringSubject.SettleDifference, stop);
        return Page();
    }

    internal IEnumerable<FactLine> LateFacts() =>
        Difference.Facts.Select(late => new FactLine(
            late.Seq,
            late.ToEvent(),
            Corrected(late) is { } seq ? T["difference.would_replace", seq] : T["difference.would_add"],
            ""
        ));

    internal IEnumerable<ActLine> LateActs() => Difference.Acts.Select(late => new ActLine(late.Seq, late.ToAct(), ""));

    /// <summary>The recorded row whose place a late one would take.</summary>
    private short? Corrected(LateFact late)
    {
        KnownHistory before = SettledBy is { } settled
            ? KnownHistory.Before(Person, settled.Id)
            : KnownHistory.Now(Person);
        return FactOrder.Corrected(before.InForce, new(late.ToEvent(), late.Carried, 0, null));
    }

    /// <returns>Why not, or null.</returns>
    private async Task<RefusalReason?> Load(int id, AccessAction action, CancellationToken stop)
    {
        await using KokeiluDb db = new(Database.Options(gate.Connection));
        Difference? found = await db
            .Differences.Include(d => d.Facts.OrderBy(late => late.Seq))
            .Include(d => d.Acts.OrderBy(late => late.Seq))
            .Include(d => d.Settlement)
            .SingleOrDefaultAsync(d => d.Id == id, stop);
        if (found is null)
            return gate.DecideOnDifference(action, id).Refused;
        if ((await gate.Decide(action, found.PersonId, stop)).Refused is { } refused)
            return refused;
        Difference = found;
        Person = (await PersonReader.Load(gate.Connection, found.PersonId, stop))!;
        if (found.Settlement is { } settlement)
        {
            // With a form on it, the page is kept from caches by the form's token.
            Response.Headers.CacheControl = "no-store";
            SettledBy = await db.Recordings.SingleAsync(one => one.Id == settlement.RecordingId, stop);
            AsDecided = KnownHistory.Before(Person, SettledBy.Id).Periods;
            WithLateRows = KnownHistory.After(Person, SettledBy.Id).Periods;
        }
        else
        {
            AsDecided = KnownHistory.Now(Person).Periods;
            WithLateRows = await Accepted(stop);
        }
        return null;
    }

    private async Task<IReadOnlyList<StatedPeriod>> Accepted(CancellationToken stop)
    {
        KnownPerson known = (await KnownPersons.Load(gate.Connection, [Person.Id], stop))[Person.Id];
        Decision decision = new PersonDecider(LawAsKnown.Whole).Accept(
            Person.Key,
            known,
            Difference.Facts.Select(late => new IncomingFact(late.ToEvent(), late.Carried, late.Seq)),
            Difference.Acts.Select(late => new IncomingAct(late.ToAct(), late.Seq))
        );
        return decision.Periods;
    }
}
