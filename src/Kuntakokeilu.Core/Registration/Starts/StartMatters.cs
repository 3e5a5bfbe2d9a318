namespace Kuntakokeilu.Core.Registration.Starts;

/// <summary>What of a start an official has to look at. The numbers stand in the database for ever.</summary>
[Flags]
internal enum StartMatters : byte
{
    None = 0,

    /// <summary>A right to work that the person has told of: it does not follow from the citizenship (JTYPL 2:1.3).</summary>
    Permit = 1,

    /// <summary>Files came with it.</summary>
    File = 2,

    /// <summary>The register has somebody else of the same names and birth date: perhaps the same person under another code.</summary>
    Namesake = 4,
}

/// <summary>What became of a start that waited for an official's eyes. The numbers stand in the database for ever.</summary>
internal enum StartOutcome : byte
{
    /// <summary>An official has found it in order.</summary>
    Registered = 1,

    /// <summary>It was refused (<see cref="Refusing.RefusalService"/>).</summary>
    Refused = 2,

    /// <summary>The search has ended before anybody came to it.</summary>
    Ended = 3,
}
