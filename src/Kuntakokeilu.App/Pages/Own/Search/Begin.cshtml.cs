using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Registration;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Own.Search;

/// <summary>What a journey is, what it asks, and where it begins; or why it can't be gone.</summary>
[Access(RegistrationSubject.ViewSearch, Post = RegistrationSubject.SaveDraft, Concerns = Concerns.People)]
internal sealed class BeginModel(Gate gate) : SearchPage(gate)
{
    /// <summary>Of <c>go</c>: the answers so far are given up.</summary>
    internal const string GiveUp = "give-up";

    public async Task<IActionResult> OnGet(string journey, CancellationToken stop) =>
        await Enter(RegistrationSubject.ViewSearch, Journeys.Find(journey), stop) ?? Page();

    public async Task<IActionResult> OnPost(string journey, [FromForm] string? go, CancellationToken stop)
    {
        if (await Enter(RegistrationSubject.SaveDraft, Journeys.Find(journey), stop) is { } instead)
            return instead;
        if (go == GiveUp)
        {
            await Drafts.GiveUp(Kind, await Gate.Begin(stop), stop);
            return Redirect(Link[Journeys.Home]);
        }
        if (Closed is not null)
            return Page();
        await Drafts.Begin(Kind, Standing.Version, SearchAnswers.Empty, await Gate.Begin(stop), stop);
        return Redirect(Link[Journeys.Next(Kind, Standing, SearchAnswers.Empty)]);
    }
}
