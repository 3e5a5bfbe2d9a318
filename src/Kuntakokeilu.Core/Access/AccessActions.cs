namespace Kuntakokeilu.Core.Access;

/// <summary>The actions about the use of data itself, and others that the rules know: here, beside the rules.</summary>
internal static class AccessActions
{
    /// <summary>Opens a person that is refused but may be opened with a written reason, for a time.</summary>
    internal const AccessAction OpenPerson = (AccessAction)4;

    /// <summary>Declares oneself disqualified (esteellinen) in a person's matters, or withdraws it.</summary>
    internal const AccessAction DeclareDisqualification = (AccessAction)5;

    /// <summary>Records rows of facts, of those of whom it may (<see cref="RecordingScope"/>).</summary>
    internal const AccessAction RecordFacts = (AccessAction)14;

    /// <summary>
    /// Applies for a right of use for somebody of one's own organisation, and tells when its ground ends. KEHA writes
    /// down what organisations ask that have nobody here to apply.
    /// </summary>
    internal const AccessAction ApplyForPermit = (AccessAction)20;

    /// <summary>The applications and rights of one's own organisation, or all of them for who grants.</summary>
    internal const AccessAction ViewPermits = (AccessAction)21;
    internal const AccessAction DecidePermit = (AccessAction)22;
    internal const AccessAction EndPermit = (AccessAction)23;

    /// <summary>One's own sessions: listed, ended, changed to another role.</summary>
    internal const AccessAction ManageSessions = (AccessAction)30;

    /// <summary>What one has done oneself.</summary>
    internal const AccessAction ViewOwnTrail = (AccessAction)31;

    /// <summary>Looks into what others have done, with a purpose.</summary>
    internal const AccessAction SearchAudit = (AccessAction)32;

    /// <summary>Answers what a jobseeker has asked about a look.</summary>
    internal const AccessAction AnswerQuestions = (AccessAction)33;
}
