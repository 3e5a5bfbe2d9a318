using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Commands;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Transfers.Launch;

/// <summary>Those of the launch wait in a register of before it, and are transferred once (24 §).</summary>
public sealed class LaunchJobTests(TestCluster cluster)
{
    private const string Now =
        "select concat_ws(' ', p.key, c.municipality, coalesce(c.organiser::text, '-'), coalesce(c.te_office::text, '-'), "
        + "(select count(t.notified_at) from steering.period t where t.person_id = p.id)) "
        + "from steering.current_period c join register.person p on p.id = c.person_id order by p.key";

    private static readonly TestActor Officer = TestActor.TeOfficer(TestActor.Pirkanmaa);
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_register_of_before_has_those_of_the_launch_waiting_and_nobody_else()
    {
        const string rows = """
            a-launch,2020-06-01,start,1980-01-01,837,2,no,fi,no
            b-eve,2021-02-28,start,1980-01-01,837,2,no,fi,no
            c-first-day,2021-03-01,start,1980-01-01,837,2,no,fi,no
            d-later,2021-03-05,start,1980-01-01,837,2,no,fi,no
            e-office,2020-06-01,start,1980-01-01,837,2,yes,fi,no
            f-moved,2020-06-01,start,1980-01-01,837,2,no,fi,no
            f-moved,2021-03-04,change,1980-01-01,091,2,no,fi,no
            g-ended,2020-06-01,start,1980-01-01,837,2,no,fi,no
            g-ended,2021-03-04,end,1980-01-01,837,2,no,fi,no

            """;
        await using TestRegister register = await TestRegister.Make(cluster);
        await register.Import("2021-03-10", rows, awaitsLaunch: true);

        Assert.Equal(
            [
                "a-launch 837 - 5 0",
                "b-eve 837 - 5 0",
                "c-first-day 837 837 - 1",
                "d-later 837 837 - 1",
                "e-office - 5 0",
                // Whom nobody had transferred before the move waits at the office of the new place.
                "f-moved 91 - 1 0",
                "g-ended - - 1",
            ],
            await register.Lines(Now)
        );
        await register.Replays();

        // Any other register tells what has been transferred.
        await using TestRegister other = await TestRegister.Make(cluster);
        await other.Import("2021-03-10", rows);
        Assert.DoesNotContain(
            await other.Lines(Now),
            line => line.Contains(" - 5 0", StringComparison.Ordinal) && line[0] != 'e'
        );
        await Assert.ThrowsAsync<CannotRunException>(() => register.Import("2021-03-10", rows));
    }

    [Fact]
    public async Task A_run_transfers_whom_the_officer_may_know_and_leaves_out_of_whom_late_rows_wait()
    {
        await using TestRegister register = await LaunchWorld.Make(
            cluster,
            20,
            "q-nokia,2020-06-01,start,1980-01-01,536,2,no,fi,no\nq-helsinki,2020-06-01,start,1980-01-01,091,2,no,fi,no\n"
        );
        await register.Send($"{SmallFiles.Header}p00003,2020-05-01,start,1980-01-01,091,2,no,fi,no\n");
        await register.Run("update steering.current_period set protected = true where person_id = 5");

        Assert.Equal(2, (await LaunchWorld.Begin(register, Officer with { Person = 8 })).Count);
        // Started once more, it goes on instead.
        Assert.Empty(await LaunchWorld.Begin(register, Officer));
        await LaunchWorld.Run(register);

        // Of Tampere all but one's own, the protected and the one of whom a late row waits; the one of Nokia.
        Assert.Equal("18 18 18 18 18 18", await register.Ask<string>(LaunchWorld.Counts));
        Assert.Equal(
            ["536 1 0 0 1", "837 17 0 1 18"],
            await register.Lines(
                """
                select concat_ws(' ', municipality, transferred, late, passed_over, planned) from transfers.launch_run
                where finished_at is not null order by municipality
                """
            )
        );
        Assert.Equal(
            "3 5 8 22",
            await register.Ask<string>(
                "select string_agg(person_id::text, ' ' order by person_id) from steering.current_period where organiser is null"
            )
        );
        Assert.Equal(
            [$"2021-03-10 {Organisations.Municipality(536)}", $"2021-03-10 {Organisations.Municipality(837)}"],
            await register.Lines(
                "select distinct concat_ws(' ', words->>'day', words->>'authority') from notices.notice order by 1"
            )
        );

        // A second run, by who may know of them, transfers the protected and the officer; nobody twice.
        Assert.Single(await LaunchWorld.Begin(register, Officer with { SeesProtected = true }));
        await LaunchWorld.Run(register);
        Assert.Equal("20 20 20 20 20 20", await register.Ask<string>(LaunchWorld.Counts));
        await register.Replays();
    }

