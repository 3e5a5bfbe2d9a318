namespace Kuntakokeilu.Core.Registration;

/// <summary>The questions of the journeys, in their order; each is a page. The names stand in stored answers.</summary>
internal enum SearchQuestion : byte
{
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

/// <summary>Why a jobseeker ends the search: those codes of the customer system's list that are one's own to tell.</summary>
internal enum EndReason : byte
{
    FoundWork = 3,
    OutsideLabourForce = 5,
    Other = 6,
    Education = 8,
    SearchAbroad = 9,
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
