using Kuntakokeilu.App.Pages.Own.Search;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Acting;
using Kuntakokeilu.Core.Acting.Mandates;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Own.For;

/// <summary>For whom one can act: one's wards, and who has given a mandate. Here one begins.</summary>
[Access(AccessActions.ViewActing, Post = AccessActions.ActForAnother, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Gate gate, ActingService acting, PrincipalSeal seal, SiteSettings settings)
    : ActingPage(gate, settings)
{
    internal IReadOnlyList<Ward> Wards { get; private set; } = [];

    internal bool HasMandates => acting.IsConnected;

    /// <summary>The service of mandates does not answer.</summary>
    internal bool IsDown { get; private set; }

    public Task OnGet(CancellationToken stop) => Load(stop);

    /// <param name="ward">A ward's number.</param>
    /// <param name="principal">Who was chosen at the service, as this site has sealed it.</param>
    public async Task<IActionResult> OnPost([FromForm] int? ward, [FromForm] string? principal, CancellationToken stop)
    {
        if (ward is not { } person)
            return principal is null ? await Choose(stop) : await Begin(principal, stop);
        Gate.SetSubjects([]);
        return await ActingService.ActForWard(person, await Gate.Begin(stop), stop) is { } token
            ? await GoOn(token, Journeys.Own.Home)
            : Refused(RefusalReason.MandateMissing);
    }

    /// <summary>Leads to the service's own page.</summary>
    private async Task<IActionResult> Choose(CancellationToken stop)
    {
        int account = Gate.Actor!.AccountId;
        if (await Outside(() => acting.Register(account, stop)) is { } session)
        {
            Gate.SetSubjects([]);
            seal.Keep(Response, account, session, IsHttps);
            return Redirect(acting.ChoicePage(session, Back, Language).ToString());
        }
        IsDown = true;
        await Load(stop);
        return Page();
    }

    private async Task<IActionResult> Begin(string told, CancellationToken stop)
    {
        int account = Gate.Actor!.AccountId;
        if (seal.Read(account, told) is not { } chosen)
        {
            Gate.SetSubjects([]);
            return Redirect(Link[ActingSubject.Path]);
        }
        (MandateAnswer answer, int? principal) = await Outside(() => acting.Ask(account, chosen, stop));
        Gate.SetSubjects([]);
        if (answer is MandateAnswer.NoAnswer)
            return Refused(RefusalReason.MandateUnknown);
        return principal is { } known && await ActingService.ActFor(known, await Gate.Begin(stop), stop) is { } token
            ? await GoOn(token, Journeys.Own.Home)
            : Refused(RefusalReason.MandateMissing);
    }

    private IActionResult Refused(RefusalReason reason) => RefusedResult.Of(HttpContext, Gate.RefuseActing(reason));

    private async Task Load(CancellationToken stop)
    {
        Wards = await Ward.Of(Gate.Connection, stop);
        Gate.SetSubjects(Wards.Select(one => one.Person));
    }
}
