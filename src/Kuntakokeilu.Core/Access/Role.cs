namespace Kuntakokeilu.Core.Access;

/// <summary>In which capacity somebody uses the system. A person with several chooses one at a time.</summary>
internal enum Role : byte
{
    /// <summary>A jobseeker (työnhakija), who sees what is about oneself.</summary>
    Jobseeker = 1,

    /// <summary>An official who serves customers for a municipality, also one seconded by the State (18, 19 §).</summary>
    Caseworker = 2,

    /// <summary>An official who leads the service of a municipality.</summary>
    Manager = 3,

    /// <summary>An official of a TE office.</summary>
    TeOfficer = 4,

    /// <summary>An official of an ELY centre: appropriations, steering and foresight, no customers.</summary>
    ElyOfficer = 5,

    /// <summary>An official of the KEHA centre, which grants rights of use and keeps the national system.</summary>
    KehaOfficer = 6,

    /// <summary>An official of the ministry (TEM): steering and monitoring, no customers.</summary>
    Ministry = 7,

    /// <summary>The Association of Finnish Municipalities (Kuntaliitto): monitoring, no customers.</summary>
    MunicipalAssociation = 8,

    /// <summary>An official of the Regional State Administrative Agency (AVI), which supervises (22 §).</summary>
    Supervisor = 9,

    /// <summary>An official of Kela. What it gets is sent to it, it does not look for it.</summary>
    KelaOfficer = 10,

    /// <summary>Somebody of an unemployment fund, as with Kela.</summary>
    FundOfficer = 11,

    /// <summary>Somebody of a service provider: only those referred to it.</summary>
    Provider = 12,

    /// <summary>Somebody of an employer: only those introduced to it.</summary>
    Employer = 13,

    /// <summary>A program of an organisation, signed in by client credentials.</summary>
    Machine = 14,

    /// <summary>Who guides at an Ohjaamo or a point of the low-threshold service: visitors, and nobody of the register.</summary>
    OhjaamoWorker = 15,

    /// <summary>Who leads one.</summary>
    OhjaamoLeader = 16,
}
