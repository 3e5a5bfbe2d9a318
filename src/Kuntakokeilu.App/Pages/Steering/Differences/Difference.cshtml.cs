using Kuntakokeilu.App.Pages.Register;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.Core.Data;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Tables;
using Kuntakokeilu.Core.Register.Writing;
using Kuntakokeilu.Core.Steering;
using Kuntakokeilu.Core.Steering.Deciding;
using Kuntakokeilu.Core.Steering.Tables;
using Kuntakokeilu.Law.Book;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace Kuntakokeilu.App.Pages.Steering.Differences;

/// <summary>One difference: what came late, both tellings side by side, and an officer's settlement.</summary>
[ResponseCache(NoStore = true)]
internal sealed class DifferenceModel(NpgsqlDataSource database, KokeiluDb db, TimeProvider time) : SitePage
{
    private const int LongestReason = 1000;

    /// <summary>accept or leave_out.</summary>
    [BindProperty(Name = "decision")]
    public string? Choice { get; set; }

    [BindProperty(Name = "reason")]
    public string? Reason { get; set; }

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

    /// <summary>Who settles: there is no sign-in yet, so whoever uses this machine.</summary>
    internal static string Officer => Environment.UserName;

    internal OutcomeWords Words => new(T);

    public async Task<IActionResult> OnGet(int id, CancellationToken stop) =>
        await Load(id, stop) ? Page() : NotFound();

    public async Task<IActionResult> OnPost(int id, CancellationToken stop)
    {
        string reason = Reason?.Trim() ?? "";
        if (Choice is not ("accept" or "leave_out"))
            ModelState.AddModelError("decision", T["difference.no_choice"]);
        if (reason.Length == 0 || reason.Contains('\0'))
            ModelState.AddModelError("reason", T["difference.no_reason"]);
        else if (reason.Length > LongestReason)
            ModelState.AddModelError("reason", T["difference.long_reason", LongestReason]);
        if (!ModelState.IsValid)
            return await Load(id, stop) ? Page() : NotFound();
        SettlementService settlements = new(database, time, LawAsKnown.Whole);
        SettlementResult result = await settlements.Settle(id, Choice == "accept", reason, Officer, stop);
        if (result is SettlementResult.Settled)
            return Redirect(Link[$"/steering/differences/{id}"]);
        WasAlreadySettled = result is SettlementResult.AlreadySettled;
        return await Load(id, stop) ? Page() : NotFound();
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

    private async Task<bool> Load(int id, CancellationToken stop)
    {
        Difference? found = await db
            .Differences.Include(d => d.Facts.OrderBy(late => late.Seq))
            .Include(d => d.Acts.OrderBy(late => late.Seq))
            .Include(d => d.Settlement)
            .SingleOrDefaultAsync(d => d.Id == id, stop);
        if (found is null)
            return false;
        Difference = found;
        Person = (await PersonReader.Load(database, found.PersonId, stop))!;
        if (found.Settlement is { } settlement)
        {
            SettledBy = await db.Recordings.SingleAsync(one => one.Id == settlement.RecordingId, stop);
            AsDecided = KnownHistory.Before(Person, SettledBy.Id).Periods;
            WithLateRows = KnownHistory.After(Person, SettledBy.Id).Periods;
        }
        else
        {
            AsDecided = KnownHistory.Now(Person).Periods;
            WithLateRows = await Accepted(stop);
        }
        return true;
    }

    private async Task<IReadOnlyList<StatedPeriod>> Accepted(CancellationToken stop)
    {
        await using NpgsqlConnection connection = await database.OpenConnectionAsync(stop);
        KnownPerson known = (await KnownPersons.Load(connection, [Person.Id], stop))[Person.Id];
        Decision decision = new PersonDecider(LawAsKnown.Whole).Accept(
            Person.Key,
            known,
            Difference.Facts.Select(late => new Core.Register.Intake.IncomingFact(
                late.ToEvent(),
                late.Carried,
                late.Seq
            )),
            Difference.Acts.Select(late => new Core.Register.Intake.IncomingAct(late.ToAct(), late.Seq))
        );
        return decision.Periods;
    }
}
