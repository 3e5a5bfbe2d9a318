using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Ohjaamo.Tables;
using Kuntakokeilu.Core.Ohjaamo.Visits;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Ohjaamo.Visits;

/// <summary>A visit is taken once, and leaves nothing of who and when.</summary>
[Collection(OhjaamoCollection.Name)]
public sealed class VisitServiceTests(OhjaamoWorld world)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_same_visit_sent_again_is_there_once()
    {
        (string token, int point) = await Counting();
        Visit visit = OhjaamoWorld.Visit(point);
        Assert.Equal(VisitResult.Recorded, await world.Take(token, visit));
        Assert.Equal(VisitResult.AlreadyKnown, await world.Take(token, visit));
        Assert.Equal(VisitResult.IsAnother, await world.Take(token, visit with { Age = VisitAge.Over29 }));
        Assert.Equal(1L, await world.Count("tray_visit", point));
    }

    [Fact]
    public async Task Of_many_at_once_each_is_there_once()
    {
        (string token, int point) = await Counting();
        Visit same = OhjaamoWorld.Visit(point);
        VisitResult[] results = await Task.WhenAll(
            Enumerable.Range(0, 24).Select(i => world.Take(token, i % 2 == 0 ? same : OhjaamoWorld.Visit(point)))
        );
        Assert.Equal(13, results.Count(one => one is VisitResult.Recorded));
        Assert.Equal(11, results.Count(one => one is VisitResult.AlreadyKnown));
        Assert.Equal(13L, await world.Count("tray_visit", point));
    }

    [Fact]
    public async Task At_another_organisations_point_and_on_a_day_it_is_closed_nothing_is_taken()
    {
        (string token, int point) = await Counting();
        int other = await world.Point(await world.Organisation());
        Assert.Equal(VisitResult.NotYours, await world.Take(token, OhjaamoWorld.Visit(other)));
        Assert.Equal(VisitResult.NotYours, await world.Take(token, OhjaamoWorld.Visit(point, new(2022, 1, 9))));
        Assert.Equal(0L, await world.Count("tray_visit", other) + await world.Count("tray_visit", point));
    }

    /// <summary>Not even that somebody was counted, for a day with one visitor would have a time.</summary>
    [Fact]
    public async Task No_event_tells_of_it()
    {
        (string token, int point) = await Counting();
        long before = await world.Events();
        Assert.Equal(VisitResult.Recorded, await world.Take(token, OhjaamoWorld.Visit(point)));
        Assert.Equal(before, await world.Events());
    }

    /// <summary>
    /// 200 come one after the other, each as large as its turn. When the day is over, neither where a row stands nor which
    /// transaction wrote it tells the order, and none has a number or an identifier.
    /// </summary>
    [Fact]
    public async Task When_the_day_is_over_nothing_tells_the_order_in_which_they_came()
    {
        SetClock clock = new() { Now = new(2022, 6, 1, 10, 0, 0, TimeSpan.Zero) };
        VisitService visits = new(clock);
        int point = await world.Point(await world.Organisation());
        DateOnly[] days = [new(2022, 5, 31), new(2022, 6, 1)];
        Visit first = OhjaamoWorld.Visit(point, days[1]);
        for (short turn = 1; turn <= Visit.MostPeople; turn++)
            foreach (DateOnly day in days)
            {
                await using Work work = await Work.Begin(world.Register.Source, TestRegister.Program, Stop);
                Visit one = turn == 1 && day == days[1] ? first : OhjaamoWorld.Visit(point, day);
                await visits.Take(one with { Size = turn }, work, Stop);
            }
        TraySealing sealing = new(world.Register.Site.Job, clock);
        await sealing.Run(Stop);
        Assert.Equal(400L, await world.Count("tray_visit", point));

        clock.Now = clock.Now.AddDays(1);
        await sealing.Run(Stop);
        Assert.Equal(0L, await world.Count("tray_visit", point));
        List<string> rows = await world.Register.Lines(
            $"select day || ' ' || size from ohjaamo.visit where point_id = {point} order by ctid"
        );
        Assert.Equal(400, rows.Count);
        foreach (DateOnly day in days)
        {
            string begins = $"{day:yyyy-MM-dd} ";
            int[] places =
            [
                .. rows.Index()
                    .Where(one => one.Item.StartsWith(begins, StringComparison.Ordinal))
                    .Select(one => one.Index),
            ];
            Assert.Equal(Enumerable.Range(places[0], places.Length), places);
            int[] sizes = [.. places.Select(place => int.Parse(rows[place][begins.Length..]))];
            Assert.Equal(Enumerable.Range(1, Visit.MostPeople), sizes.Order());
            // Of chance it is 0, and further than 0.5 from it once in ten billion.
            Assert.InRange(Correlation(sizes), -0.5, 0.5);
        }
        Assert.Equal(
            1L,
            await world.Register.Ask<long>(
                $"select count(distinct xmin::text) from ohjaamo.visit where point_id = {point}"
            )
        );
        // And still it is known to have come.
        await using Work again = await Work.Begin(world.Register.Source, TestRegister.Program, Stop);
        Assert.Equal(VisitResult.AlreadyKnown, await visits.Take(first with { Size = 1 }, again, Stop));
    }

    /// <summary>Two nodes count at once: each visit once.</summary>
    [Fact]
    public async Task Two_that_count_at_once_count_each_once()
    {
        SetClock clock = new() { Now = new(2022, 6, 8, 10, 0, 0, TimeSpan.Zero) };
        int point = await world.Point(await world.Organisation());
        for (int i = 0; i < 40; i++)
        {
            await using Work work = await Work.Begin(world.Register.Source, TestRegister.Program, Stop);
            await new VisitService(clock).Take(OhjaamoWorld.Visit(point, new(2022, 6, 8)), work, Stop);
        }
        clock.Now = clock.Now.AddDays(1);
        TraySealing sealing = new(world.Register.Site.Job, clock);
        await Task.WhenAll(sealing.Run(Stop), sealing.Run(Stop), sealing.Run(Stop));
        Assert.Equal(40L, await world.Count("visit", point));
    }

    [Fact]
    public void What_is_wrong_is_told_by_the_rules()
    {
        OhjaamoPoint point = new()
        {
            Organisation = "a",
            Kind = PointKind.Ohjaamo,
            NameFi = "a",
            From = new(2022, 1, 10),
            Until = new(2022, 5, 20),
        };
        DateOnly today = new(2022, 5, 21);
        VisitFault[] Faults(DateOnly day, bool isOurs = true) =>
            [.. VisitRules.Of(OhjaamoWorld.Visit(1, day), isOurs ? point : null, today)];
        Assert.Empty(Faults(new(2022, 5, 20)));
        Assert.Empty(Faults(new(2022, 1, 10)));
        Assert.Equal([VisitFault.PointClosed], Faults(new(2022, 5, 21)));
        Assert.Equal([VisitFault.PointClosed], Faults(new(2022, 1, 9)));
        Assert.Equal([VisitFault.DayToCome], Faults(new(2022, 5, 22)));
        Assert.Equal([VisitFault.PointClosed], Faults(today.AddDays(-366)));
        Assert.Equal([VisitFault.DayLongAgo], Faults(today.AddDays(-367)));
        Assert.Equal([VisitFault.NoSuchPoint], Faults(new(2022, 5, 20), isOurs: false));
        Assert.Equal(
            [VisitFault.TooManyTopics, VisitFault.BadSize],
            VisitRules.Of(
                OhjaamoWorld.Visit(1, new(2022, 5, 20), size: 201) with
                {
                    Topics = VisitTopics.Work | VisitTopics.Housing | VisitTopics.Money | VisitTopics.Other,
                },
                point,
                today
            )
        );
    }

    private async Task<(string Token, int Point)> Counting()
    {
        string organisation = await world.Organisation();
        return (await world.SignIn(OhjaamoWorld.Worker(organisation)), await world.Point(organisation));
    }

    /// <summary>Of what came at which turn with where it stands now.</summary>
    private static double Correlation(int[] turns)
    {
        double mean = turns.Average();
        double middle = (turns.Length - 1) / 2.0;
        double both = turns.Select((turn, place) => (turn - mean) * (place - middle)).Sum();
        double ofTurns = turns.Sum(turn => (turn - mean) * (turn - mean));
        double ofPlaces = turns.Select((_, place) => (place - middle) * (place - middle)).Sum();
        return both / Math.Sqrt(ofTurns * ofPlaces);
    }
}
