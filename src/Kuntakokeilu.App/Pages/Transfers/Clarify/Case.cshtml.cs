using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Transfers.Clarifying;
using Kuntakokeilu.Law.TargetGroup;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Transfers.Clarify;

/// <summary>A case that waits for a fact, and what an officer has found out of it.</summary>
[Access(TransfersSubject.ViewClarification, Post = TransfersSubject.ClarifyFacts, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class CaseModel(Gate gate, ClarifyService clarifications) : ClarifyPage(gate)
{
    private ClarifyForm? form;

    internal override ClarifyForm Form => form ??= new(T, Case?.Missing ?? MissingFacts.None, Case?.Since, Today);

    /// <summary>Who records it.</summary>
    internal string Officer => Gate.Actor!.Name;

    public async Task<IActionResult> OnGet(int person, CancellationToken stop) =>
        await Load(TransfersSubject.ViewClarification, person, stop) ?? Page();

    public async Task<IActionResult> OnPost(int person, [FromForm] int version, CancellationToken stop)
    {
        if (await Load(TransfersSubject.ClarifyFacts, person, stop) is { } instead)
            return instead;
        if (Case is null || !ReadForm())
            return Page();
        Gate.SetReason(Form.Reason.Value);
        ClarifyResult result = await clarifications.Record(
            person,
            version,
            Form.Found,
            Form.From,
            Form.Reason.Value,
            await Gate.Begin(stop),
            stop
        );
        return result switch
        {
            ClarifyResult.Done => Redirect($"{Link[List]}?done={nameof(ClarifyDeed.Recorded)}"),
            ClarifyResult.BeforeRecord => Refuse(Form.Day, T["clarify.before_record", T.Date(Case.LatestDay)]),
            ClarifyResult.NotLawful => Refuse(Form.When, T["clarify.not_lawful"]),
            ClarifyResult.Stale or ClarifyResult.NotWaiting => await Again(
                result is ClarifyResult.Stale,
                TransfersSubject.ClarifyFacts,
                person,
                stop
            ),
        };
    }
}
