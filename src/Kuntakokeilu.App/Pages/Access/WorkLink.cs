using Kuntakokeilu.Core.Access;

namespace Kuntakokeilu.App.Pages.Access;

/// <summary>A page of somebody's work: its path, the key of its name and what one must be allowed to do there.</summary>
internal sealed record WorkLink(string Path, string Key, AccessAction Action)
{
    internal static IReadOnlyList<WorkLink> All { get; } =
    [
        new("/register/customers", "work.customers", AccessAction.ListCustomers),
        new("/register/people", "work.people", AccessAction.SearchPerson),
        new("/steering/differences", "work.differences", AccessAction.ListDifferences),
        new("/steering/undetermined", "work.undetermined", AccessAction.ListUndetermined),
        new("/steering/imports", "work.imports", AccessAction.ViewImports),
        new("/access/questions", "work.questions", AccessAction.AnswerQuestions),
        new("/access/permits", "work.permits", AccessAction.ViewPermits),
        new("/access/organisations", "work.organisations", AccessAction.DecidePermit),
        new("/access/openings", "work.openings", AccessAction.OpenPerson),
        new("/access/disqualifications", "work.disqualifications", AccessAction.DeclareDisqualification),
        new("/access/audit", "work.audit", AccessAction.SearchAudit),
        new("/access/trail", "work.trail", AccessAction.ViewOwnTrail),
        new("/access/sessions", "work.sessions", AccessAction.ManageSessions),
    ];

    /// <summary>Those that somebody may open in one's role for one's purpose.</summary>
    internal static IEnumerable<WorkLink> Of(Actor actor) =>
        All.Where(link => AccessRights.Has(actor.Role, actor.Purpose, link.Action));

    /// <summary>Other purposes for which the role may do more.</summary>
    internal static IEnumerable<Purpose> OtherPurposes(Actor actor) =>
        AccessRights.PurposesOf(actor.Role).Where(purpose => purpose != actor.Purpose);
}
