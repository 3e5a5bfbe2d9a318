namespace Kuntakokeilu.Core.Access;

/// <summary>In which role and for which purpose somebody acts.</summary>
internal sealed record Capacity(Role Role, Purpose Purpose)
{
    internal static readonly Capacity Jobseeker = new(Role.Jobseeker, Purpose.OwnData);

    /// <summary>Somebody who acts for another: what of one's own matters may be done by who represents one.</summary>
    internal static readonly Capacity ForAnother = new(Role.Jobseeker, Purpose.ForAnother);
    internal static readonly Capacity Caseworker = new(Role.Caseworker, Purpose.Service);
    internal static readonly Capacity Manager = new(Role.Manager, Purpose.Service);
    internal static readonly Capacity TeOfficer = new(Role.TeOfficer, Purpose.Service);
    internal static readonly Capacity KehaForRights = new(Role.KehaOfficer, Purpose.UserRights);
    internal static readonly Capacity KehaForSupervision = new(Role.KehaOfficer, Purpose.Supervision);
    internal static readonly Capacity KehaForMaintenance = new(Role.KehaOfficer, Purpose.Maintenance);

    /// <summary>The KEHA centre pays what others have granted (JTYPL 12:8): one of the tasks of the Act.</summary>
    internal static readonly Capacity KehaForPayments = new(Role.KehaOfficer, Purpose.Service);
    internal static readonly Capacity MinistryForSteering = new(Role.Ministry, Purpose.Steering);
    internal static readonly Capacity Supervisor = new(Role.Supervisor, Purpose.Supervision);
    internal static readonly Capacity Provider = new(Role.Provider, Purpose.Service);
    internal static readonly Capacity Machine = new(Role.Machine, Purpose.Service);
    internal static readonly Capacity OhjaamoWorker = new(Role.OhjaamoWorker, Purpose.Service);
    internal static readonly Capacity OhjaamoLeader = new(Role.OhjaamoLeader, Purpose.Service);

    /// <summary>
    /// The purposes for which each role may act, also where there is nothing to do for one yet: 14 § 2 mom. The first
    /// of a role is the usual one.
    /// </summary>
    internal static IReadOnlyList<Capacity> All { get; } =
    [
        Jobseeker,
        ForAnother,
        Caseworker,
        Manager,
        new(Role.Manager, Purpose.Monitoring),
        new(Role.Manager, Purpose.Development),
        TeOfficer,
        new(Role.ElyOfficer, Purpose.Steering),
        new(Role.ElyOfficer, Purpose.Monitoring),
        new(Role.ElyOfficer, Purpose.Foresight),
        KehaForRights,
        KehaForSupervision,
        KehaForMaintenance,
        KehaForPayments,
        MinistryForSteering,
        new(Role.Ministry, Purpose.Monitoring),
        new(Role.Ministry, Purpose.Foresight),
        new(Role.Ministry, Purpose.Development),
        new(Role.MunicipalAssociation, Purpose.Monitoring),
        new(Role.MunicipalAssociation, Purpose.Development),
        Supervisor,
        new(Role.KelaOfficer, Purpose.Service),
        new(Role.FundOfficer, Purpose.Service),
        Provider,
        new(Role.Employer, Purpose.Service),
        Machine,
        OhjaamoWorker,
        OhjaamoLeader,
    ];

    /// <summary>Everyone who signs in oneself; a program does not.</summary>
    internal static IReadOnlyList<Capacity> EveryHuman { get; } =
    [.. All.Where(capacity => capacity.Role is not Role.Machine)];

    /// <summary>A jobseeker, and who acts for one.</summary>
    internal static IReadOnlyList<Capacity> JobseekerOrFor { get; } = [Jobseeker, ForAnother];

    /// <summary>The officials who serve customers.</summary>
    internal static IReadOnlyList<Capacity> Casework { get; } = [Caseworker, Manager, TeOfficer];

    /// <summary>Who serves at an Ohjaamo.</summary>
    internal static IReadOnlyList<Capacity> AtOhjaamo { get; } = [OhjaamoWorker, OhjaamoLeader];

    /// <summary>The purposes for which a role may act; the first is the usual one.</summary>
    internal static IEnumerable<Purpose> PurposesOf(Role role) =>
        All.Where(capacity => capacity.Role == role).Select(capacity => capacity.Purpose);
}
