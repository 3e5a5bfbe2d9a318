using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Register.Identities;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Npgsql;

namespace Kuntakokeilu.Tests.Population;

/// <summary>Changes in the population and what they bring about, with the system as a process beside.</summary>
public sealed class ChangeFeedTests(TestCluster cluster) : IAsyncLifetime
{
    private FeedWorld world = null!;

    private int Own => world.Access.Own;

    public async ValueTask InitializeAsync() => world = await FeedWorld.Make(cluster);

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task A_move_is_one_row_of_its_day_and_the_former_municipality_hands_over()
    {
        await world.Change(Own, FeedWorld.Home("091", "2022-02-20"));
        await world.Read();

        Assert.Equal(["2022-02-20 2 091 fi"], await world.Rows(Own));
        Assert.Equal(
            "837 false",
            await world.Register.Ask<string>(
                $"""
                select c.organiser || ' ' || (p.notified_at is not null) from steering.current_period c
                join steering.period p using (person_id, version, valid_from) where c.person_id = {Own}
                """
            )
        );
        await world.Register.Replays();
    }

    [Fact]
    public async Task Told_again_from_the_beginning_nothing_changes()
    {
        await world.Change(Own, FeedWorld.Home("091", "2022-02-20"), FeedWorld.Language("sv"));
        await world.Change(world.Access.Organised, FeedWorld.Protection(true));
        await world.Change(world.Access.AtTeOffice, FeedWorld.Death("2022-02-25"));
        await world.Read();
        string before = await Everything();

        await world.Again();
        await world.Read();

        Assert.Equal(before, await Everything());
    }

    [Fact]
    public async Task Doubled_and_out_of_order_each_is_recorded_once()
    {
        await world.Change(Own, new(2022, 2, 28), 3, FeedWorld.Home("049", "2022-02-27"));
        await world.Change(Own, new(2022, 2, 21), 2, FeedWorld.Home("091", "2022-02-20"));
        await world.Read();

        Assert.Equal(["2022-02-20 2 091 fi", "2022-02-27 2 049 fi"], await world.Rows(Own));
        await world.Again();
        await world.Read();
        Assert.Equal(2, (await world.Rows(Own)).Count);
    }

    [Fact]
    public async Task Each_row_is_made_of_the_one_before_it_whichever_was_told_first()
    {
        await world.Change(Own, new(2022, 2, 22), 1, FeedWorld.Language("sv"));
        await world.Change(Own, new(2022, 2, 21), 1, FeedWorld.Home("091", "2022-02-20"));
        // Of one day, told apart.
        await world.Change(world.Access.Other, new(2022, 2, 21), 1, FeedWorld.Home("049", "2022-02-21"));
        await world.Change(world.Access.Other, new(2022, 2, 21), 1, FeedWorld.Language("sv"));
        // A move of the day of death begins no search anew.
        await world.Change(
            world.Access.AtTeOffice,
            FeedWorld.Death("2022-02-25"),
            FeedWorld.Home("091", "2022-02-25"),
            FeedWorld.Home("049", "2022-02-26")
        );
        await world.Read();

        Assert.Equal(["2022-02-20 2 091 fi", "2022-02-22 2 091 sv"], await world.Rows(Own));
        Assert.Equal(["2022-02-21 2 049 sv"], await world.Rows(world.Access.Other));
        Assert.Equal(["2022-02-25 3 091 fi"], await world.Rows(world.Access.AtTeOffice));
        await world.Register.Replays();
    }

    [Fact]
    public async Task What_is_earlier_than_what_is_decided_waits_for_an_officer_once()
    {
        await world.Change(Own, FeedWorld.Home("049", "2022-02-27"));
        await world.Read();
        await world.Change(Own, FeedWorld.Home("091", "2022-02-20"));
        await world.Read();
        await world.Again();
        await world.Read();

        Assert.Equal(["2022-02-27 2 049 fi"], await world.Rows(Own));
        Assert.Equal(
            1L,
            await world.Register.Ask<long>($"select count(*) from steering.difference where person_id = {Own}")
        );
    }

