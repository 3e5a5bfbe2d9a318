using System.Net;
using Kuntakokeilu.App.Pages.Steering;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Intake;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Pages.Register;
using Npgsql;

namespace Kuntakokeilu.Tests.Intake;

/// <summary>A settlement by whom the policies bind, in the transaction of the request.</summary>
public sealed class OfficerSettlesTests(TestCluster cluster)
{
    private const string Rows = """
        select t::text from register.fact t union all select t::text from steering.current_period t
        union all select (t.person_id, t.version, t.valid_from, t.authority, t.municipality, t.basis, t.grounds, t.missing,
            t.law_as_of, t.fact_seq, t.act_seq, t.decided_by, t.decided_at, t.notified_at)::text from steering.period t
        union all select t::text from steering.settlement t
        union all select t::text from steering.day_count t where t.people <> 0
        order by 1
        """;

    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task The_rows_are_those_that_a_command_past_the_policies_writes()
    {
        await using TestRegister register = await SettlementServiceTests.WithDifference(cluster);
        await using TestRegister commanded = await SettlementServiceTests.WithDifference(cluster);
        string token = await TestActor.Caseworker(TestActor.Tampere).SignIn(register.Source, Stop);

        Assert.Equal(SettlementResult.Settled, await Settle(register, token, accepted: true));
        Assert.Equal(SettlementResult.Settled, await commanded.Settle(1, true, "syy"));

        Assert.Equal(await commanded.Lines(Rows), await register.Lines(Rows));
        await register.Replays();
    }

    [Fact]
    public async Task Of_two_officers_who_settle_at_once_one_is_told_that_it_is_settled()
    {
        await using TestRegister register = await SettlementServiceTests.WithDifference(cluster);
        string[] tokens =
        [
            await TestActor.Caseworker(TestActor.Tampere).SignIn(register.Source, Stop),
            await TestActor.Caseworker(TestActor.Tampere).SignIn(register.Source, Stop),
        ];

        SettlementResult[] results = await Task.WhenAll(
            tokens.Select((token, i) => Settle(register, token, accepted: i == 0))
        );

        Assert.Single(results, SettlementResult.Settled);
        Assert.Single(results, SettlementResult.AlreadySettled);
        Assert.Equal(1L, await register.Ask<long>("select count(*) from steering.settlement"));
        await register.Replays();
    }

    [Fact]
    public async Task A_right_that_ends_between_deciding_and_writing_leaves_nothing()
    {
        await using TestRegister register = await SettlementServiceTests.WithDifference(cluster);
        List<string> before = await register.Lines(Rows);
        await using Gate gate = await TestActor.Caseworker(TestActor.Tampere).Act(register);
        Assert.Null((await gate.Decide(SteeringSubject.SettleDifference, 1, Stop)).Refused);
        Work work = await gate.Begin(Stop);

        await register.Run(
            "insert into access.permit_end (permit_id, reason, ended_by, ended_at) "
                + "select max(id), 'syy', max(account_id), now() from access.permit"
        );

        Assert.Equal(SettlementResult.NoSuchDifference, await Settle(register, work));
        Assert.False(await gate.Close(Stop));
        Assert.Equal(before, await register.Lines(Rows));
        Assert.Equal(0L, await register.Ask<long>("select count(*) from access.event"));
    }

    /// <summary>Put on record together or not at all: the last thing before the commit fails.</summary>
    [Fact]
    public async Task A_connection_that_breaks_before_the_commit_leaves_nothing()
    {
        await using TestRegister register = await SettlementServiceTests.WithDifference(cluster);
        List<string> before = await register.Lines(Rows);
        string token = await TestActor.Caseworker(TestActor.Tampere).SignIn(register.Source, Stop);
        await register.Run(
            """
            create function public.crash() returns trigger language plpgsql security definer as $$
            begin perform pg_terminate_backend(pg_backend_pid()); return null; end $$;
            create constraint trigger crash after insert on access.event initially deferred
            for each row execute function public.crash()
            """
        );

        await Assert.ThrowsAnyAsync<NpgsqlException>(() => Settle(register, token, accepted: true));

        Assert.Equal(before, await register.Lines(Rows));
        await register.Run("drop trigger crash on access.event");
        Assert.Equal(SettlementResult.Settled, await Settle(register, token, accepted: true));
    }

    [Fact]
    public async Task Who_waits_in_vain_is_told_that_nothing_was_changed()
    {
        TestRegister register = await SettlementServiceTests.WithDifference(cluster);
        await using NpgsqlDataSource clerk = NpgsqlDataSource.Create(
            new NpgsqlConnectionStringBuilder(DatabaseRole.Clerk.OfPrivate(register.ConnectionString))
            {
                Options = "-c lock_timeout=100ms",
            }.ConnectionString
        );
        await using DatabaseSite site = await DatabaseSite.Of(
            register,
            TestActor.Caseworker(TestActor.Tampere),
            new SiteDatabase(register.Site.Web, clerk, register.Site.Job)
        );
        await site.Visitor.Open("/fi/steering/differences/1");
        await using NpgsqlConnection other = await register.Source.OpenConnectionAsync(Stop);
        await using NpgsqlTransaction holds = await other.BeginTransactionAsync(Stop);
        await using (NpgsqlCommand command = new("select from register.person where id = 1 for update", other))
            await command.ExecuteNonQueryAsync(Stop);

        await site
            .Visitor.Choose("Hyväksyn: tiedot otetaan mukaan")
            .Fill("Perustelu", "Muuttoilmoitus")
            .Press("Kirjaa ratkaisu");

        Assert.Equal(HttpStatusCode.ServiceUnavailable, site.Visitor.Response.StatusCode);
        Assert.Equal("Yritä hetken kuluttua uudelleen", site.Visitor.Heading);
        await holds.RollbackAsync(Stop);
        Assert.Equal(0L, await register.Ask<long>("select count(*) from steering.settlement"));
    }

    private static async Task<SettlementResult> Settle(TestRegister register, string token, bool accepted)
    {
        await using Gate gate = await TestGates.Act(register, token);
        Assert.Null((await gate.Decide(SteeringSubject.SettleDifference, 1, Stop)).Refused);
        SettlementResult result = await Settle(register, await gate.Begin(Stop), accepted);
        Assert.True(await gate.Close(Stop));
        return result;
    }

    private static Task<SettlementResult> Settle(TestRegister register, Work work, bool accepted = true) =>
        new SettlementService(register.Clock, LawAsKnown.Whole).Settle(1, accepted, "syy", work, Stop);
}
