using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Notices;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Own.Notices;

/// <summary>What one has been told.</summary>
[Access(NoticesSubject.ViewOwnNotices, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Gate gate) : SitePage
{
    internal IReadOnlyList<OwnNotice> Told { get; private set; } = [];

    public async Task OnGet(CancellationToken stop)
    {
        gate.SetSubjects(gate.Actor!.Person is { } own ? [own] : []);
        if (gate.Actor.Person is { } person)
            Told = await OwnNotices.Read(gate.Connection, person, stop);
    }
}
