using Kuntakokeilu.App.Pages.Own.Search;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Registration;
using Kuntakokeilu.Core.Registration.Restarting;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Register.Restarts;

/// <summary>Who has asked the municipality by a message to start the search again.</summary>
[Access(RestartsSubject.ListRestartRequests, Post = RestartsSubject.TakeRestartRequest, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Gate gate) : SitePage
{
    internal IReadOnlyList<WaitingRestart> Waiting { get; private set; } = [];

    /// <summary>What was to be taken up waits no more.</summary>
    internal bool IsGone { get; private set; }

    public Task OnGet(CancellationToken stop) => Load(stop);

    public async Task<IActionResult> OnPost([FromForm] int request, CancellationToken stop)
    {
        gate.SetSubjects([]);
        Work work = await gate.Begin(stop);
        if (await RestartRequests.Take(request, T["restarts.opened"], work, stop) is { } person)
        {
            await work.Commit([person], stop);
            return Redirect(Link[Journeys.On(person).PathOf(JourneyKind.Restart)]);
        }
        IsGone = true;
        await Load(stop);
        return Page();
    }

    internal IReadOnlyList<SummaryRow> Summary(WaitingRestart one) =>
        [new(T["restarts.sent"], T.Date(one.SentOn)), new(T["restarts.text"], one.Text)];

    private async Task Load(CancellationToken stop)
    {
        Waiting = await RestartRequests.Waiting(gate.Connection, stop);
        gate.SetSubjects(Waiting.Select(one => one.Person));
    }
}
