using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Tests.Access;
using Npgsql;

namespace Kuntakokeilu.Tests.Guidance;

/// <summary>Who sees what in the database, whatever statement a page runs.</summary>
[Collection(GuidanceCollection.Name)]
public sealed class GuidanceRightsTests(GuidanceWorld world)
{
    private const short Tampere = 837;
    private const short Helsinki = 91;

    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_municipality_sees_what_it_has_asked_and_the_ministry_all()
    {
        int own = await world.Asked("Oma?", Tampere);
        int other = await world.Asked("Toisen?", Helsinki);
        foreach (TestActor actor in (TestActor[])[TestActor.Caseworker(Tampere), TestActor.Manager(Tampere)])
            Assert.Equal([own], await Seen(actor, own, other));
        Assert.Equal([own, other], await Seen(GuidanceWorld.Ministry, own, other));
        foreach (TestActor? actor in Others)
            Assert.Equal([], await Seen(actor, own, other));
    }

    [Fact]
    public async Task What_is_being_written_the_ministry_sees_and_what_is_published_everybody()
    {
        int question = await world.Asked("Kesken?", Tampere);
        Assert.Null(
            await world.Step(work =>
                world.Service.Write(
                    question,
                    1,
                    0,
                    GuidanceWorld.Text("Kesken?", "On."),
                    GuidanceWorld.Editor,
                    work,
                    Stop
                )
            )
        );
        int published = await world.Published(GuidanceWorld.Text("Valmis?", "On."));
        string draft = $"select count(*)::text from guidance.answer_draft where question_id = {question}";
        string version =
            $"select count(*)::text from guidance.answer_version where question_id in ({question}, {published})";
        Assert.Equal(["1"], await Lines(GuidanceWorld.Ministry, draft));
        Assert.Equal(["0"], await Lines(TestActor.Manager(Tampere), draft));
        foreach (TestActor? actor in (TestActor?[])[TestActor.Manager(Tampere), GuidanceWorld.Ministry, .. Others])
        {
            Assert.Equal(["1"], await Lines(actor, version));
            if (actor != GuidanceWorld.Ministry)
                Assert.Equal(["0"], await Lines(actor, draft));
        }
    }

    /// <summary>Beside the ministry and municipalities, and nobody at all.</summary>
    private static IEnumerable<TestActor?> Others =>
        [
            null,
            TestActor.TeOfficer(TestActor.Pirkanmaa),
            TestActor.Keha(Purpose.Maintenance),
            TestActor.Supervisor,
            new TestActor(Role.MunicipalAssociation, "kuntaliitto"),
            GuidanceWorld.Ministry with
            {
                Purpose = Purpose.Monitoring,
            },
        ];

    private async Task<List<int>> Seen(TestActor? actor, params int[] among) =>
        [
            .. (
                await Lines(
                    actor,
                    $"select id::text from guidance.question where id in ({string.Join(',', among)}) order by id"
                )
            ).Select(int.Parse),
        ];

    private async Task<List<string>> Lines(TestActor? actor, string sql)
    {
        await using NpgsqlConnection connection = await world.Web();
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(Stop);
        if (actor is not null)
            await ActorReader.Enter(connection, await actor.SignIn(world.Register.Source, Stop), Stop);
        List<string> lines = [];
        await using NpgsqlCommand command = new(sql, connection);
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(Stop);
        while (await row.ReadAsync(Stop))
            lines.Add(row.GetString(0));
        return lines;
    }
}
