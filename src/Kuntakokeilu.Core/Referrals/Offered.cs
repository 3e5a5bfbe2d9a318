using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Services.Tables;
using Kuntakokeilu.Law.Services;

namespace Kuntakokeilu.Core.Referrals;

/// <summary>An offering, as far as it matters to whether somebody can be referred to it.</summary>
/// <param name="Area">Numbers of the municipalities that its service is for; none for the whole country.</param>
/// <param name="Quotas">The areas for which places were bought; none where they are for everybody.</param>
internal sealed record Offered(
    int Id,
    int Service,
    ServiceKind Kind,
    int Provider,
    IReadOnlyList<short> Area,
    IReadOnlyList<short> Quotas
)
{
    public required ServiceStatus Status { get; init; }
    public required OfferingLanguage Language { get; init; }

    /// <summary>The last day on which one gets in.</summary>
    public required DateOnly Until { get; init; }
    public required bool IsCancelled { get; init; }

    internal bool IsOpen(DateOnly today) => Status is ServiceStatus.Active && !IsCancelled && today <= Until;

    internal bool Serves(short? municipality) => Area.Count == 0 || (municipality is { } place && Area.Contains(place));

    /// <summary>Whether it is given in a language in which somebody is served; unknown is taken to suit.</summary>
    internal bool IsIn(ServiceLanguage? language) =>
        language switch
        {
            ServiceLanguage.Finnish => Language is OfferingLanguage.Finnish,
            ServiceLanguage.Swedish => Language is OfferingLanguage.Swedish,
            _ => true,
        };
}

/// <summary>Whoever is referred, as far as it matters to that.</summary>
/// <param name="Municipality">Where one lives, or stays; null where it is not known.</param>
/// <param name="Area">By which quota one is counted: the number of the pilot area, or 0 with a TE office.</param>
internal sealed record ReferredPerson(int Person, short? Municipality, short Area, ServiceLanguage? Language);
