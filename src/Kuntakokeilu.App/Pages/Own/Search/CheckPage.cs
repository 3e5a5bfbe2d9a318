using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Registration;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Own.Search;

/// <summary>All answers before they are sent, each with the way to change it; and the sending, once.</summary>
internal abstract class CheckPage(Gate gate, SendService sending) : SearchPage(gate)
{
    /// <summary>Something was recorded meanwhile: what is shown is what is so now.</summary>
    internal bool IsStale { get; private set; }

    /// <summary>The question before this page.</summary>
    internal SearchQuestion Last => SearchQuestions.Of(Kind, Standing, Answers).Last();

    protected async Task<IActionResult> Show(JourneyKind kind, CancellationToken stop) =>
        await Find(RegistrationSubject.ViewSearch, kind, stop) ?? Page();

    protected async Task<IActionResult> Send(
        AccessAction action,
        JourneyKind kind,
        Guid draft,
        int version,
        CancellationToken stop
    )
    {
        if (await Enter(action, kind, stop) is { } instead)
            return instead;
        SendResult result = await sending.Send(kind, draft, version, await Gate.Begin(stop), stop);
        switch (result)
        {
            case SendResult.Sent sent:
                return Redirect(Link[Journeys.Sent(sent.Id)]);
            case SendResult.Unfinished:
                return Redirect(Link[Journeys.Next(Kind, Standing, Answers)]);
            case SendResult.Gone:
                return Redirect(Link[Journeys.PathOf(Kind)]);
            default:
                IsStale = result is SendResult.Stale;
                Refusal = (result as SendResult.Refused)?.Why;
                Response.StatusCode = StatusCodes.Status409Conflict;
                return await Find(action, kind, stop) ?? Page();
        }
    }

    /// <summary>Why it was not taken; null when nothing was sent, or when it was.</summary>
    internal SearchRefusal? Refusal { get; private set; }

    private async Task<IActionResult?> Find(AccessAction action, JourneyKind kind, CancellationToken stop)
    {
        if (await Enter(action, kind, stop) is { } instead)
            return instead;
        if (Draft is null && Refusal is null)
            return Redirect(Link[Journeys.PathOf(kind)]);
        return SearchQuestions.Next(kind, Standing, Answers) is not null && Closed is null && Refusal is null
            ? Redirect(Link[Journeys.Next(kind, Standing, Answers)])
            : null;
    }
}
