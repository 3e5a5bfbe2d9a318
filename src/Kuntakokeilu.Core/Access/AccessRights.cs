using static Kuntakokeilu.Core.Access.AccessAction;

namespace Kuntakokeilu.Core.Access;

/// <summary>
/// What each role may do for each purpose, whomever it concerns. What is not here is refused. The whole of it is an
/// approved file of the tests.
/// </summary>
internal static class AccessRights
{
    /// <summary>Whoever has signed in: one's own sessions and one's own trail.</summary>
    private static readonly AccessAction[] OfOneself = [ManageSessions, ViewOwnTrail];

    private static readonly AccessAction[] Casework =
    [
        ListCustomers,
        SearchPerson,
        ViewPerson,
        OpenPerson,
        DeclareDisqualification,
        ListDifferences,
        ViewDifference,
        SettleDifference,
    ];

    private static readonly (Role Role, Purpose Purpose, AccessAction[] Actions)[] Table =
    [
        (Role.Jobseeker, Purpose.OwnData, [ViewOwnData, ViewLooks, AskAboutLook]),
        (Role.Caseworker, Purpose.Service, Casework),
        (Role.Manager, Purpose.Service, [.. Casework, ExportCustomers, ApplyForPermit, ViewPermits, AnswerQuestions]),
        (Role.Manager, Purpose.Monitoring, []),
        (Role.Manager, Purpose.Development, []),
        (Role.TeOfficer, Purpose.Service, [.. Casework, ListUndetermined, AnswerQuestions]),
        (Role.ElyOfficer, Purpose.Steering, []),
        (Role.ElyOfficer, Purpose.Monitoring, []),
        (Role.ElyOfficer, Purpose.Foresight, []),
        (Role.KehaOfficer, Purpose.UserRights, [ViewPermits, ApplyForPermit, DecidePermit, EndPermit]),
        (Role.KehaOfficer, Purpose.Supervision, [SearchAudit]),
        (
            Role.KehaOfficer,
            Purpose.Maintenance,
            [ViewImports, ViewCounts, ListDifferences, ViewDifference, SettleDifference, ViewPerson]
        ),
        (Role.Ministry, Purpose.Steering, [ViewCounts]),
        (Role.Ministry, Purpose.Monitoring, []),
        (Role.Ministry, Purpose.Foresight, []),
        (Role.Ministry, Purpose.Development, []),
        (Role.MunicipalAssociation, Purpose.Monitoring, []),
        (Role.MunicipalAssociation, Purpose.Development, []),
        (
            Role.Supervisor,
            Purpose.Supervision,
            [SearchPerson, ViewPerson, OpenPerson, DeclareDisqualification, SearchAudit]
        ),
        (Role.KelaOfficer, Purpose.Service, []),
        (Role.FundOfficer, Purpose.Service, []),
        (Role.Provider, Purpose.Service, []),
        (Role.Employer, Purpose.Service, []),
        (Role.Machine, Purpose.Service, [RecordFacts]),
    ];

    private static readonly ulong[,] Rights = Filled();

    /// <summary>The purposes for which a role may act; the first is the usual one.</summary>
    internal static IEnumerable<Purpose> PurposesOf(Role role) =>
        Table.Where(row => row.Role == role).Select(row => row.Purpose);

    /// <summary>Whether a role may do this for this purpose.</summary>
    internal static bool Has(Role role, Purpose purpose, AccessAction action) =>
        (Rights[(int)role, (int)purpose] & (1UL << (int)action)) != 0;

    /// <summary>Whether a role may do this for some purpose.</summary>
    internal static bool HasForAnyPurpose(Role role, AccessAction action) =>
        (Rights[(int)role, 0] & (1UL << (int)action)) != 0;

    private static ulong[,] Filled()
    {
        // Purposes begin at 1: the column 0 is whatever the purpose.
        ulong[,] rights = new ulong[(int)Role.Machine + 1, (int)Purpose.OwnData + 1];
        foreach ((Role role, Purpose purpose, AccessAction[] actions) in Table)
        foreach (AccessAction action in actions.Concat(role is Role.Machine ? [] : OfOneself))
        {
            rights[(int)role, (int)purpose] |= 1UL << (int)action;
            rights[(int)role, 0] |= 1UL << (int)action;
        }
        return rights;
    }
}
