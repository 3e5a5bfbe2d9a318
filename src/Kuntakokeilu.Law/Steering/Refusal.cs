namespace Kuntakokeilu.Law.Steering;

/// <summary>Why an event had no effect: what the state of the job search, or the Act, says against it.</summary>
public enum Refusal : byte
{
    /// <summary>It took effect.</summary>
    None,

    /// <summary>On or after the day on which the pilots have ended.</summary>
    AfterPilot,

    /// <summary>Tells of a job search when none is open.</summary>
    NoOpenSearch,

    /// <summary>An act whose date, ground or conditions do not meet the Act.</summary>
    NoLegalBasis,

    /// <summary>An act that does not fit the person's situation or the receiving municipality.</summary>
    NotApplicable,
}
