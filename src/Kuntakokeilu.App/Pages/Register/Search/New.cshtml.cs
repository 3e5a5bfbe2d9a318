using Kuntakokeilu.App.Pages.Own.Search;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Registration;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Register.Search;

/// <summary>
/// Who asks, at the counter or on the telephone: by the identity code it is found whether the register has the person. One
/// whose search goes on or has ended is led to that person's page; somebody new is registered.
/// </summary>
[Access(BehalfSubject.ViewAsking, Post = BehalfSubject.BeginOnBehalf, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
[LimitedSearch]
internal sealed class NewModel(Gate gate) : SitePage
{
    private NewForm? form;

    internal override NewForm Form => form ??= new(T, gate.Actor!.TeOffice is not null);

    /// <summary>One that was begun and not sent.</summary>
    internal OpenDraft? Draft { get; private set; }

    /// <summary>Something was sent of somebody who is not the organisation's any more.</summary>
    internal bool IsSent { get; private set; }

    public async Task OnGet([FromQuery] bool sent, CancellationToken stop)
    {
        IsSent = sent;
        gate.SetSubjects([]);
        await Find(stop);
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        gate.SetSubjects([]);
        await Find(stop);
        if (!ReadForm())
            return Page();
        Work work = await gate.Begin(stop);
        switch (await WhoAsks.Of(Form.IdentityCode, T["behalf.opened", Form.Way.InWords(T)], work, stop))
        {
            case WhoAsks.Known(var person):
                await work.Commit([person], stop);
                return Redirect(Link[Journeys.On(person).Home]);
            case WhoAsks.New when !Form.RegistersNew:
                return Refuse(Form.Code, T["behalf.not_here"]);
            case WhoAsks.New when Form.Newcomer is { } newcomer:
                await Drafts.BeginNew(newcomer, work, stop);
                await work.Commit([], stop);
                return Redirect(Link[Journeys.On(null).PathOf(JourneyKind.Register, SearchQuestion.Request)]);
            case WhoAsks.New:
                return Refuse(Form.Family, T["behalf.missing.name"]);
            default:
                return Refuse(Form.Code, T["behalf.not_yours"]);
        }
    }

    private async Task Find(CancellationToken stop) =>
        Draft = await Drafts.Read(gate.Connection, JourneyKind.Register, SearchOf.Another(null), stop);
}
