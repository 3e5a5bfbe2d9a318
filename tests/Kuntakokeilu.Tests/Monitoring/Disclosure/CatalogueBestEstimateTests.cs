using Kuntakokeilu.Core.Monitoring;
using Kuntakokeilu.Core.Monitoring.Publishing;
using Kuntakokeilu.Statistics.Cubes;
using Kuntakokeilu.Statistics.Disclosure;
using Kuntakokeilu.Statistics.Indicators;
using Kuntakokeilu.Statistics.Months;
using Kuntakokeilu.Statistics.Tests.Disclosure;

namespace Kuntakokeilu.Tests.Monitoring.Disclosure;

/// <summary>
/// The second opinion on the averaging budget with the areas and tables as they are: the best an attacker can do for the
/// jobseekers or the unemployed of a month from all numbers of an ELY centre's area over seven months, whatever they are
/// added up to and taken from.
/// </summary>
public sealed class CatalogueBestEstimateTests
{
    private const int Months = 7;
    private const int Bodies = 3;

    /// <summary>Of a place in a month: the parts by body, those who came, the men.</summary>
    private const int Unknowns = Bodies + 2;

    private static readonly IReadOnlySet<PublishedBlock> Blocks = CatalogueBudget
        .Plan(CubeScope.Place, Catalogue.Until(Month.Last))
        .Blocks;

    /// <summary>
    /// Where the budget says 1.00, in Seinäjoki and Ilmajoki, 0.90 is left: months further away, and what an area has
    /// beyond others, help a little more than the ways that are counted. Of the unemployed least is left where a region,
    /// a pilot area and the rest of an ELY centre are the same municipalities. Where nobody lacks facts, a split by body
    /// is of two numbers instead of three.
    /// </summary>
    [Theory]
    [InlineData(Measure.Jobseekers, 3, "KOK01", 0.90)]
    [InlineData(Measure.Jobseekers, 2, "KOK01", 0.82)]
    [InlineData(Measure.Unemployed, 3, "MK16", 0.75)]
    [InlineData(Measure.Unemployed, 2, "MK16", 0.71)]
    public void The_best_estimate_of_any_area_is_known(Measure measure, int bodies, string area, double left)
    {
        Telling telling = measure is Measure.Jobseekers ? Telling.OfJobseekers(bodies) : Telling.OfUnemployed(bodies);
        var worst = Geography
            .ByPlace.Where(one => one.Level == AreaLevel.ElyCentre)
            .SelectMany(ely => Left(telling, ely))
            .OrderBy(one => one.Left)
            .ToList();

        Assert.True(worst.Count > 309, "municipalities too");
        Assert.Equal(left, Math.Round(worst[0].Left, 2));
        Assert.Equal(left, Math.Round(worst.First(one => one.Area == area).Left, 2));
    }

    /// <summary>What other ELY centres and the country have tells nothing more of an area.</summary>
    [Fact]
    public void An_ely_centre_at_a_time_is_enough()
    {
        StatisticalArea country = Geography.ByPlace.Single(one => one.Level == AreaLevel.Country);
        Telling telling = Telling.OfJobseekers(Bodies);
        List<int> everywhere = [.. country.Members];
        BestEstimate world = telling.World(Geography.ByPlace, everywhere);
        double Of(string code) =>
            PTable.Variance
            * world.Leverage(telling.Stock(Geography.ByPlace.Single(one => one.Code == code).Members, Months / 2));

        Assert.Equal(0.9, Of("KOK01"), 0.005);
        Assert.InRange(Of("SSS"), 1.34, 1.36);
    }

    private static IEnumerable<(string Area, double Left)> Left(Telling telling, StatisticalArea ely)
    {
        List<int> members = [.. ely.Members];
        StatisticalArea[] inside = [.. Geography.ByPlace.Where(area => area.Members.All(members.Contains))];
        BestEstimate world = telling.World(inside, members);
        return inside.Select(area =>
            (
                area.Code,
                PTable.Variance
                    * world.Leverage(
                        telling.Stock([.. area.Members.Select(member => members.IndexOf(member))], Months / 2)
                    )
            )
        );
    }

    /// <summary>What is published of a stock: itself, comings and goings, parts by body, and men and women.</summary>
    private sealed record Telling(Measure Whole, Measure Begun, Measure Ended, Measure? Men, int FilledBodies)
    {
        internal static Telling OfJobseekers(int bodies) =>
            new(Measure.Jobseekers, Measure.SearchesBegun, Measure.SearchesEnded, null, bodies);

        internal static Telling OfUnemployed(int bodies) =>
            new(
                Measure.Unemployed,
                Measure.UnemploymentBegun,
                Measure.UnemploymentEnded,
                Measure.UnemployedMen,
                bodies
            );

        internal BestEstimate World(IEnumerable<StatisticalArea> areas, List<int> members)
        {
            BestEstimate world = new();
            // Areas with the same municipalities are one cell, which has one number.
            foreach (var cell in areas.GroupBy(area => string.Join(' ', area.Members.Order())))
            {
                int[] places = [.. cell.First().Members.Select(member => members.IndexOf(member))];
                bool Published(Measure measure, bool split = false) =>
                    cell.Any(area => Blocks.Contains(new(measure, area.Level, split)));
                for (int month = 0; month < Months; month++)
                {
                    if (Published(Whole))
                        world.Publish(Stock(places, month));
                    if (month > 0 && Published(Begun))
                        world.Publish(Of(places, month, Bodies));
                    if (month > 0 && Published(Ended))
                        world.Publish([
                            .. Stock(places, month - 1),
                            .. Of(places, month, Bodies),
                            .. Minus(Stock(places, month)),
                        ]);
                    for (int body = 0; body < FilledBodies && Published(Whole, split: true); body++)
                        world.Publish(Of(places, month, body));
                    if (Men is { } men && Published(men))
                    {
                        world.Publish(Of(places, month, Bodies + 1));
                        world.Publish([.. Stock(places, month), .. Minus(Of(places, month, Bodies + 1))]);
                    }
                }
            }
            return world;
        }

        /// <summary>The parts by body are unknowns, and with them the comings and the men; all else follows.</summary>
        internal IEnumerable<(int Unknown, int Times)> Stock(IReadOnlyList<int> places, int month) =>
            Enumerable.Range(0, FilledBodies).SelectMany(body => Of(places, month, body));

        private static IEnumerable<(int Unknown, int Times)> Of(IReadOnlyList<int> places, int month, int which) =>
            places.Select(place => ((((place * Months) + month) * Unknowns) + which, 1));

        private static IEnumerable<(int Unknown, int Times)> Minus(IEnumerable<(int Unknown, int Times)> terms) =>
            terms.Select(one => (one.Unknown, -one.Times));
    }
}
