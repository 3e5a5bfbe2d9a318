using Kuntakokeilu.Core.Services.Tables;
using Kuntakokeilu.Law.Services;

namespace Kuntakokeilu.Core.Services.Searching;

/// <summary>
/// Which services fit, in their order, and how many would fit with each other choice. Pure: the services and, where words
/// are looked for, how well each fits them come from the database.
/// </summary>
internal static class CatalogueSearch
{
    [Flags]
    private enum Choices
    {
        None = 0,
        Kind = 1,
        Municipality = 2,
        Language = 4,
        Way = 8,
        Starts = 16,
        Accessible = 32,
        Voluntary = 64,
        OfOffering = Language | Way | Starts | Accessible,
    }

    /// <param name="ranks">Of each service that the words fit, how well; null where no words are looked for.</param>
    internal static CatalogueFound Find(
        IReadOnlyList<ServiceFacts> all,
        CatalogueFilter filter,
        IReadOnlyDictionary<int, float>? ranks,
        DateOnly today
    )
    {
        CatalogueCounts counts = new();
        List<(int Id, float Rank, DateOnly Start)> found = [];
        foreach (ServiceFacts one in all)
        {
            float rank = 0;
            if (ranks is not null && !ranks.TryGetValue(one.Id, out rank))
                continue;
            bool isVoluntary = ServiceNatures.On(one.Kind, today) is not { MayObligate: true };
            Choices missed = Missed(one, filter, isVoluntary);
            // Two of the service itself are missed: no other choice of one would bring it in.
            if ((missed & (missed - 1)) != 0)
                continue;
            if (Look(one, filter, isVoluntary, missed, today, counts) is { } start)
                found.Add((one.Id, rank, start));
        }
        found.Sort(
            (a, b) =>
                a.Rank != b.Rank ? b.Rank.CompareTo(a.Rank)
                : a.Start != b.Start ? a.Start.CompareTo(b.Start)
                : a.Id.CompareTo(b.Id)
        );
        return new([.. found.Select(one => one.Id)], counts);
    }

    private static Choices Missed(ServiceFacts one, CatalogueFilter filter, bool isVoluntary) =>
        (filter.Kind is { } kind && kind != one.Kind ? Choices.Kind : 0)
        | (filter.Municipality is { } place && !one.Serves(place) ? Choices.Municipality : 0)
        | (filter.IsVoluntary && !isVoluntary ? Choices.Voluntary : 0);

    /// <summary>Counts a service, by its offerings that one can still get into.</summary>
    /// <param name="missed">What of the service itself does not fit.</param>
    /// <returns>The first day of what fits, or a day after all for a service without a time; null when it does not fit.</returns>
    private static DateOnly? Look(
        ServiceFacts one,
        CatalogueFilter filter,
        bool isVoluntary,
        Choices missed,
        DateOnly today,
        CatalogueCounts counts
    )
    {
        Seen seen = new();
        DateOnly? start = null;
        foreach (OfferingFacts offering in one.Offerings)
        {
            if (offering.Until < today)
                continue;
            DateOnly begins = offering.From < today ? today : offering.From;
            Choices not = missed | Missed(offering, filter, begins, today);
            if (not is Choices.None && (start is null || begins < start))
                start = begins;
            seen.See(not, offering, begins, today);
        }
        // Nothing is asked of a time or a place: a service without any is found too.
        Choices asked = Asked(filter);
        if (missed is Choices.None && start is null && asked is Choices.None)
            start = DateOnly.MaxValue;
        bool fitsButFor(Choices choice) =>
            missed is Choices.None
                ? start is not null
                : missed == choice && (asked is Choices.None || seen.FitsOtherwise);
        if (fitsButFor(Choices.Kind))
            counts.Kinds[one.Kind] = counts.Kinds.GetValueOrDefault(one.Kind) + 1;
        if (isVoluntary && fitsButFor(Choices.Voluntary))
            counts.Voluntary++;
        if (fitsButFor(Choices.Municipality))
            counts.Serve(one);
        if (missed is Choices.None)
            seen.Count(counts);
        return start;
    }

