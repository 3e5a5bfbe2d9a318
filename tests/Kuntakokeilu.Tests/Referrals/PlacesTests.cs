using Kuntakokeilu.Core.Referrals;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Referrals;

/// <summary>Places of an offering under many at once: each place once, each number once, and in their order.</summary>
public sealed class PlacesTests(TestCluster cluster)
{
    private const int People = 64;
    private const int Places = 10;

    [Fact]
    public async Task Of_sixty_four_at_once_ten_get_a_place_and_the_others_the_numbers_from_one_without_a_gap()
    {
        await using ReferralWorld world = await ReferralWorld.Make(cluster, People, Places);
        int[] people = await world.Register.Ask<int[]>("select array_agg(id order by id) from register.person");
        int[] referrals = new int[People];
        for (int i = 0; i < People; i++)
        {
            referrals[i] = (await world.Propose(people[i])).Referral;
            Assert.Null((await world.Take(referrals[i], ReferralStep.Agree)).Fault);
        }
        ReferralResult[] sent = await Task.WhenAll(
            referrals.Select(one => Task.Run(() => world.Take(one, ReferralStep.Place)))
        );
        Assert.All(sent, one => Assert.Null(one.Fault));
        Assert.Equal(Places, await Count(world, "state = 5"));
        Assert.Equal(
            Enumerable.Range(1, People - Places),
            await world.Register.Ask<int[]>(
                "select array_agg(number order by number) from referrals.referral where number is not null"
            )
        );
        // Sent again, by other forms, nothing changes.
        List<string> before = await world.States();
        await Task.WhenAll(referrals.Take(16).Select(one => Task.Run(() => world.Take(one, ReferralStep.Place))));
        Assert.Equal(before, await world.States());

        // Three places come free at once, and two nodes give them: the three lowest numbers have them.
        int[] leaving = await world.Register.Ask<int[]>(
            "select array_agg(id) from (select id from referrals.referral where state = 5 order by id limit 3) a"
        );
        await Task.WhenAll(leaving.Select(one => Task.Run(() => world.Take(one, ReferralStep.Withdraw))));
        int[] placed = await Task.WhenAll(Task.Run(() => world.Fill()), Task.Run(() => world.Fill()));
        Assert.Equal(3, placed.Sum());
        Assert.Equal(
            "1 2 3",
            await world.Register.Ask<string>(
                "select string_agg(number::text, ' ' order by number) from referrals.referral where state = 5"
            )
        );

        // Fewer places take none from anybody, and give none until there are fewer people.
        await world.Register.Run("update services.offering set places = 5");
        Assert.Equal(0, await world.Fill());
        Assert.Equal(Places, await Count(world, "state = 5"));
    }

    [Fact]
    public async Task Places_that_were_bought_for_an_area_go_to_its_people_whoever_waits_before_them()
    {
        await using ReferralWorld world = await ReferralWorld.Make(cluster, 3, places: 2);
        int offering = await world.Offering("1");
        int area = await world.Register.Ask<short>("select referrals.area_of(837::smallint, 837::smallint)");
        await world.Register.Run(
            $"insert into referrals.quota (offering_id, area, places) values ({offering}, {area}, 1), ({offering}, 0, 1)"
        );
        int first = await world.Sent(await world.Person(1));
        await world.Sent(await world.Person(2));
        await world.Sent(await world.Person(3));
        // A place is left, and it was bought for the TE office's people.
        Assert.Equal(["1 5", "2 4 1", "3 4 2"], await world.States());
        Assert.Equal(0, await world.Fill());
        // The last one becomes the TE office's, and is placed by the quota of the office with the number that was given.
        await world.Register.Run(
            $"update steering.current_period set organiser = null, te_office = 5 where person_id = {await world.Person(3)}"
        );
        Assert.Equal(1, await world.Fill());
        Assert.Equal(["1 5", "2 4 1", "3 5 2"], await world.States());
        Assert.Null((await world.Take(first, ReferralStep.Withdraw)).Fault);
        Assert.Equal(1, await world.Fill());
        Assert.Equal(["1 12", "2 5 1", "3 5 2"], await world.States());
    }

    [Fact]
    public async Task The_database_gives_no_place_that_there_is_not_and_no_number_twice()
    {
        await using ReferralWorld world = await ReferralWorld.Make(cluster, 3, places: 1);
        await world.Sent(await world.Person(1));
        await world.Sent(await world.Person(2));
        int third = (await world.Propose(await world.Person(3))).Referral;
        Assert.Null((await world.Take(third, ReferralStep.Agree)).Fault);
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => Step(world, third, 4, 5, "null"));
        await Assert.ThrowsAsync<Npgsql.PostgresException>(() => Step(world, third, 5, 4, "1"));
        Assert.Equal(["1 5", "2 4 1", "3 2"], await world.States());
    }

    private static Task Step(ReferralWorld world, int referral, int kind, int state, string queue) =>
        world.Register.Run(
            $"""
            insert into referrals.referral_entry (referral_id, number, kind, party, state, day, at, by, queue, area, text)
            values ({referral}, 3, {kind}, 2, {state}, '2022-05-02', now(), 'x', {queue}, 0, '')
            """
        );

    private static Task<long> Count(ReferralWorld world, string where) =>
        world.Register.Ask<long>($"select count(*) from referrals.referral where {where}");
}
