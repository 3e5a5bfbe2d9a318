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

internal static class JourneyKinds
{
    /// <summary>Whether a search begins with it: the first, or one after an end.</summary>
    internal static bool IsStart(this JourneyKind kind) => kind is JourneyKind.Register or JourneyKind.Restart;
}
