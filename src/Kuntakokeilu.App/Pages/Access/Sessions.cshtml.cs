using System.Globalization;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Access.Sessions;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Access;

/// <summary>Where one is signed in; any of it can be ended.</summary>
[Access(AccessActions.ViewSessions, Post = AccessActions.ManageSessions)]
internal sealed class SessionsModel(Gate gate) : SitePage
{
    internal const string AllOthers = "all";

    internal IReadOnlyList<OwnSession> Sessions { get; private set; } = [];

    internal long Own { get; private set; }

    /// <summary>How many were ended just now; null when none was asked for.</summary>
    [BindProperty(SupportsGet = true, Name = "ended")]
    public int? Ended { get; set; }

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (HttpContext.Actor() is not { } actor)
            return Challenge();
        Own = actor.SessionId;
        Sessions = await SessionService.List(gate.Connection, actor.AccountId, stop);
        return Page();
    }

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
        Work work = await gate.Begin(stop);
        int ended = isOne
            ? await SessionService.End(actor.AccountId, one, work, stop)
            : await SessionService.EndOthers(actor.AccountId, actor.SessionId, work, stop);
        return Redirect(Link[$"/access/sessions?ended={ended}"]);
    }
}
