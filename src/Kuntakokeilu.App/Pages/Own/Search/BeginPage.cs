using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Registration;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Own.Search;

/// <summary>What a journey is, what it asks, and where it begins; or why it can't be gone.</summary>
internal abstract class BeginPage(Gate gate) : SearchPage(gate)
{
    /// <summary>Of <c>go</c>: the answers so far are given up.</summary>
    internal const string GiveUp = "give-up";

    protected async Task<IActionResult> Show(Journeys way, string journey, CancellationToken stop) =>
        await Enter(way, way.View, Journeys.Find(journey), stop) ?? Shown();

    protected async Task<IActionResult> Begin(Journeys way, string journey, string? go, CancellationToken stop)
    {
        if (await Enter(way, way.Save, Journeys.Find(journey), stop) is { } instead)
            return instead;
        if (go == GiveUp)
        {
            await Drafts.GiveUp(Kind, Whose, await Gate.Begin(stop), stop);
            return Redirect(Link[Way.Home]);
        }
        if (Closed is not null || IsUnnamed)
            return Shown();
        // A change tells only what has changed; who starts confirms who one is.
        PopulationDetails? told = Kind.IsStart() ? await AskPopulation(stop) : null;
        // Who somebody new is stays with the draft: it is begun where that is told.
        if (Way is { IsOnBehalf: true, Person: null })
            await Drafts.Save(Whose, Draft!.Id, SearchAnswers.Empty, await Gate.Begin(stop), stop);
        else
            await Drafts.Begin(Kind, Whose, Standing.Version, SearchAnswers.Empty, told, await Gate.Begin(stop), stop);
        return Redirect(Link[Way.Next(Kind, Standing, SearchAnswers.Empty)]);
    }

    /// <summary>What the Population Information System tells of whom the journey is for; null for nothing, and then it is asked.</summary>
    protected virtual Task<PopulationDetails?> AskPopulation(CancellationToken stop) =>
        Task.FromResult<PopulationDetails?>(null);

    private bool IsUnnamed => Way is { IsOnBehalf: true, Person: null } && Draft is null;

    private IActionResult Shown() => IsUnnamed ? Redirect(Link[Way.Home]) : Page();
}
