using Kuntakokeilu.Core.Referrals.Places;

namespace Kuntakokeilu.Tests.Referrals;

/// <summary>Who gets a place: by number alone, among those who can be placed and whose area has quota.</summary>
public sealed class PlaceRulesTests
{
    private static readonly Dictionary<short, int> None = [];

    [Fact]
    public void A_free_place_is_taken_and_the_next_one_gets_a_number()
    {
        Assert.Equal(new(true, null), PlaceRules.Send(Now(2, taken: 1), 1));
        Assert.Equal(new(false, 1), PlaceRules.Send(Now(2, taken: 2), 1));
        Assert.Equal(new(false, 8), PlaceRules.Send(Now(2, taken: 2) with { LastNumber = 7 }, 1));
    }

    [Fact]
    public void Where_there_is_always_room_nobody_waits() =>
        Assert.Equal(new(true, null), PlaceRules.Send(Now(null, taken: 900), 1));

    [Fact]
    public void Fewer_places_than_people_take_none_from_anybody_and_give_none() =>
        Assert.Equal(new(false, 1), PlaceRules.Send(Now(2, taken: 5), 1));

    [Fact]
    public void Nobody_goes_past_whoever_waits_for_the_place_that_has_come_free()
    {
        PlacesNow now = Now(2, taken: 1) with { Queue = [new(11, 1, 1, true)], LastNumber = 1 };
        Assert.Equal(new(false, 2), PlaceRules.Send(now, 1));
        Assert.Equal([11], PlaceRules.Fill(now).Select(one => one.Id));
    }

    [Fact]
    public void Whoever_cannot_be_placed_keeps_the_number_and_the_next_one_gets_the_place()
    {
        PlacesNow now = Now(2, taken: 1) with { Queue = [new(11, 1, 1, false), new(12, 2, 1, true)], LastNumber = 2 };
        Assert.Equal([12], PlaceRules.Fill(now).Select(one => one.Id));
    }

    [Fact]
    public void A_place_that_was_bought_for_an_area_is_that_areas()
    {
        PlacesNow now = Now(3, taken: 1) with
        {
            Quotas = new Dictionary<short, int> { [1] = 1, [2] = 2 },
            Queue = [new(11, 1, 1, true), new(12, 2, 2, true)],
            LastNumber = 2,
        };
        Assert.Equal([12], PlaceRules.Fill(now).Select(one => one.Id));
        // Of an area that has none there is neither a place nor a number.
        Assert.True(PlaceRules.Send(now, 3).HasNone);
        // Whose area is full waits, and whose area has quota does not wait for another area's queue.
        Assert.Equal(new(false, 3), PlaceRules.Send(now, 1));
        Assert.Equal(new(true, null), PlaceRules.Send(now with { Queue = [new(11, 1, 1, true)] }, 2));
    }

    [Fact]
    public void Whatever_happens_no_place_is_given_twice_and_nobody_is_passed()
    {
        Random random = new(1);
        for (int run = 0; run < 2000; run++)
        {
            Dictionary<short, int> quotas =
                random.Next(2) == 0 ? None : new() { [1] = random.Next(3), [2] = random.Next(3) };
            Dictionary<short, int> taken = new() { [1] = random.Next(3), [2] = random.Next(2) };
            WaitingReferral[] queue =
            [
                .. Enumerable
                    .Range(1, random.Next(6))
                    .Select(i => new WaitingReferral(i, i, (short)random.Next(1, 4), random.Next(4) > 0)),
            ];
            PlacesNow now = new(random.Next(5) == 0 ? null : random.Next(6), quotas, taken, queue, queue.Length);
            IReadOnlyList<WaitingReferral> placed = PlaceRules.Fill(now);
            int before = taken.Values.Sum();
            Assert.True(now.Places is not { } places || placed.Count == 0 || before + placed.Count <= places);
            foreach ((short area, int quota) in quotas)
                Assert.True(
                    placed.All(one => one.Area != area)
                        || taken.GetValueOrDefault(area) + placed.Count(one => one.Area == area) <= quota
                );
            Assert.All(placed, one => Assert.True(one.CanBePlaced));
            Assert.Equal(placed.OrderBy(one => one.Number), placed);
            // Whoever is left out of those who can be placed was left out before anybody of the area behind.
            foreach (WaitingReferral left in queue.Except(placed).Where(one => one.CanBePlaced))
                Assert.DoesNotContain(placed, one => one.Area == left.Area && one.Number > left.Number);
        }
    }

    private static PlacesNow Now(int? places, int taken) =>
        new(places, None, new Dictionary<short, int> { [1] = taken }, [], 0);
}
