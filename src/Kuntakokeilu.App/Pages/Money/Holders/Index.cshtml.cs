using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Money;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Money.Holders;

/// <summary>The money of an ELY centre, an area or a TE office, for whoever sees it beside others.</summary>
[Access(MoneySubject.ViewMoney)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Gate gate) : MoneyPage(gate)
{
    public async Task<IActionResult> OnGet(string holder, CancellationToken stop)
    {
        // An ELY centre that has nobody under it has no page either.
        if (!MoneyWords.IsHolder(holder) || !await MoneyHolders.IsSeen(Gate.Connection, holder, stop))
            return RefusedResult.Of(HttpContext, Gate.DecideOnUnknown(MoneySubject.ViewMoney).Refused!.Value);
        await Load(holder, stop);
        return Page();
    }
}
