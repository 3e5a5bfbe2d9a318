namespace Kuntakokeilu.Core.Registration;

/// <summary>What a jobseeker does. The numbers stand in the database.</summary>
internal enum JourneyKind : byte
{
    /// <summary>Registers for the first time.</summary>
    Register,

    /// <summary>Reports a change while the search is open.</summary>
    Change,

    /// <summary>Ends the search.</summary>
    End,

    /// <summary>Starts anew after an end.</summary>
    Restart,
}
