using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Access.Openings;
using Kuntakokeilu.Core.Access.Tables;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Access;

/// <summary>In whose matters one is disqualified; each can be withdrawn.</summary>
[Access(AccessActions.ViewDisqualifications, Post = AccessActions.WithdrawDisqualification)]
[ResponseCache(NoStore = true)]
internal sealed class DisqualificationsModel(Gate gate) : SitePage
{
    private const int PageLength = 50;

    [BindProperty(SupportsGet = true, Name = "before")]
    public int? Before { get; set; }

    internal IReadOnlyList<Disqualification> Disqualifications { get; private set; } = [];

    internal Paging Paging { get; private set; } = new(null, null, null);

    public async Task OnGet(CancellationToken stop)
    {
        Disqualifications = await DisqualificationService.List(
            gate.Connection,
            gate.Actor!.AccountId,
            Before,
            PageLength + 1,
            stop
        );
        bool isLast = Disqualifications.Count <= PageLength;
        Disqualifications = [.. Disqualifications.Take(PageLength)];
        string here = Link["/access/disqualifications"];
        Paging = new(
            Before is null ? null : here,
            Previous: null,
            isLast ? null : $"{here}?before={Disqualifications[^1].Id}"
        );
    }

    public async Task<IActionResult> OnPost(int withdraw, CancellationToken stop)
    {
        // One that is withdrawn already is as it was wished.
        await DisqualificationService.Withdraw(withdraw, await gate.Begin(stop), stop);
        return Redirect(Link["/access/disqualifications"]);
    }
}
