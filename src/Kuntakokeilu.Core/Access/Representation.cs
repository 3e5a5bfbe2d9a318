namespace Kuntakokeilu.Core.Access;

/// <summary>For whom somebody acts, by what, and how certain it is that one still may.</summary>
/// <param name="Principal">Number of the account's principal.</param>
/// <param name="Name">As one is called.</param>
internal sealed record Representation(int Principal, string Name, ActingGround Ground, ActingState State)
{
    internal bool IsInForce => State is ActingState.JustAsked or ActingState.Asked;
}

/// <summary>By what one acts for another. The numbers stand in the database.</summary>
internal enum ActingGround : byte
{
    /// <summary>
    /// Guardian (huoltaja) of somebody under age, as the Population Information System tells it (361/1983 3-4 §).
    /// </summary>
    Guardian = 1,

    /// <summary>A mandate (valtuus) in Suomi.fi e-Authorisations.</summary>
    Mandate = 2,
}

/// <summary>How certain it is. The database tells it by its own clock (access.acting_state).</summary>
internal enum ActingState : byte
{
    /// <summary>Asked within the last minute, or known here: something may be sent.</summary>
    JustAsked = 0,

    /// <summary>Asked within the last quarter of an hour: pages are shown, drafts kept.</summary>
    Asked = 1,

    /// <summary>Longer ago: it must be asked again before anything is shown.</summary>
    Stale = 2,

    /// <summary>One may not, or no longer.</summary>
    Ended = 3,
}
