using System.Globalization;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Registration.Export;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Own.Export;

/// <summary>Where one's own data is taken: once, within a day.</summary>
[Access(ExportSubject.ViewExport, Post = ExportSubject.ExportOwnData, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class TakeModel(Gate gate) : SitePage
{
    /// <summary>Not when it has been taken, is too old, or is another's: all that is told alike.</summary>
    internal bool IsOpen { get; private set; }

    public async Task OnGet(Guid ticket, CancellationToken stop)
    {
        gate.SetSubjects(gate.Actor!.Person is { } own ? [own] : []);
        IsOpen = await ExportTickets.IsOpen(gate.Connection, ticket, stop);
    }

    public async Task<IActionResult> OnPost(Guid ticket, CancellationToken stop)
    {
        gate.SetSubjects(gate.Actor!.Person is { } own ? [own] : []);
        Work work = await gate.Begin(stop);
        if (gate.Actor.Person is not { } person || !await ExportTickets.Take(ticket, work, stop))
        {
            Response.StatusCode = StatusCodes.Status410Gone;
            return Page();
        }
        byte[] archive = await new OwnArchive(work.Connection, T).Of(person, Today, stop);
        await work.Commit([person], stop);
        return File(archive, "application/zip", $"{Today.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture)}.zip");
    }
}
