using System.Globalization;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Access.Sessions;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Access;

/// <summary>Where one is signed in; any of it can be ended.</summary>
[Access(AccessActions.ManageSessions)]
internal sealed class SessionsModel(SessionService service, Gate gate) : SitePage
{
    internal const string AllOthers = "all";

    internal IReadOnlyList<OwnSession> Sessions { get; private set; } = [];

    internal long Own { get; private set; }

    /// <summary>How many were ended just now; null when none was asked for.</summary>
    internal int? Ended { get; private set; }

    public Task<IActionResult> OnGet(CancellationToken stop) => Show(stop);

    /// <param name="session">The number of the one to end, or <see cref="AllOthers"/>.</param>
    public async Task<IActionResult> OnPost(string? session, CancellationToken stop)
    {
        if (HttpContext.Actor() is not { } actor)
            return Challenge();
        bool isOne = long.TryParse(session, NumberStyles.None, CultureInfo.InvariantCulture, out long one);
        if (!isOne && session is not AllOthers)
            return BadRequest();
        if (isOne && one == actor.SessionId)
            return Redirect(Link["/access/sign-out"]);
        AuditContext context = gate.ForWriting();
        Ended = isOne
            ? await service.End(actor.AccountId, one, context, stop)
            : await service.EndOthers(actor.AccountId, actor.SessionId, context, stop);
        return await Show(stop);
    }

    private async Task<IActionResult> Show(CancellationToken stop)
    {
        if (HttpContext.Actor() is not { } actor)
            return Challenge();
        Own = actor.SessionId;
        Sessions = await service.List(actor.AccountId, stop);
        return Page();
    }
}
