using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Transfers.Requests;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kuntakokeilu.App.Pages.Transfers.Requests;

/// <summary>A request at the TE office that decides on it.</summary>
[Access(RequestsSubject.ViewRequest, Post = RequestsSubject.DecideTransfer, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class MatterModel(Gate gate, StepService steps) : MatterPage(gate, steps, RequestParty.Office)
{
    private string name = "";

    internal override string Here => $"/transfers/requests/{Matter.Id}";

    internal override string Letters => "/transfers/letters";

    protected override Subject Subject => new(Matter.Person, TeOffice: Matter.Office);

    public async Task<IActionResult> OnGet(int id, CancellationToken stop)
    {
        IActionResult shown = await Show(RequestsSubject.ViewRequest, id, stop);
        name = await RequestQueue.NameOf(Gate.Connection, id, stop) ?? "";
        return shown;
    }

    public async Task<IActionResult> OnPost(int id, CancellationToken stop)
    {
        IActionResult sent = await Send(RequestsSubject.DecideTransfer, id, stop);
        if (sent is PageResult)
            name = await RequestQueue.NameOf(Gate.Connection, id, stop) ?? "";
        return sent;
    }

    internal override IReadOnlyList<SummaryRow> Summary() => [new(T["request.customer"], name), .. base.Summary()];
}
