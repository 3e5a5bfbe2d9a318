using Kuntakokeilu.Core.Services.Tables;
using Kuntakokeilu.Law.Services;

namespace Kuntakokeilu.Core.Services.Searching;

/// <summary>What a service is narrowed by.</summary>
/// <param name="Area">Numbers of the municipalities that it serves; none for the whole country.</param>
internal sealed record ServiceFacts(
    int Id,
    ServiceKind Kind,
    IReadOnlyList<short> Area,
    IReadOnlyList<OfferingFacts> Offerings
)
{
    internal bool Serves(int municipality) => Area.Count == 0 || Area.Contains((short)municipality);
}

/// <summary>What an offering is narrowed by.</summary>
/// <param name="Until">The last day on which one gets in.</param>
internal readonly record struct OfferingFacts(
    DateOnly From,
    DateOnly Until,
    LocationKind Way,
    OfferingLanguage Language,
    bool IsAccessible
);

/// <summary>Within how long a service begins.</summary>
internal enum StartsWithin : byte
{
    TwoWeeks = 1,
    Month,
    ThreeMonths,
}

/// <summary>What a search is narrowed to; null for anything.</summary>
internal sealed record CatalogueFilter
{
    public ServiceKind? Kind { get; init; }
    public int? Municipality { get; init; }
    public OfferingLanguage? Language { get; init; }
    public LocationKind? Way { get; init; }
    public StartsWithin? Starts { get; init; }
    public bool IsAccessible { get; init; }

    /// <summary>Only kinds that obligate nobody.</summary>
    public bool IsVoluntary { get; init; }
}