    private static Choices Asked(CatalogueFilter filter) =>
        (filter.Language is not null ? Choices.Language : 0)
        | (filter.Way is not null ? Choices.Way : 0)
        | (filter.Starts is not null ? Choices.Starts : 0)
        | (filter.IsAccessible ? Choices.Accessible : 0);

    private static Choices Missed(OfferingFacts one, CatalogueFilter filter, DateOnly begins, DateOnly today) =>
        (filter.Language is { } language && language != one.Language ? Choices.Language : 0)
        | (filter.Way is { } way && way != one.Way ? Choices.Way : 0)
        | (filter.Starts is { } starts && begins > Last(starts, today) ? Choices.Starts : 0)
        | (filter.IsAccessible && !one.IsAccessible ? Choices.Accessible : 0);

    private static DateOnly Last(StartsWithin starts, DateOnly today) =>
        starts switch
        {
            StartsWithin.TwoWeeks => today.AddDays(14),
            StartsWithin.Month => today.AddMonths(1),
            StartsWithin.ThreeMonths => today.AddMonths(3),
        };

    /// <summary>What a service's offerings have, each where all else that is asked fits.</summary>
    private struct Seen
    {
        private int languages;
        private int ways;
        private int starts;
        private bool isAccessible;

        /// <summary>An offering fits whatever is asked of offerings.</summary>
        internal bool FitsOtherwise { get; private set; }

        internal void See(Choices not, OfferingFacts one, DateOnly begins, DateOnly today)
        {
            Choices ofOffering = not & Choices.OfOffering;
            FitsOtherwise |= ofOffering is Choices.None;
            if (ofOffering is Choices.None or Choices.Language)
                languages |= 1 << (int)one.Language;
            if (ofOffering is Choices.None or Choices.Way)
                ways |= 1 << (int)one.Way;
            if (ofOffering is Choices.None or Choices.Starts)
                foreach (StartsWithin within in Enum.GetValues<StartsWithin>())
                    if (begins <= Last(within, today))
                        starts |= 1 << (int)within;
            if (ofOffering is Choices.None or Choices.Accessible)
                isAccessible |= one.IsAccessible;
        }

        internal readonly void Count(CatalogueCounts counts)
        {
            Add(languages, counts.Languages);
            Add(ways, counts.Ways);
            Add(starts, counts.Starts);
            if (isAccessible)
                counts.Accessible++;
        }

        private static void Add<T>(int bits, Dictionary<T, int> counts)
            where T : struct, Enum
        {
            foreach (T value in Enum.GetValues<T>())
                if ((bits & (1 << Convert.ToInt32(value))) != 0)
                    counts[value] = counts.GetValueOrDefault(value) + 1;
        }
    }
}

/// <summary>What was found.</summary>
/// <param name="Services">In their order: how well the words fit, which begins first, the older in the catalogue.</param>
internal sealed record CatalogueFound(IReadOnlyList<int> Services, CatalogueCounts Counts);

/// <summary>How many services there would be with each choice, all others as they are.</summary>
internal sealed class CatalogueCounts
{
    private int everywhere;
    private readonly Dictionary<int, int> municipalities = [];

    internal Dictionary<ServiceKind, int> Kinds { get; } = [];
    internal Dictionary<OfferingLanguage, int> Languages { get; } = [];
    internal Dictionary<LocationKind, int> Ways { get; } = [];
    internal Dictionary<StartsWithin, int> Starts { get; } = [];
    internal int Accessible { get; set; }
    internal int Voluntary { get; set; }

    /// <summary>That serve a municipality, those of the whole country with them.</summary>
    internal int In(int municipality) => everywhere + municipalities.GetValueOrDefault(municipality);

    internal void Serve(ServiceFacts one)
    {
        if (one.Area.Count == 0)
            everywhere++;
        foreach (short municipality in one.Area)
            municipalities[municipality] = municipalities.GetValueOrDefault(municipality) + 1;
    }
}
