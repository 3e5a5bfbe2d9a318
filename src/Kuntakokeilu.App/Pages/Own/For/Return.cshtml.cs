using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Acting;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Own.For;

/// <summary>
/// One comes back from the service of mandates. Who was chosen is told; that one begins is confirmed, since whoever follows
/// a link does not act by it.
/// </summary>
[Access(AccessActions.ViewActing, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class ReturnModel(Gate gate, ActingService acting, PrincipalSeal seal, SiteSettings settings)
    : ActingPage(gate, settings)
{
    /// <summary>Names, each with what the form sends; null when nothing could be told.</summary>
    internal IReadOnlyList<(string Name, string Sealed)>? Chosen { get; private set; }

    public async Task OnGet([FromQuery] string? code, CancellationToken stop)
    {
        int account = Gate.Actor!.AccountId;
        if (
            !string.IsNullOrEmpty(code)
            && seal.Kept(Request, account, IsHttps) is { } session
            && await Outside(() => acting.Chosen(session, code, Back, account, stop)) is { } offers
        )
            Chosen = [.. offers.Select(one => (one.Name, seal.Of(account, one)))];
        // Whom the service names need not be anybody of the register.
        Gate.SetSubjects([]);
    }
}
