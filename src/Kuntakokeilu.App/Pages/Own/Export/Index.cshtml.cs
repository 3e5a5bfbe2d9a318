using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Registration.Export;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Own.Export;

/// <summary>Tells what can be taken along, and opens the way.</summary>
[Access(ExportSubject.ViewExport, Post = ExportSubject.PrepareExport, Concerns = Concerns.People)]
internal sealed class IndexModel(Gate gate) : SitePage
{
    /// <summary>Whether there is anything to take.</summary>
    internal bool IsOnRecord => gate.Actor!.Person is not null;

    public void OnGet() => gate.SetSubjects(gate.Actor!.Person is { } own ? [own] : []);

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        OnGet();
        if (gate.Actor!.Person is not { } person)
            return Page();
        Guid ticket = await ExportTickets.Give(person, await gate.Begin(stop), stop);
        return Redirect(Link[$"/own/export/{ticket}"]);
    }
}
