namespace Kuntakokeilu.Core.Registration;

/// <summary>The questions of the journeys, in their order; each is a page. The names stand in stored answers.</summary>
internal enum SearchQuestion : byte
{
    /// <summary>Of an official on behalf of somebody: how the request came, when and from whom.</summary>
    Request,

    /// <summary>Of a change: what has changed.</summary>
    Changed,
    Details,
    Contact,
    Protection,
    RightToWork,
    Situation,
    Hours,
    Training,
    Risk,
    Fund,
    Immigration,
    Dismissal,
    Background,

    /// <summary>What shows the right to work, the membership of a fund, the dismissal.</summary>
    Attachments,

    /// <summary>Of an end: why.</summary>
    Ending,
}

/// <summary>What a jobseeker tells to have changed; each leads to its own questions.</summary>
internal enum ChangedMatter : byte
{
    Home,
    Situation,
    Hours,
    Fund,
    Permit,
    Contact,
}

/// <summary>
/// Why a search ends, by the codes of the customer system's list (hapkd). The names stand in stored answers. Those of an
/// authority are not a jobseeker's to tell: <see cref="EndReasons"/>.
/// </summary>
internal enum EndReason : byte
{
    EmployedWithSupport = 0,
    Brokered = 1,
    LayoffEnded = 2,
    FoundWork = 3,
    OutsideLabourForce = 5,
    Other = 6,
    UnemploymentPension = 7,
    Education = 8,
    SearchAbroad = 9,
    NotRenewed = 10,
    CoachingOrTrial = 11,
    RehabilitativeWork = 12,
    SelfMotivatedStudy = 13,

    /// <summary>Has repeatedly neglected to deal with the authority in the time given (JTYPL 2:2.1, 3 k).</summary>
    NeglectedDealing = 14,

    /// <summary>Has not given a clarification that was asked for (JTYPL 2:2.1, 2 k).</summary>
    GaveNoClarification = 15,
    PartTimeWork = 16,
}

/// <summary>On which permit somebody is in Finland who may not work here as a citizen.</summary>
internal enum PermitKind : byte
{
    Permanent,
    Continuous,
    Temporary,
    None,
}

/// <summary>How a request came that an official writes down. The names stand in stored answers.</summary>
internal enum RequestWay : byte
{
    Phone,
    Visit,
    Letter,
    Message,
}
