namespace Kuntakokeilu.Core.Access;

/// <summary>The actions about the use of data itself, and others that the rules know: here, beside the rules.</summary>
internal static class AccessActions
{
    /// <summary>Opens a person that is refused but may be opened with a written reason, for a time.</summary>
    internal const AccessAction OpenPerson = (AccessAction)4;

    /// <summary>Declares oneself disqualified (esteellinen) in a person's matters.</summary>
    internal const AccessAction DeclareDisqualification = (AccessAction)5;

    /// <summary>Records rows of facts, of those of whom it may (<see cref="RecordingScope"/>).</summary>
    internal const AccessAction RecordFacts = (AccessAction)14;

    /// <summary>
    /// Applies for a right of use for somebody of one's own organisation. KEHA writes down what organisations ask that
    /// have nobody here to apply.
    /// </summary>
    internal const AccessAction ApplyForPermit = (AccessAction)20;

    /// <summary>The applications and rights of one's own organisation, or all of them for who grants.</summary>
    internal const AccessAction ViewPermits = (AccessAction)21;
    internal const AccessAction DecidePermit = (AccessAction)22;
    internal const AccessAction EndPermit = (AccessAction)23;

    /// <summary>Tells that the ground of a right has changed or ended.</summary>
    internal const AccessAction NoticePermit = (AccessAction)24;
    internal const AccessAction AddOrganisation = (AccessAction)25;
    internal const AccessAction ViewOrganisations = (AccessAction)26;

    /// <summary>Looks at an application, or at a right, on the page where it is decided on or ended.</summary>
    internal const AccessAction ViewDecisionForm = (AccessAction)27;

    /// <summary>Ends one's own sessions.</summary>
    internal const AccessAction ManageSessions = (AccessAction)30;

    /// <summary>What one has done oneself.</summary>
    internal const AccessAction ViewOwnTrail = (AccessAction)31;

    /// <summary>Looks into what others have done, with a purpose.</summary>
    internal const AccessAction SearchAudit = (AccessAction)32;

    /// <summary>Answers what a jobseeker has asked about a look.</summary>
    internal const AccessAction AnswerQuestions = (AccessAction)33;

    /// <summary>The page on which a person is opened; it opens nothing.</summary>
    internal const AccessAction ViewOpeningForm = (AccessAction)34;

    /// <summary>The page on which one declares oneself disqualified; it declares nothing.</summary>
    internal const AccessAction ViewDisqualificationForm = (AccessAction)35;
    internal const AccessAction WithdrawDisqualification = (AccessAction)36;
    internal const AccessAction ViewDisqualifications = (AccessAction)37;
    internal const AccessAction ViewOpenings = (AccessAction)38;
    internal const AccessAction ViewSessions = (AccessAction)39;

    // 40 to 42 are of what a jobseeker does.

    /// <summary>What waits for oneself.</summary>
    internal const AccessAction ViewOwnWork = (AccessAction)43;

    /// <summary>Goes on in another role or for another purpose.</summary>
    internal const AccessAction SwitchRole = (AccessAction)44;
    internal const AccessAction ViewQuestions = (AccessAction)45;
    internal const AccessAction ViewRoles = (AccessAction)46;

    /// <summary>For whom one can act, and for whom one acts now.</summary>
    internal const AccessAction ViewActing = (AccessAction)116;

    /// <summary>Begins to act for another.</summary>
    internal const AccessAction ActForAnother = (AccessAction)117;

    /// <summary>Goes on for oneself.</summary>
    internal const AccessAction EndActing = (AccessAction)118;

    /// <summary>The page on which the log is searched, before a search.</summary>
    internal const AccessAction ViewAuditForm = (AccessAction)47;
}
