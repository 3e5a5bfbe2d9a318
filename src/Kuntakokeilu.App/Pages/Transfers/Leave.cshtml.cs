using Kuntakokeilu.App.Pages.Register;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Explanations;
using Kuntakokeilu.Core.Register.Identities;
using Kuntakokeilu.Core.Transfers;
using Kuntakokeilu.Law.Steering;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Transfers;

/// <summary>Somebody who waits for a transfer is left with the TE office, on a ground and with a reason.</summary>
[Access(TransfersSubject.ViewLeaving, Post = TransfersSubject.LeaveUntransferred, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class LeaveModel(Gate gate, LeaveService leaving, Texts texts) : CasePage(gate)
{
    internal override LeaveForm Form { get; } = new(texts);

    /// <summary>Null when the person waits for no transfer, or not any more.</summary>
    internal WaitingTransfer? Waiting { get; private set; }

    internal string Name { get; private set; } = "";

    /// <summary>Who decides.</summary>
    internal string Officer => Gate.Actor!.Name;

    public async Task<IActionResult> OnGet(int person, CancellationToken stop) =>
        await Load(TransfersSubject.ViewLeaving, person, stop) ?? Page();

    public async Task<IActionResult> OnPost(int person, [FromForm] int version, CancellationToken stop)
    {
        if (await Load(TransfersSubject.LeaveUntransferred, person, stop) is { } instead)
            return instead;
        if (Waiting is null || !ReadForm())
            return Page();
        Gate.SetReason(Form.Reason.Value);
        LeaveResult result = await leaving.Leave(
            person,
            version,
            Form.Ground.Value!.Value,
            Form.Reason.Value,
            await Gate.Begin(stop),
            stop
        );
        if (result is LeaveResult.Left)
            return Redirect($"{Link["/transfers"]}?left=true");
        if (result is LeaveResult.NotLawful)
            return Refuse(Form.Ground, T["leave.not_lawful"]);
        return await Again(result is LeaveResult.Stale, TransfersSubject.LeaveUntransferred, person, stop);
    }

    internal IReadOnlyList<SummaryRow> Summary() =>
        [
            new(T["transfers.municipality"], Named.Municipality(Waiting!.Municipality, T)),
            new(T["transfers.ground"], new OutcomeWords(T).Held(Waiting.Grounds)),
            new(T["transfers.since"], T.Date(Waiting.Since)),
        ];

    protected override async Task Read(int person, CancellationToken stop)
    {
        Waiting = await TransferQueue.Find(Gate.Connection, person, stop);
        Name =
            Waiting?.Name
            ?? (await PersonDetails.Read(Gate.Connection, person, stop)).Name
            ?? T["person.title", person];
    }
}

/// <summary>Why somebody is left with the TE office.</summary>
internal sealed class LeaveForm(Texts t) : Form
{
    internal ChoiceField<TransferGround> Ground { get; } =
        new("ground", t["transfers.ground"], LeaveService.Grounds, one => Texts.Capital(t.Of("transfer_ground", one)))
        {
            Missing = t["leave.no_ground"],
        };

    internal TextField Reason { get; } =
        new("reason", t["difference.reason"])
        {
            Help = t["leave.reason_help"],
            Lines = 5,
            Shortest = 10,
            Longest = 2000,
            Missing = t["difference.no_reason"],
        };

    internal override IReadOnlyList<Field> Fields => [Ground, Reason];
}