    [Fact]
    public async Task Non_disclosure_holds_at_once_and_ends_only_when_it_is_said()
    {
        await world.Change(Own, FeedWorld.Protection(true));
        await world.Read();
        Assert.True(await IsProtected());

        await world.Change(Own, FeedWorld.Protection(false));
        await world.Read();
        Assert.True(await IsProtected());

        // Asked about anew, and not told of it.
        await world.Know(Own, new("", "Uusinen", "Nimi"));
        await world.Change(Own, FeedWorld.Other("HENKILON_NIMI"));
        await world.Read();
        Assert.True(await IsProtected());

        await world.Change(Own, FeedWorld.Protection(false, "2022-02-28"));
        await world.Read();
        Assert.False(await IsProtected());
    }

    [Fact]
    public async Task A_corrected_code_is_taken_and_the_old_one_kept_as_a_former()
    {
        string renewed = $"{IdentityCode.Of(new(1990, 1, 1), '-', 988)}";
        await world.Change(Own, FeedWorld.Today, 2, FeedWorld.Code(renewed));
        // Told by the code of before.
        await world.Change(Own, FeedWorld.Home("091", "2022-02-20"));
        // Of another birth date: an official looks at it.
        await world.Change(world.Access.Other, FeedWorld.Code($"{IdentityCode.Of(new(1991, 1, 1), '-', 988)}"));
        await world.Read();
        await world.Again();
        await world.Read();

        Assert.Single(await world.Rows(Own));
        Assert.Equal(
            renewed,
            await world.Register.Ask<string>($"select code from register.identity where person_id = {Own}")
        );
        Assert.Equal(
            [$"{Own} {FeedWorld.CodeOf(Own)}"],
            await world.Register.Lines("select person_id || ' ' || code from register.former_code")
        );
        Assert.Equal([$"{world.Access.Other} 4"], await world.Tasks());
    }

    [Fact]
    public async Task A_former_code_that_is_told_again_does_not_come_back()
    {
        string first = $"{IdentityCode.Of(new(1990, 1, 1), '-', 988)}";
        string second = $"{IdentityCode.Of(new(1990, 1, 1), '-', 986)}";
        await world.Change(Own, FeedWorld.Code(first));
        await world.Read();
        await world.Change(first, FeedWorld.Today, 1, FeedWorld.Code(second));
        await world.Read();
        // The first correction stands on a page without the second.
        await world.Again();
        await world.Read(world.Feed(peopleInBatch: 1));

        Assert.Equal(
            second,
            await world.Register.Ask<string>($"select code from register.identity where person_id = {Own}")
        );
        Assert.Equal(
            new[] { FeedWorld.CodeOf(Own), first }.Order(StringComparer.Ordinal),
            await world.Register.Lines("""select code from register.former_code order by code collate "C" """)
        );
        Assert.Equal([$"{Own} 4"], await world.Tasks());
    }

    [Fact]
    public async Task A_death_ends_the_search_and_is_told_to_an_official_and_to_nobody_else()
    {
        await world.Change(Own, FeedWorld.Death("2022-02-25"));
        await world.Read();

        Assert.Equal(["2022-02-25 3 837 fi"], await world.Rows(Own));
        Assert.Equal([$"{Own} 2"], await world.Tasks());
        // Nobody's customer any more: seen by whoever served last, and by no other.
        Assert.Equal(1L, await Seen(TestActor.Caseworker(TestActor.Tampere)));
        Assert.Equal(0L, await Seen(TestActor.Caseworker(AccessWorld.Helsinki)));
        Assert.Equal(0L, await world.Register.Ask<long>("select count(*) from notices.notice"));
    }

    [Fact]
    public async Task A_day_that_is_not_known_is_never_guessed()
    {
        await world.Change(Own, FeedWorld.Home("091", "2022-02-01", "KUUKAUSI"));
        await world.Change(world.Access.Other, FeedWorld.Death("2022-01-01", "VUOSI"));
        await world.Read();

        Assert.Empty(await world.Rows(Own));
        Assert.Empty(await world.Rows(world.Access.Other));
        Assert.Equal([$"{Own} 1", $"{world.Access.Other} 3"], await world.Tasks());
    }

