using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Access;

/// <summary>The one event of a request, whoever forgets it.</summary>
public sealed class GateTests(TestCluster cluster)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    /// <summary>The page has handed the event to a service, the service refuses, and the page goes on: it is noted.</summary>
    [Fact]
    public async Task What_a_service_refuses_is_noted_by_the_request_itself()
    {
        AccessWorld world = await AccessWorld.Make(cluster);
        await using TestRegister register = world.Register;
        await using Gate gate = await TestActor.Caseworker(TestActor.Tampere).Enter(register);
        await gate.Decide(AccessActions.DeclareDisqualification, world.Own, Stop);
        gate.ForWriting();
        Assert.True(await gate.Close(Stop));
        Assert.Equal([$"5 0 {world.Own}"], await Events(register));
    }

    [Fact]
    public async Task What_a_service_writes_is_noted_once()
    {
        AccessWorld world = await AccessWorld.Make(cluster);
        await using TestRegister register = world.Register;
        await using Gate gate = await TestActor.Caseworker(TestActor.Tampere).Enter(register);
        await gate.Decide(AccessActions.DeclareDisqualification, world.Own, Stop);
        AuditContext context = gate.ForWriting();
        await using (Npgsql.NpgsqlConnection connection = await register.Site.Job.OpenConnectionAsync(Stop))
            await context.Note(connection, [world.Own], Stop);
        Assert.True(await gate.Close(Stop));
        Assert.Equal([$"5 0 {world.Own}"], await Events(register));
    }

    private static Task<List<string>> Events(TestRegister register) =>
        register.Lines("select concat_ws(' ', action, outcome, array_to_string(subjects, ',')) from access.event");
}
