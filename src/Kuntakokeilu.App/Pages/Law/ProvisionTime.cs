using Kuntakokeilu.Law.Book;

namespace Kuntakokeilu.App.Pages.Law;

/// <summary>When the words of a provision are part of the Act: their first day and the first day after them.</summary>
internal sealed record ProvisionTime(Provision Provision, DateOnly From, DateOnly To)
{
    internal static IReadOnlyList<ProvisionTime> All { get; } = [.. LawBook.Provisions.Select(Of)];

    internal static ProvisionTime Of(Provision provision) =>
        new(provision, provision.InForceFrom, provision.EndedBy?.InForce ?? LawBook.Extension.From);

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
