using Kuntakokeilu.App.Pages.Register.Search;
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

    protected async Task<IActionResult> Show(Journeys way, JourneyKind kind, CancellationToken stop) =>
        await Find(way, way.View, kind, stop) ?? Page();

    protected async Task<IActionResult> Send(
        Journeys way,
        AccessAction action,
        JourneyKind kind,
        Guid draft,
        int version,
        CancellationToken stop
    )
    {
        // How one stands is read by the service, under the lock.
        if (await Decide(way, action, kind, stop) is { } instead)
            return way is { IsOnBehalf: true, Person: not null } && await IsSentByUs(draft, stop)
                ? Redirect(Link[Journeys.Gone])
                : instead;
        SendResult result = await sending.Send(kind, Whose, draft, version, await Gate.Begin(stop), stop);
        switch (result)
        {
            case SendResult.Sent sent:
                return Redirect(Link[await PathOf(sent, stop)]);
            case SendResult.Unfinished:
                return await Enter(way, action, kind, stop) ?? Redirect(Link[Way.Next(Kind, Standing, Answers)]);
            case SendResult.Gone:
                return Redirect(Link[Way.PathOf(Kind)]);
            default:
                IsStale = result is SendResult.Stale;
                Refusal = (result as SendResult.Refused)?.Why;
                Response.StatusCode = StatusCodes.Status409Conflict;
                return await Find(way, action, kind, stop) ?? Page();
        }
    }

    /// <summary>Why it was not taken; null when nothing was sent, or when it was.</summary>
    internal SearchRefusal? Refusal { get; private set; }

    /// <summary>Sent twice, when the first has made the person another's or nobody's: told as the first was.</summary>
    private async Task<bool> IsSentByUs(Guid draft, CancellationToken stop)
    {
        if (!await SendService.IsSentByUs(Gate.Connection, draft, stop))
            return false;
        Gate.Decide(BehalfSubject.ViewAsking);
        Gate.SetSubjects([]);
        return true;
    }

    /// <summary>Somebody new has a number only now; who is not the organisation's any more is not shown.</summary>
    private async Task<string> PathOf(SendResult.Sent sent, CancellationToken stop)
    {
        if (sent.IsGone)
            return Journeys.Gone;
        if (Way is not { IsOnBehalf: true, Person: null })
            return Way.Sent(sent.Id);
        int? person = sent.Person ?? (await Sendings.Find(Gate.Connection, sent.Id, stop))?.PersonId;
        return person is { } known ? Journeys.On(known).Sent(sent.Id) : Way.Home;
    }

    private async Task<IActionResult?> Find(Journeys way, AccessAction action, JourneyKind kind, CancellationToken stop)
    {
        if (await Enter(way, action, kind, stop) is { } instead)
            return instead;
        if (Draft is null && Refusal is null)
            return Redirect(Link[Way.PathOf(kind)]);
        return SearchQuestions.Next(kind, Standing, Answers) is not null && Closed is null && Refusal is null
            ? Redirect(Link[Way.Next(kind, Standing, Answers)])
            : null;
    }
}
