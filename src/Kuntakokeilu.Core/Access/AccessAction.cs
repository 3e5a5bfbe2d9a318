namespace Kuntakokeilu.Core.Access;

/// <summary>What is done. Every page and route that is not open to everyone names one; the audit keeps its number.</summary>
internal enum AccessAction : byte
{
    /// <summary>The organisation's own customers, a page at a time.</summary>
    ListCustomers = 1,

    /// <summary>Looks for a person by identity code, register identifier or name.</summary>
    SearchPerson = 2,

    ViewPerson = 3,

    /// <summary>Opens a person that is refused but may be opened with a written reason, for a time.</summary>
    OpenPerson = 4,

    /// <summary>Declares oneself disqualified (esteellinen) in a person's matters, or withdraws it.</summary>
    DeclareDisqualification = 5,

    ExportCustomers = 6,

    /// <summary>The people whose case waits for a fact.</summary>
    ListUndetermined = 10,
    ListDifferences = 11,
    ViewDifference = 12,
    SettleDifference = 13,
    RecordFacts = 14,
    ViewImports = 15,

    /// <summary>Exact counts of the whole register, up to date: for those who steer and keep the whole country.</summary>
    ViewCounts = 16,

    /// <summary>
    /// Applies for a right of use for somebody of one's own organisation, and tells when its ground ends. KEHA writes
    /// down what organisations ask that have nobody here to apply.
    /// </summary>
    ApplyForPermit = 20,

    /// <summary>The applications and rights of one's own organisation, or all of them for who grants.</summary>
    ViewPermits = 21,
    DecidePermit = 22,
    EndPermit = 23,

    /// <summary>One's own sessions: listed, ended, changed to another role.</summary>
    ManageSessions = 30,

    /// <summary>What one has done oneself.</summary>
    ViewOwnTrail = 31,

    /// <summary>Looks into what others have done, with a purpose.</summary>
    SearchAudit = 32,

    /// <summary>Answers what a jobseeker has asked about a look.</summary>
    AnswerQuestions = 33,

    /// <summary>What is stored of oneself.</summary>
    ViewOwnData = 40,

    /// <summary>Who has looked at one's data.</summary>
    ViewLooks = 41,

    /// <summary>Asks the organisation about a look.</summary>
    AskAboutLook = 42,
}
