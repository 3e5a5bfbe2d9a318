using Kuntakokeilu.App.Pages.Register;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Tests.Data;
using Npgsql;

namespace Kuntakokeilu.Tests.Access;

/// <summary>What a written reason opens in the database, and what it does not.</summary>
public sealed class OpenedRowsTests(TestCluster cluster) : IAsyncLifetime
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private AccessWorld world = null!;

    public async ValueTask InitializeAsync() => world = await AccessWorld.Make(cluster);

    public async ValueTask DisposeAsync() => await world.Register.DisposeAsync();

    [Fact]
    public async Task Of_a_former_customer_what_was_before_the_transfer()
    {
        string token = await TestActor.Caseworker(AccessWorld.Tampere).SignIn(world.Register.Source, Stop);
        await using Gate before = await TestGates.Enter(world.Register, token);
        Assert.Equal(
            RefusalReason.FormerCustomer,
            (await before.Decide(RegisterSubject.ViewPerson, world.Former, Stop)).Refused
        );
        Assert.Equal(0, await Facts(before, world.Former));

        await Open(before, world.Former, "'2021-11-30'");

        await using Gate after = await TestGates.Enter(world.Register, token);
        Assert.Null((await after.Decide(RegisterSubject.ViewPerson, world.Former, Stop)).Refused);
        Assert.Equal(1, await Facts(after, world.Former));
        Assert.Equal(
            2,
            await world.Register.Ask<long>($"select count(*) from register.fact where person_id = {world.Former}")
        );
    }

    [Fact]
    public async Task For_a_supervisor_the_whole_person()
    {
        string token = await TestActor.Supervisor.SignIn(world.Register.Source, Stop);
        await using Gate before = await TestGates.Enter(world.Register, token);
        Assert.Equal(
            RefusalReason.NeedsReason,
            (await before.Decide(RegisterSubject.ViewPerson, world.Former, Stop)).Refused
        );
        await Open(before, world.Former, "null");
        await using Gate after = await TestGates.Enter(world.Register, token);
        Assert.Null((await after.Decide(RegisterSubject.ViewPerson, world.Former, Stop)).Refused);
        Assert.Equal(2, await Facts(after, world.Former));
        Assert.Equal(0, await Facts(after, world.Own));
    }

    [Theory]
    [InlineData("null")]
    [InlineData("'2021-11-30'")]
    public async Task Nobody_under_non_disclosure(string until)
    {
        string token = await TestActor.Supervisor.SignIn(world.Register.Source, Stop);
        await using (Gate before = await TestGates.Enter(world.Register, token))
            await Open(before, world.Protected, until);
        await using Gate gate = await TestGates.Enter(world.Register, token);
        Assert.Equal(0, await Facts(gate, world.Protected));
        Assert.Equal(
            RefusalReason.NotAmongYours,
            (await gate.Decide(RegisterSubject.ViewPerson, world.Protected, Stop)).Refused
        );
    }

    [Fact]
    public async Task Not_after_it_has_run_out_nor_for_another_account()
    {
        string token = await TestActor.Supervisor.SignIn(world.Register.Source, Stop);
        await using (Gate before = await TestGates.Enter(world.Register, token))
            await Open(before, world.Own, "null", expired: true);
        await using (Gate expired = await TestGates.Enter(world.Register, token))
        {
            Assert.Equal(0, await Facts(expired, world.Own));
            await Open(expired, world.Own, "null");
        }
        await using Gate opened = await TestGates.Enter(world.Register, token);
        await using Gate another = await TestActor.Supervisor.Enter(world.Register);
        Assert.Equal(1, await Facts(opened, world.Own));
        Assert.Equal(0, await Facts(another, world.Own));
    }

    [Fact]
    public async Task A_reason_too_short_or_a_time_too_long_is_refused_by_the_database()
    {
        await using Gate gate = await TestActor.Supervisor.Enter(world.Register);
        foreach (
            string values in (string[])
                [
                    "'lyhyt', now(), now() + interval '1 day'",
                    "'riittävän pitkä syy', now(), now() + interval '4 months'",
                ]
        )
            Assert.Equal(
                PostgresErrorCodes.CheckViolation,
                (
                    await Assert.ThrowsAsync<PostgresException>(() =>
                        world.Run(
                            $"""
                            insert into access.opening
                                (account_id, person_id, purpose, reason, opened_at, expires_at)
                            values ({gate.Actor!.AccountId}, {world.Own}, 2, {values})
                            """
                        )
                    )
                ).SqlState
            );
    }

    [Fact]
    public async Task Somebody_in_whose_matters_one_is_disqualified_is_hidden_and_said_so()
    {
        string token = await TestActor.Caseworker(AccessWorld.Tampere).SignIn(world.Register.Source, Stop);
        await world.Run(
            $"""
            insert into access.disqualification (account_id, person_id, declared_at)
            select id, {world.Own}, now() from access.account
            """
        );
        await using (Gate disqualified = await TestGates.Enter(world.Register, token))
        {
            Assert.Equal(0, await Facts(disqualified, world.Own));
            Assert.Equal(
                RefusalReason.Disqualified,
                (await disqualified.Decide(RegisterSubject.ViewPerson, world.Own, Stop)).Refused
            );
        }

        await world.Run("update access.disqualification set withdrawn_at = now()");

        await using Gate withdrawn = await TestGates.Enter(world.Register, token);
        Assert.Null((await withdrawn.Decide(RegisterSubject.ViewPerson, world.Own, Stop)).Refused);
    }

    private async Task Open(Gate gate, int person, string until, bool expired = false) =>
        await world.Run(
            $"""
            insert into access.opening (account_id, person_id, purpose, reason, shown_until, opened_at, expires_at)
            values ({gate.Actor!.AccountId}, {person}, {(int)gate.Actor.Purpose}, 'valitus on vireillä', {until},
                now() - interval '2 days', now() {(expired ? "-" : "+")} interval '1 day')
            """
        );

    private static async Task<long> Facts(Gate gate, int person)
    {
        await using NpgsqlCommand command = new(
            $"select count(*) from register.fact where person_id = {person}",
            gate.Connection
        );
        return (long)(await command.ExecuteScalarAsync(Stop))!;
    }
}
