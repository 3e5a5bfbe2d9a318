using Kuntakokeilu.Core.Services.Searching;
using Kuntakokeilu.Core.Services.Tables;
using Kuntakokeilu.Law.Services;

namespace Kuntakokeilu.Tests.Services;

/// <summary>What is found, in which order, and what each choice would leave.</summary>
public sealed class CatalogueSearchTests
{
    private static readonly DateOnly Today = new(2024, 11, 15);

    [Fact]
    public void What_fits_the_words_best_comes_first_then_what_begins_first()
    {
        ServiceFacts[] all = [At(1, 10), At(2, 5), At(3, 1), At(4, null)];
        Assert.Equal([3, 2, 1, 4], Find(all, new()).Services);
        Assert.Equal(
            [1, 3],
            CatalogueSearch.Find(all, new(), new Dictionary<int, float> { [3] = 0.1f, [1] = 0.6f }, Today).Services
        );
    }

    [Fact]
    public void An_offering_that_one_gets_into_no_more_is_none()
    {
        ServiceFacts past = new(1, ServiceKind.Municipal, [], [Offered(-40) with { Until = Today.AddDays(-1) }]);
        Assert.Equal([1], Find([past], new()).Services);
        Assert.Empty(Find([past], new() { Language = OfferingLanguage.Finnish }).Services);
        ServiceFacts open = new(1, ServiceKind.Municipal, [], [Offered(-40) with { Until = Today }]);
        Assert.Equal([1], Find([open], new() { Starts = StartsWithin.TwoWeeks }).Services);
    }

    [Fact]
    public void What_is_asked_of_a_time_must_hold_of_one_and_the_same()
    {
        ServiceFacts one = new(
            1,
            ServiceKind.Municipal,
            [],
            [Offered(3) with { Language = OfferingLanguage.Swedish }, Offered(3) with { Way = LocationKind.Remote }]
        );
        Assert.Equal([1], Find([one], new() { Language = OfferingLanguage.Swedish }).Services);
        Assert.Empty(Find([one], new() { Language = OfferingLanguage.Swedish, Way = LocationKind.Remote }).Services);
    }

    [Fact]
    public void A_service_of_the_whole_country_serves_every_municipality()
    {
        ServiceFacts[] all = [At(1, 1), At(2, 1) with { Area = [837] }, At(3, 1) with { Area = [91] }];
        Assert.Equal([1, 2], Find(all, new() { Municipality = 837 }).Services);
        Assert.Equal(2, Find(all, new() { Municipality = 837 }).Counts.In(91));
    }

    [Fact]
    public void Each_count_is_what_that_choice_would_find()
    {
        Random random = new(1);
        for (int run = 0; run < 300; run++)
        {
            ServiceFacts[] all = [.. Enumerable.Range(1, 12).Select(id => Any(random, id))];
            CatalogueFilter filter = Any(random);
            CatalogueCounts counts = Find(all, filter).Counts;
            foreach (ServiceKind kind in Enum.GetValues<ServiceKind>())
                Assert.Equal(Count(filter with { Kind = kind }), counts.Kinds.GetValueOrDefault(kind));
            foreach (OfferingLanguage language in Enum.GetValues<OfferingLanguage>())
                Assert.Equal(Count(filter with { Language = language }), counts.Languages.GetValueOrDefault(language));
            foreach (LocationKind way in Enum.GetValues<LocationKind>())
                Assert.Equal(Count(filter with { Way = way }), counts.Ways.GetValueOrDefault(way));
            foreach (StartsWithin starts in Enum.GetValues<StartsWithin>())
                Assert.Equal(Count(filter with { Starts = starts }), counts.Starts.GetValueOrDefault(starts));
            foreach (short municipality in (short[])[91, 837])
                Assert.Equal(Count(filter with { Municipality = municipality }), counts.In(municipality));
            Assert.Equal(Count(filter with { IsAccessible = true }), counts.Accessible);
            Assert.Equal(Count(filter with { IsVoluntary = true }), counts.Voluntary);
            int Count(CatalogueFilter asked) => Find(all, asked).Services.Count;
        }
    }

    [Theory]
    [InlineData("Työnhaku", "fi", "työnhaku:*")]
    [InlineData("työ  nuorille!", "fi", "työ & nuorille:*")]
    [InlineData("kurssi", "fi", "(kurssi:* | koulutus)")]
    [InlineData("kurssi suomi", "fi", "(kurssi | koulutus) & suomi:*")]
    [InlineData("a & !(b | c):* <-> 'd'", "fi", "a & b & c & d:*")]
    [InlineData("--- !!", "sv", null)]
    public void Words_become_a_query_and_nothing_of_its_grammar_comes_through(
        string written,
        string language,
        string? query
    ) => Assert.Equal(query, SearchWords.Query(written, language));

    private static CatalogueFound Find(IReadOnlyList<ServiceFacts> all, CatalogueFilter filter) =>
        CatalogueSearch.Find(all, filter, ranks: null, Today);

    private static ServiceFacts At(int id, int? days) =>
        new(id, ServiceKind.Municipal, [], days is { } after ? [Offered(after)] : []);

    private static OfferingFacts Offered(int after) =>
        new(Today.AddDays(after), Today.AddDays(after + 5), LocationKind.Place, OfferingLanguage.Finnish, true);

    private static ServiceFacts Any(Random random, int id) =>
        new(
            id,
            (ServiceKind)random.Next(1, 18),
            random.Next(3) switch
            {
                0 => [],
                1 => [837],
                _ => [91, 837],
            },
            [
                .. Enumerable
                    .Range(0, random.Next(3))
                    .Select(_ =>
                        Offered(random.Next(-10, 120)) with
                        {
                            Language = (OfferingLanguage)random.Next(1, 4),
                            Way = (LocationKind)random.Next(1, 4),
                            IsAccessible = random.Next(2) == 0,
                        }
                    ),
            ]
        );

    private static CatalogueFilter Any(Random random) =>
        new()
        {
            Kind = random.Next(4) == 0 ? (ServiceKind)random.Next(1, 18) : null,
            Municipality = random.Next(3) == 0 ? 91 : null,
            Language = random.Next(3) == 0 ? (OfferingLanguage)random.Next(1, 4) : null,
            Way = random.Next(3) == 0 ? (LocationKind)random.Next(1, 4) : null,
            Starts = random.Next(3) == 0 ? (StartsWithin)random.Next(1, 4) : null,
            IsAccessible = random.Next(4) == 0,
            IsVoluntary = random.Next(4) == 0,
        };
}
