using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Guidance.Asking;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Guidance.Questions;

/// <summary>A page about a question that somebody has asked the ministry.</summary>
internal abstract class QuestionPage(Gate gate) : SitePage
{
    protected Gate Gate => gate;

    internal QuestionMatter Matter { get; private set; } = null!;

    /// <summary>Why what was sent was not done.</summary>
    internal Notice? Refusal { get; private set; }

    /// <summary>To look at it.</summary>
    protected abstract AccessAction View { get; }

    public async Task<IActionResult> OnGet(int id, CancellationToken stop) => await Load(View, id, stop) ?? Page();

    /// <returns>What is answered instead; null when it is one's own to look at.</returns>
    protected async Task<IActionResult?> Load(AccessAction action, int id, CancellationToken stop)
    {
        if (await QuestionMatter.Find(gate.Connection, id, stop) is not { } found)
            return gate.DecideOnUnknown(action).Refused is { } refused ? RefusedResult.Of(HttpContext, refused) : null;
        Matter = found;
        await Read(found, stop);
        return null;
    }

    /// <summary>What the page tells beside it.</summary>
    protected virtual Task Read(QuestionMatter found, CancellationToken stop) => Task.CompletedTask;

    /// <summary>Something else has happened meanwhile.</summary>
    protected void NotDone(string why, string more = "")
    {
        Refusal = new(NoticeKind.Error, why, more);
        Response.StatusCode = StatusCodes.Status409Conflict;
    }
}
