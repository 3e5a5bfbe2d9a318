using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Acting;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Own.For;

/// <summary>Ends acting for another. The button stands in the frame of every page.</summary>
[Access(AccessActions.ViewActing, Post = AccessActions.EndActing, Concerns = Concerns.People)]
internal sealed class EndModel(Gate gate, SiteSettings settings) : ActingPage(gate, settings)
{
    internal bool IsActing => Gate.Actor!.ActsFor is not null;

    public void OnGet() => Gate.SetSubjects([]);

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        int? person = Gate.Actor!.Person;
        Gate.SetSubjects([]);
        if (Gate.Actor.ActsFor is null)
            return Redirect(Link[ActingSubject.Path]);
        return await ActingService.ActForOneself(person, await Gate.Begin(stop), stop) is { } token
            ? await GoOn(token, ActingSubject.Path)
            : Redirect(Link[ActingSubject.Path]);
    }
}
