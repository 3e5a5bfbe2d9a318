using Kuntakokeilu.App.Pages.Casework.People.Referrals;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Referrals;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Own.Services;

/// <summary>The services that one was proposed, is in or waits for, and those that have been.</summary>
[Access(ReferralsSubject.ViewOwnServices, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Gate gate) : OwnReferralsPage(gate)
{
    private IReadOnlyList<KnownReferral> all = [];

    internal IEnumerable<KnownReferral> Open => all.Where(one => ReferralMoves.Open.Contains(one.State));

    /// <summary>Have ended, and one can tell how it was.</summary>
    internal IEnumerable<KnownReferral> ToTell =>
        all.Where(one => one.State is ReferralState.Completed or ReferralState.Interrupted && !one.HasFeedback);

    internal IEnumerable<KnownReferral> Past => all.Except(Open).Except(ToTell);

    public async Task<IActionResult> OnGet(CancellationToken stop) =>
        await LoadOwn(ReferralsSubject.ViewOwnServices, stop) ?? Page();

    protected override async Task Read(int person, CancellationToken stop) =>
        all = await ReferralReader.Of(Gate.Connection, person, Language, Today, stop);
}
