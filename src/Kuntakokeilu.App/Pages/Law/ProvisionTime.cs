using Kuntakokeilu.Law.Book;

namespace Kuntakokeilu.App.Pages.Law;

/// <summary>When a provision of the law book is in force: its first day and the first day after it.</summary>
/// <remarks>
/// For 23 § the law book holds the day on which the Act itself ends, so its own time is told here: the first wording
/// stood until Act 287/2022 replaced it.
/// </remarks>
internal sealed record ProvisionTime(Provision Provision, DateOnly From, DateOnly To)
{
    internal static IReadOnlyList<ProvisionTime> All { get; } = [.. LawBook.Provisions.Select(Of)];

    internal static ProvisionTime Of(Provision provision) =>
        provision == LawBook.OriginalEnd ? new(provision, LawBook.PilotStart, Amendments.Act287.InForce)
        : provision == LawBook.Extension ? new(provision, Amendments.Act287.InForce, LawBook.Extension.From)
        : new(provision, provision.From, provision.Until ?? LawBook.Extension.From);

    internal ProvisionState On(DateOnly day) =>
        day < From ? ProvisionState.NotYet
        : day < To ? ProvisionState.InForce
        : ProvisionState.NoLonger;
}

internal enum ProvisionState
{
    InForce,
    NotYet,
    NoLonger,
}
