using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Guidance;
using Npgsql;

namespace Kuntakokeilu.Tests.Surveys;

/// <summary>Who sees what of surveys in the database: who has answered and what was answered meet for nobody.</summary>
[Collection(GuidanceCollection.Name)]
public sealed class SurveyRightsTests(GuidanceWorld guidance)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private static readonly DateTimeOffset Monday = new(2024, 11, 18, 10, 0, 0, TimeSpan.Zero);

    private static readonly TestActor Association = new(Role.MunicipalAssociation, "kuntaliitto")
    {
        Purpose = Purpose.Monitoring,
    };

    private static IEnumerable<TestActor?> Everybody =>
        [
            null,
            GuidanceWorld.Ministry,
            Association,
            TestActor.Manager(837),
            TestActor.Caseworker(837),
            TestActor.TeOfficer(TestActor.Pirkanmaa),
            TestActor.Keha(Purpose.Maintenance),
            TestActor.Supervisor,
        ];

    [Fact]
    public async Task The_frame_is_seen_by_who_sends_it_and_by_a_municipality_its_own()
    {
        SurveyWorld world = await SurveyWorld.Open(guidance, "rights_frame");
        string frame = $"select count(*)::text from surveys.asked where survey_id = {world.Survey}";
        string links =
            $"select count(*)::text from surveys.link l join surveys.asked a on a.id = l.asked_id where a.survey_id = {world.Survey}";
        foreach (TestActor? actor in Everybody)
        {
            (string rows, string made) =
                actor == GuidanceWorld.Ministry || actor == Association ? ("293", "2")
                : actor == TestActor.Manager(837) ? ("1", "1")
                : ("0", "0");
            Assert.Equal([rows], await Lines(actor, frame));
            Assert.Equal([made], await Lines(actor, links));
        }
    }

    [Theory]
    [InlineData("select fields from surveys.section")]
    [InlineData("select fields from surveys.submission")]
    [InlineData("select hash from surveys.link")]
    [InlineData("select content from surveys.frozen")]
    public async Task What_was_answered_and_the_keys_to_it_nobody_reads(string sql)
    {
        SurveyWorld world = await SurveyWorld.Open(guidance, $"rights_{sql.Split('.')[1]}");
        await world.Save(world.Tampere, "first", 0, SurveyWorld.Fields(("need", "no")), Monday);
        await world.Send(world.Tampere, 0, 1, Monday);
        foreach (TestActor? actor in Everybody)
            Assert.Equal(
                PostgresErrorCodes.InsufficientPrivilege,
                (await Assert.ThrowsAsync<PostgresException>(() => Lines(actor, sql))).SqlState
            );
    }

    [Fact]
    public async Task A_survey_that_is_being_made_its_makers_see_and_one_that_is_published_everybody()
    {
        SurveyWorld world = await SurveyWorld.Open(guidance, "rights_published");
        await using (Work work = await world.Begin())
            await world.Making.Write(
                SmallSurvey.Of("rights_draft", new(2025, 1, 1), new(2025, 2, 1)),
                null,
                SurveyWorld.Writer,
                work,
                Stop
            );
        const string sql =
            "select code from surveys.survey where code in ('rights_published', 'rights_draft') order by code";
        foreach (TestActor? actor in Everybody)
            Assert.Equal(
                actor == GuidanceWorld.Ministry || actor == Association
                    ? ["rights_draft", "rights_published"]
                    : ["rights_published"],
                await Lines(actor, sql)
            );
    }

    private async Task<List<string>> Lines(TestActor? actor, string sql)
    {
        await using NpgsqlConnection connection = await guidance.Web();
        await using NpgsqlTransaction transaction = await connection.BeginTransactionAsync(Stop);
        if (actor is not null)
            await ActorReader.Enter(connection, await actor.SignIn(guidance.Register.Source, Stop), Stop);
        List<string> lines = [];
        await using NpgsqlCommand command = new(sql, connection);
        await using NpgsqlDataReader row = await command.ExecuteReaderAsync(Stop);
        while (await row.ReadAsync(Stop))
            lines.Add(row.GetString(0));
        return lines;
    }
}