    [Fact]
    public async Task What_is_not_understood_is_asked_about_anew()
    {
        string guardian = $"{IdentityCode.Of(new(1970, 1, 1), '-', 903)}";
        await world.Know(
            Own,
            new("", "Uusinen", "Nimi")
            {
                Street = "Katu 1",
                PostalCode = "00001",
                PostOffice = "LÄ",
                Guardians = [guardian],
            }
        );
        await world.Change(Own, FeedWorld.Other("HENKILON_NIMI"));
        await world.Change(world.Access.Other, FeedWorld.Other("JOKIN_UUSI"));
        await world.Read();

        Assert.Equal(
            "Uusinen Nimi Katu 1 00001 LÄ",
            await world.Register.Ask<string>(
                $"select concat_ws(' ', family_name, given_names, street, postal_code, post_office) from register.identity where person_id = {Own}"
            )
        );
        // Of age: nobody is guardian.
        Assert.Equal(0L, await world.Register.Ask<long>("select count(*) from register.guardianship"));
        Assert.Equal([$"{world.Access.Other} 5"], await world.Tasks());
        const string Recordings = "select count(*) from register.recording where source = 6";
        long recorded = await world.Register.Ask<long>(Recordings);
        await world.Again();
        await world.Read();
        Assert.Equal(recorded, await world.Register.Ask<long>(Recordings));
    }

    [Theory]
    [InlineData("500")]
    [InlineData("garbage")]
    [InlineData("reset")]
    [InlineData("duplicate")]
    public async Task While_calls_fail_nothing_is_lost(string kind)
    {
        await world.Fail(0.4, kind);
        await world.Know(world.Access.Other, new("", "Uusinen", "Nimi"));
        await world.Change(Own, FeedWorld.Home("091", "2022-02-20"));
        await world.Change(world.Access.Other, FeedWorld.Other("HENKILON_NIMI"));
        await world.Change(world.Access.AtTeOffice, FeedWorld.Death("2022-02-25"));
        for (int turn = 0; turn < 20; turn++)
            await world.Read();

        Assert.Single(await world.Rows(Own));
        Assert.Single(await world.Rows(world.Access.AtTeOffice));
        Assert.Equal(
            "Uusinen",
            await world.Register.Ask<string>(
                $"select family_name from register.identity where person_id = {world.Access.Other}"
            )
        );
    }

    [Fact]
    public async Task Several_nodes_at_once_record_each_change_once()
    {
        foreach (int person in world.Access.Everybody)
            await world.Change(person, FeedWorld.Language("sv"));

        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Insist()));

        Assert.Equal(
            world.Access.Everybody.Count,
            await world.Register.Ask<long>(
                "select count(*) from register.fact f join register.recording r on r.id = f.recording_id where r.source = 6"
            )
        );
        await world.Register.Replays();
    }

    /// <summary>A node that is in another's way comes again, as at its next turn.</summary>
    private async Task Insist()
    {
        for (int turn = 0; turn < 3; turn++)
            try
            {
                await world.Read();
            }
            catch (PostgresException e) when (e.SqlState is "40P01" or "40001") { }
    }

    private async Task<long> Seen(TestActor actor)
    {
        CancellationToken stop = TestContext.Current.CancellationToken;
        await using Gate gate = await TestGates.Enter(world.Register, await actor.SignIn(world.Register.Source, stop));
        await using NpgsqlCommand command = new("select count(*) from population.task", gate.Connection);
        return (long)(await command.ExecuteScalarAsync(stop))!;
    }

    private Task<bool> IsProtected() =>
        world.Register.Ask<bool>($"select protected from steering.current_period where person_id = {Own}");

    /// <summary>Of all that the feed writes.</summary>
    private Task<string> Everything() =>
        world.Register.Ask<string>(
            """
            select md5(concat(
                (select string_agg(t::text, ' ' order by t::text) from register.fact t),
                (select string_agg(t::text, ' ' order by t::text) from register.protection t),
                (select string_agg(t::text, ' ' order by t::text) from register.identity t),
                (select string_agg(t::text, ' ' order by t::text) from steering.period t),
                (select string_agg(t::text, ' ' order by t::text) from steering.difference t),
                (select string_agg(concat(t.person_id, t.kind), ' ' order by t.id) from population.task t)))
            """
        );
}
