using Kuntakokeilu.App.Pages.Casework.People.Referrals;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Referrals;
using Kuntakokeilu.Core.Referrals.Experience;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Referrals;

/// <summary>What services were like: of customers as averages of ten or more, of organisations once somebody has looked.</summary>
public sealed class ExperienceTests(TestCluster cluster)
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Averages_are_shown_from_ten_answers_to_each_question()
    {
        await using ReferralWorld world = await ReferralWorld.Make(cluster, 10);
        int service = await world.Register.Ask<int>("select id from services.service where source_id = 'own'");
        for (int i = 1; i <= 10; i++)
        {
            Assert.Null(await Marks(world, service));
            int referral = await world.Started(await world.Person(i));
            Assert.Equal(ReferralFault.NotNow, await world.Feedback(referral, new(1, 1, 1, 1, "")));
            Assert.Null(
                (
                    await world.Take(
                        referral,
                        ReferralStep.Complete,
                        ReferralParty.Provider,
                        result: ServiceResult.Unknown
                    )
                ).Fault
            );
            Assert.Null(await world.Feedback(referral, new(i % 2 == 0 ? (short)5 : (short)4, 3, 5, 1, "")));
            // Once: what is told a second time changes nothing.
            Assert.Null(await world.Feedback(referral, new(1, 1, 1, 1, "")));
        }
        Assert.Equal(new(10, 4.5m, 3m, 5m, 1m), await Marks(world, service));
    }

    [Fact]
    public async Task A_note_is_shown_once_somebody_else_has_looked_at_it()
    {
        await using ReferralWorld world = await ReferralWorld.Make(cluster, 1);
        int service = await world.Register.Ask<int>("select id from services.service where source_id = 'own'");
        string manager = await TestActor.Manager(TestActor.Tampere).SignIn(world.Register.Source, Stop);
        Guid matter = Guid.NewGuid();
        for (int i = 0; i < 2; i++)
            await Write(world, world.Giver, matter, service);
        await Write(world, manager, Guid.NewGuid(), service);
        Assert.Empty(await Shown(world, world.Official, service));
        Assert.False(await Decide(world, manager, 2));
        Assert.True(await Decide(world, manager, 1));
        Assert.True(await Decide(world, manager, 1));
        Assert.Equal("Toimii", Assert.Single(await Shown(world, world.Official, service)).Text);
        string own = await TestActor.Jobseeker(await world.Person(1)).SignIn(world.Register.Source, Stop);
        Assert.Equal(new DateOnly(2022, 5, 2), Assert.Single(await Shown(world, own, service)).Day);
        Assert.Equal(2L, await world.Register.Ask<long>("select count(*) from referrals.experience_note"));
    }

    private static async Task<ServiceMarks?> Marks(ReferralWorld world, int service)
    {
        await using Npgsql.NpgsqlConnection connection = await world.Register.Site.Web.OpenConnectionAsync(Stop);
        return await ExperienceNotes.Marks(connection, service, Stop);
    }

    private static async Task<IReadOnlyList<KnownExperience>> Shown(ReferralWorld world, string token, int service)
    {
        await using Gate gate = await TestGates.Enter(world.Register, token);
        return await ExperienceNotes.Of(gate.Connection, service, Stop);
    }

    private static async Task Write(ReferralWorld world, string token, Guid matter, int service)
    {
        await using Gate gate = await TestGates.Act(world.Register, token);
        Assert.Null(gate.Decide(ReferralsSubject.WriteExperience).Refused);
        await new ExperienceService(world.Register.Clock).Write(
            matter,
            service,
            "Toimii",
            await gate.Begin(Stop),
            Stop
        );
        Assert.True(await gate.Close(Stop));
    }

    private static async Task<bool> Decide(ReferralWorld world, string token, int note)
    {
        await using Gate gate = await TestGates.Act(world.Register, token);
        Assert.Null(gate.Decide(ReferralsSubject.ModerateExperience).Refused);
        bool isDone = await new ExperienceService(world.Register.Clock).Decide(
            note,
            true,
            "",
            await gate.Begin(Stop),
            Stop
        );
        Assert.True(await gate.Close(Stop));
        return isDone;
    }
}
