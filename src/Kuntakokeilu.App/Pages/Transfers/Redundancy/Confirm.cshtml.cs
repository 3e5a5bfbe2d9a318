using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Explanations;
using Kuntakokeilu.Core.Transfers.Returns;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Transfers.Redundancy;

/// <summary>A municipality's customer is taken back by the TE office, for change security.</summary>
[Access(RedundancySubject.ViewReturn, Post = RedundancySubject.ConfirmReturn, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class ConfirmModel(Gate gate, ReturnService returns) : CasePage(gate)
{
    /// <summary>Null when there is nobody to take back, or not any more.</summary>
    internal ReturningCustomer? Returning { get; private set; }

    internal string Name => Returning?.Name ?? T["person.title", $"{RouteData.Values["person"]}"];

    /// <summary>Who confirms.</summary>
    internal string Officer => Gate.Actor!.Name;

    public async Task<IActionResult> OnGet(int person, CancellationToken stop) =>
        await Load(RedundancySubject.ViewReturn, person, stop) ?? Page();

    public async Task<IActionResult> OnPost(int person, [FromForm] int version, CancellationToken stop)
    {
        if (await Load(RedundancySubject.ConfirmReturn, person, stop) is { } instead)
            return instead;
        if (Returning is null)
            return Page();
        ReturnResult result = await returns.Confirm(person, version, await Gate.Begin(stop), stop);
        if (result is ReturnResult.Done)
            return Redirect($"{Link[RedundancySubject.List]}?done=true");
        return await Again(result is ReturnResult.Stale, RedundancySubject.ConfirmReturn, person, stop);
    }

    internal IReadOnlyList<SummaryRow> Summary() =>
        [
            new(T["redundancy.served_by"], Named.Municipality(Returning!.ServedBy, T)),
            new(T["redundancy.since"], T.Date(Returning.Since)),
        ];

    protected override async Task Read(int person, CancellationToken stop) =>
        Returning = await ReturnQueue.Find(Gate.Connection, person, stop);
}
