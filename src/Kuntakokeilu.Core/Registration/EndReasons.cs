using Kuntakokeilu.Law.Book;

namespace Kuntakokeilu.Core.Registration;

/// <summary>Who tells which reason of an end.</summary>
internal static class EndReasons
{
    /// <summary>A jobseeker tells of oneself.</summary>
    internal static IReadOnlyList<EndReason> OfJobseeker { get; } =
    [
        EndReason.FoundWork,
        EndReason.OutsideLabourForce,
        EndReason.Other,
        EndReason.Education,
        EndReason.SearchAbroad,
        EndReason.PartTimeWork,
    ];

    /// <summary>
    /// An official tells all of them; those of neglect, and part-time work, since the codes came with the new service model
    /// (1379/2021, together with <see cref="LawBook.AtRisk"/>).
    /// </summary>
    internal static IReadOnlyList<EndReason> OfOfficial(DateOnly day) =>
        [.. Enum.GetValues<EndReason>().Where(one => one < EndReason.NeglectedDealing || day >= LawBook.AtRisk.From)];

    /// <summary>
    /// Ended by the authority for neglect (JTYPL 2:2.1, 2-3 k): a municipality may then restrict starting again on the web
    /// (6 § 3 mom as of 1381/2021).
    /// </summary>
    internal static bool IsForNeglect(EndReason? reason) =>
        reason is EndReason.NeglectedDealing or EndReason.GaveNoClarification;
}
