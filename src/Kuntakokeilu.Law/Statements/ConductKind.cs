namespace Kuntakokeilu.Law.Statements;

/// <summary>Conduct that may be blamed (TTL 2 a): what was done or not.</summary>
public enum ConductKind : byte
{
    /// <summary>Left work.</summary>
    Quit,

    /// <summary>Left work of five days at most.</summary>
    QuitShort,

    /// <summary>Dismissed for a reason of one's own.</summary>
    Dismissed,

    /// <summary>Dismissed from work of five days at most.</summary>
    DismissedShort,

    /// <summary>Refused work for which one had been chosen.</summary>
    RefusedHiredJob,

    /// <summary>The same of two weeks at most.</summary>
    RefusedHiredJobShort,

    /// <summary>Refused work offered by the office; until 1 May 2022.</summary>
    RefusedOfferedJob,

    /// <summary>The same of two weeks at most.</summary>
    RefusedOfferedJobShort,

    /// <summary>Did not come to a meeting.</summary>
    NoShow,

    /// <summary>Did not come to the initial mapping.</summary>
    NoInitialMapping,

    /// <summary>Refused to make or revise a plan.</summary>
    RefusedPlan,

    /// <summary>Did not do what the plan says.</summary>
    NeglectedPlan,

    /// <summary>Refused a service.</summary>
    RefusedService,

    /// <summary>Interrupted a service.</summary>
    InterruptedService,

    /// <summary>Did not apply for as many jobs as agreed; from 2 May 2022.</summary>
    NeglectedSearch,

    /// <summary>Did not apply for a job offered; from 2 May 2022.</summary>
    NotAppliedOffer,

    /// <summary>Refused an assessment of work ability; from 2 May 2022.</summary>
    RefusedAssessment,
}

/// <summary>What would follow from conduct if no valid reason were found: shown, never decided.</summary>
public enum ConductRung : byte
{
    /// <summary>There was a valid reason: it counts for nothing.</summary>
    ValidReason,

    /// <summary>A time without benefit (korvaukseton määräaika).</summary>
    Waiting,

    /// <summary>The obligation of twelve weeks of work or service (työssäolovelvoite).</summary>
    Obligation,

    /// <summary>A reminder (muistutus), which the municipality gives itself: Act 1269/2020, 8 § 2 mom.</summary>
    Reminder,

    /// <summary>A step of seven or fourteen days without benefit.</summary>
    Step,

    /// <summary>It came within the days of a step, or during an obligation.</summary>
    NotCounted,
}
