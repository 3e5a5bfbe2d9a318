using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Access.Auditing;
using Kuntakokeilu.Core.Access.Permits;
using Kuntakokeilu.Core.Access.Sessions;
using static Kuntakokeilu.Core.Access.AccessActions;

namespace Kuntakokeilu.App.Pages.Access;

/// <summary>The use of data itself: rights of use, sessions, openings, the audit and the questions about looks.</summary>
internal sealed class AccessSubject : SiteSubject
{
    /// <summary>The function tells two hundred at most.</summary>
    private static readonly WorkQueue Questions = new(
        "queue.waiting",
        "select (asked_at at time zone 'Europe/Helsinki')::date as day from access.questions(null, null, false, null, true, 200)"
    )
    {
        MostCounted = 199,
    };

    private static readonly Capacity[] Seeing = [.. Capacity.Casework, Capacity.Supervisor];

    internal override IReadOnlyList<DeclaredAction> Actions =>
        [
            new(nameof(OpenPerson), OpenPerson, Seeing) { Changes = true },
            new(nameof(ViewOpeningForm), ViewOpeningForm, Seeing),
            new(nameof(ViewOpenings), ViewOpenings, Seeing),
            new(nameof(DeclareDisqualification), DeclareDisqualification, Seeing) { Changes = true },
            new(nameof(ViewDisqualificationForm), ViewDisqualificationForm, Seeing),
            new(nameof(WithdrawDisqualification), WithdrawDisqualification, Seeing) { Changes = true },
            new(nameof(ViewDisqualifications), ViewDisqualifications, Seeing),
            new(nameof(ApplyForPermit), ApplyForPermit, Capacity.Manager, Capacity.KehaForRights) { Changes = true },
            new(nameof(ViewPermits), ViewPermits, Capacity.Manager, Capacity.KehaForRights),
            new(nameof(DecidePermit), DecidePermit, Capacity.KehaForRights) { Changes = true },
            new(nameof(EndPermit), EndPermit, Capacity.KehaForRights) { Changes = true },
            new(nameof(NoticePermit), NoticePermit, Capacity.Manager, Capacity.KehaForRights) { Changes = true },
            new(nameof(ViewDecisionForm), ViewDecisionForm, Capacity.KehaForRights),
            new(nameof(AddOrganisation), AddOrganisation, Capacity.KehaForRights) { Changes = true },
            new(nameof(ViewOrganisations), ViewOrganisations, Capacity.KehaForRights),
            new(nameof(ViewOwnWork), ViewOwnWork, Capacity.EveryHuman),
            new(nameof(ManageSessions), ManageSessions, Capacity.EveryHuman) { Changes = true },
            new(nameof(ViewSessions), ViewSessions, Capacity.EveryHuman),
            new(nameof(SwitchRole), SwitchRole, Capacity.EveryHuman) { Changes = true },
            new(nameof(ViewRoles), ViewRoles, Capacity.EveryHuman),
            new(nameof(ViewOwnTrail), ViewOwnTrail, Capacity.EveryHuman),
            new(nameof(SearchAudit), SearchAudit, Capacity.KehaForSupervision, Capacity.Supervisor),
            new(nameof(ViewAuditForm), ViewAuditForm, Capacity.KehaForSupervision, Capacity.Supervisor),
            new(nameof(AnswerQuestions), AnswerQuestions, Capacity.Manager, Capacity.TeOfficer) { Changes = true },
            new(nameof(ViewQuestions), ViewQuestions, Capacity.Manager, Capacity.TeOfficer),
        ];

    internal override IReadOnlyList<SiteLink> Links =>
        [
            new("/access/questions", "nav.questions") { Queue = Questions },
            new("/access/permits", "nav.permits") { Menu = InMenu.OfOfficials },
            new("/access/organisations", "nav.organisations") { Menu = InMenu.OfOfficials },
            new("/access/openings", "nav.openings"),
            new("/access/disqualifications", "nav.disqualifications"),
            new("/access/audit", "nav.audit") { Menu = InMenu.OfOfficials },
            new("/access/trail", "nav.trail"),
            new("/access/sessions", "nav.sessions"),
        ];

    internal override IReadOnlyList<AddressExample> Examples =>
        [
            Own("access/permits/{id:int}", "access/permits/1", "access/permits/2"),
            Own("access/permits/{id:int}/decision", "access/permits/2/decision"),
            Own("access/permits/{id:int}/notice", "access/permits/1/notice"),
            Own("access/permits/{id:int}/end", "access/permits/1/end"),
            Own("access/questions/{id:int}", "access/questions/1", "access/questions/2"),
            new("access/open/{person:int}", "access/open/5") { Of = ExampleOf.Person },
        ];

    internal override void AddServices(IServiceCollection services, SiteDatabase database, SiteSettings settings)
    {
        services.AddSingleton(new SessionService(database));
        services.AddSingleton(new OrganisationNames(database.Web));
        services.AddSingleton(new PermitService(settings.Time));
        services.AddSingleton(new PermitReader(settings.Time));
        services.AddSingleton(provider => new AccessInquiries(
            provider.GetRequiredService<AccessRights>(),
            settings.Time
        ));
        services.AddSingleton(new AuditSealer(database.Job));
        services.AddSingleton<AuditSealing>();
        services.AddHostedService(provider => provider.GetRequiredService<AuditSealing>());
    }

    private static AddressExample Own(string template, params IReadOnlyList<string> addresses) =>
        new(template, addresses) { Of = ExampleOf.Organisation };
}
