namespace Kuntakokeilu.Core.Access;

/// <summary>What data is used for. There is no other lawful purpose (14 § 2 mom; JTYPL 13:1).</summary>
internal enum Purpose : byte
{
    /// <summary>Arranging and producing the services and tasks of the Act.</summary>
    Service = 1,

    /// <summary>Supervision (valvonta), 14 § 2 mom and 22 §; of the use of data too.</summary>
    Supervision = 2,

    Development = 3,
    Monitoring = 4,
    Statistics = 5,
    Foresight = 6,
    Steering = 7,

    /// <summary>Granting and ending rights of use (18 §).</summary>
    UserRights = 8,

    /// <summary>Keeping the national information system (JTYPL 13:4.2): what came in and what was refused.</summary>
    Maintenance = 9,

    /// <summary>The data subject's own rights: what is stored of oneself, and who has looked.</summary>
    OwnData = 10,

    /// <summary>
    /// What another may do oneself, done for them: by a guardian (361/1983 4 §) or by a mandate in Suomi.fi e-Authorisations.
    /// </summary>
    ForAnother = 11,
}
