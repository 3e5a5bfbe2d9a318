using Kuntakokeilu.Law.Book;

namespace Kuntakokeilu.Core.Registration;

/// <summary>Why a journey can't be gone.</summary>
internal enum SearchRefusal : byte
{
    /// <summary>There is no open search that could change or end.</summary>
    NoOpenSearch,

    /// <summary>The search is open already.</summary>
    SearchOpen,

    /// <summary>The pilots are over: nothing is registered here any more.</summary>
    AfterPilot,

    /// <summary>The register knows the person, whose search has ended: it is started again, not registered anew.</summary>
    KnownAlready,

    /// <summary>The register does not know the person, who has to register first.</summary>
    NotRegistered,

    /// <summary>Signing in has not told who it is, so that nobody new can be registered.</summary>
    NotIdentified,

    /// <summary>Whoever may not work in Finland is not registered here (JTYPL 2:1.3; before 2.5.2022 2:2).</summary>
    NoRightToWork,

    /// <summary>
    /// The search was ended for neglect, and the municipality restricts starting it again on the web (6 § 3 mom): it is
    /// asked for in another way.
    /// </summary>
    RestartRestricted,

    /// <summary>Another TE office's to register: the place is not of the official's area.</summary>
    NotOfArea,
}

internal static class SearchRefusals
{
    /// <returns>Null when the journey can be begun, or sent.</returns>
    internal static SearchRefusal? Of(JourneyKind kind, SearchStanding standing) =>
        standing.Today >= LawAsKnown.Whole.PilotEnd ? SearchRefusal.AfterPilot
        : standing.Person is null && kind is not JourneyKind.Register ? SearchRefusal.NotRegistered
        : kind switch
        {
            JourneyKind.Register => OfRegistering(standing),
            JourneyKind.Restart => OfRestarting(standing),
            JourneyKind.Change or JourneyKind.End => standing.IsOpen ? null : SearchRefusal.NoOpenSearch,
        };

    private static SearchRefusal? OfRegistering(SearchStanding standing) =>
        standing.IsOpen ? SearchRefusal.SearchOpen
        : standing.Person is not null ? SearchRefusal.KnownAlready
        : standing.BirthDate is null ? SearchRefusal.NotIdentified
        : null;

    /// <summary>
    /// An official at the counter or on the telephone starts it all the same: 6 § 3 mom restricts the way, not the right.
    /// </summary>
    private static SearchRefusal? OfRestarting(SearchStanding standing) =>
        standing.IsOpen ? SearchRefusal.SearchOpen
        : !standing.IsOnBehalf
        && standing.IsRestrictedThere
        && standing.Today >= LawBook.AtRisk.From
        && EndReasons.IsForNeglect(standing.EndedFor)
            ? SearchRefusal.RestartRestricted
        : null;

    /// <summary>What the answers bring with them.</summary>
    internal static SearchRefusal? Of(SearchAnswers answers) =>
        answers.Enum<PermitKind>(SearchQuestion.RightToWork, SearchFields.Permit) is PermitKind.None
            ? SearchRefusal.NoRightToWork
            : null;
}