    [Theory]
    [InlineData("2021-02-28", 0, 0)]
    [InlineData("2021-03-01", 1, 0)]
    [InlineData("2021-03-31", 1, 0)]
    [InlineData("2021-04-01", 1, 1)]
    [InlineData("2024-12-31", 1, 1)]
    [InlineData("2025-01-01", 0, 0)]
    public async Task It_is_made_while_the_Act_is_in_force_and_late_after_March(string day, int transferred, int late)
    {
        await using TestRegister register = await LaunchWorld.Make(cluster, 1);
        register.Clock.Now = new(DateOnly.Parse(day), new(10, 0), TimeSpan.Zero);

        await LaunchWorld.Begin(register, Officer);
        await LaunchWorld.Run(register);

        Assert.Equal(
            $"{transferred} {late}",
            await register.Ask<string>(
                "select concat_ws(' ', coalesce(sum(transferred), 0), coalesce(sum(late), 0)) from transfers.launch_run"
            )
        );
        // The notice is of the day on which it was given, and of no other.
        Assert.Equal(
            transferred,
            await register.Ask<long>(
                $"select count(*) from steering.period where (notified_at at time zone 'Europe/Helsinki')::date = '{day}'"
            )
        );
    }

    [Fact]
    public async Task Two_at_one_run_while_customers_end_and_move_have_one_outcome()
    {
        const int people = 300;
        await using TestRegister register = await LaunchWorld.Make(cluster, people);
        await Task.WhenAll(LaunchWorld.Begin(register, Officer), LaunchWorld.Begin(register, Officer));
        Assert.Equal(1, await register.Ask<long>("select count(*) from transfers.launch_run"));

        await Task.WhenAll(
            LaunchWorld.Run(register, inBatch: 11),
            LaunchWorld.Run(register, inBatch: 13),
            Tell(register, RegisterEventKind.End, "837", 5, 100, 170, 255, 299),
            Tell(register, RegisterEventKind.Change, "091", 300, 256, 171, 101, 6)
        );
        await LaunchWorld.Run(register, inBatch: 50);

        // Whoever was faster: transferred and told, or ended or moved without.
        string[] counts = (await register.Ask<string>(LaunchWorld.Counts)).Split(' ');
        long told = long.Parse(counts[3]);
        Assert.InRange(told, people - 10, people);
        Assert.Equal([told, told, told], counts[2..5].Select(long.Parse));
        Assert.Equal($"{told}", counts[5]);
        Assert.Equal(
            people - told,
            await register.Ask<long>(
                """
                select count(*) from register.person p where not exists (
                    select from notices.notice n where n.person_id = p.id)
                """
            )
        );
        // Nobody waits but who has moved before the turn came, at the office of the new place.
        Assert.Equal(
            0,
            await register.Ask<long>(
                "select count(*) from steering.current_period where te_office = 5 and authority = 2"
            )
        );
        await register.Replays();
    }

    private static async Task Tell(TestRegister register, RegisterEventKind kind, string home, params int[] people)
    {
        foreach (int person in people)
            await register.TellByForm(
                $"p{person:00000}",
                new(2021, 3, 10),
                kind,
                had => had with { HomeMunicipality = MunicipalityCode.Parse(home) }
            );
    }
}
