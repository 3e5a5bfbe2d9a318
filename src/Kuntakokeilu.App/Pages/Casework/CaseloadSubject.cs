using Kuntakokeilu.App.Web;
using Kuntakokeilu.Core.Access;

namespace Kuntakokeilu.App.Pages.Casework;

/// <summary>An official's customers as work to do, whose customer is whose, and how the work is shared.</summary>
internal sealed class CaseloadSubject : SiteSubject
{
    internal const string List = "/casework";
    internal const string Assign = "/casework/assign";
    internal const string Team = "/casework/team";
    internal const string Views = "/casework/views";

    /// <summary>The customers of one's organisation by what is due.</summary>
    internal const AccessAction ListCaseload = (AccessAction)121;

    /// <summary>The page on which customers are given to an official; it gives nobody.</summary>
    internal const AccessAction PreviewAssignment = (AccessAction)122;
    internal const AccessAction AssignCustomers = (AccessAction)123;

    /// <summary>How much work each official of the organisation has.</summary>
    internal const AccessAction ViewTeam = (AccessAction)124;

    /// <summary>One's own choices of the caseload.</summary>
    internal const AccessAction ViewSavedViews = (AccessAction)125;
    internal const AccessAction KeepSavedViews = (AccessAction)126;

    private static readonly WorkQueue LateOfMine = new(
        "queue.late",
        """
        select s.next_due as day from obligations.standing s
        where s.holder = (select casework.holder()) and s.worker_id = (select access.account())
            and s.due_key < (select t.day from today t)
        """
    );

    private static readonly WorkQueue OfNobody = new(
        "queue.unassigned",
        """
        select s.since as day from obligations.standing s
        where s.holder = (select casework.holder()) and s.worker_id is null
        """
    );

    internal override IReadOnlyList<DeclaredAction> Actions =>
        [
            new(nameof(ListCaseload), ListCaseload, [.. Capacity.Casework]),
            new(nameof(PreviewAssignment), PreviewAssignment, [.. Capacity.Casework]),
            new(nameof(AssignCustomers), AssignCustomers, [.. Capacity.Casework]) { Changes = true },
            new(nameof(ViewTeam), ViewTeam, Capacity.Manager, Capacity.TeOfficer),
            new(nameof(ViewSavedViews), ViewSavedViews, [.. Capacity.Casework]),
            new(nameof(KeepSavedViews), KeepSavedViews, [.. Capacity.Casework]) { Changes = true },
        ];

    internal override IReadOnlyList<SiteLink> Links =>
        [
            new(List, "nav.caseload") { Menu = InMenu.OfOfficials, Queue = LateOfMine },
            new(Team, "nav.team") { Queue = OfNobody },
        ];
}
