using Kuntakokeilu.App.Pages.Transfers.Moves;
using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Notices;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Transfers.Moves;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Commands;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Transfers.Moves;

/// <summary>Who moves is served where one was until the hand-over; whoever gets a customer gives a receipt.</summary>
public sealed class HandOverServiceTests(TestCluster cluster)
{
    private const string Now =
        "select concat_ws(' ', p.key, c.authority, coalesce(c.municipality::text, '-'), coalesce(c.organiser::text, '-'), "
        + "coalesce(c.te_office::text, '-')) from steering.current_period c join register.person p on p.id = c.person_id "
        + "order by p.key";

    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task Until_the_hand_over_the_former_municipality_serves_whatever_else_comes()
    {
        await using TestRegister register = await Made("anna", "bo", "cia", "dan", "eva", "fia");
        await Move(register, "anna", "091");
        await Move(register, "bo", "005");
        await Move(register, "cia", "091");
        await Move(register, "cia", "837");
        await Move(register, "dan", "091");
        // One municipality organises for the other: nobody has anything to hand over.
        await Move(register, "eva", "091", withoutOfficial: true);
        await register.Send($"{SmallFiles.Header}dan,2022-06-03,change,1980-01-01,091,2,no,et,no\n");
        await register.Import("2022-06-03", "fia,2022-06-03,change,1980-01-01,091,2,no,fi,no\n");

        Assert.Equal(
            ["anna 2 91 837 -", "bo 1 - 837 -", "cia 2 837 837 -", "dan 2 91 837 -", "eva 2 91 91 -", "fia 2 91 91 -"],
            await register.Lines(Now)
        );
        await using Gate gate = await TestActor.Caseworker(TestActor.Tampere).Enter(register);
        Page<MovedCustomer> moved = await MoveQueue.Read(
            MoveQueue.Of(gate.Connection, MoveQueue.Orders[0]),
            place: null,
            10,
            Stop
        );
        Assert.Equal(["anna", "bo", "dan"], moved.Rows.Select(one => one.Name));
        Assert.Equal(["municipality-091", "te-office-11", "municipality-091"], moved.Rows.Select(one => one.Receiver));
        await register.Replays();
    }

    [Fact]
    public async Task The_receiver_has_the_customer_with_the_note_and_gives_a_receipt_once()
    {
        await using TestRegister register = await Made("anna", "bo");
        await Move(register, "anna", "091");
        await Move(register, "bo", "005");
        int anna = await Number(register, "anna");
        int bo = await Number(register, "bo");
        TestActor tampere = TestActor.Caseworker(TestActor.Tampere);
        Assert.Equal(HandOverResult.Stale, await HandOver(register, anna, 0, ""));
        Assert.Equal(
            HandOverResult.Done,
            await HandOver(register, anna, await Version(register, anna), "Työkokeilu on kesken.")
        );
        Assert.Equal(HandOverResult.Done, await HandOver(register, bo, await Version(register, bo), ""));

        Assert.Equal(["anna 2 91 91 -", "bo 1 - - 11"], await register.Lines(Now));
        await using (Gate former = await tampere.Enter(register))
            Assert.Equal(
                RefusalReason.FormerCustomer,
                (await former.Decide(MovesSubject.ViewHandOver, anna, Stop)).Refused
            );
        Assert.Equal(
            ["customer 1 false", "customer 1 false", "municipality-091 4 true", "te-office-11 4 false"],
            await register.Lines(
                "select concat_ws(' ', addressee, state, (words ? 'text')::text) from notices.notice order by 1"
            )
        );
        TestActor helsinki = TestActor.Caseworker(AccessWorld.Helsinki);
        await using (Gate receiver = await helsinki.Enter(register))
        {
            NewCustomer customer = (await Inbox.Find(receiver.Connection, anna, Stop))!;
            Assert.Equal((NoticeKind.Moved, "municipality-837"), (customer.Kind, customer.Previous));
            Assert.Equal("Työkokeilu on kesken.", customer.Note);
        }
        Assert.True(await Acknowledge(register, helsinki, anna));
        Assert.False(await Acknowledge(register, helsinki, anna));
        Assert.True(await Acknowledge(register, TestActor.TeOfficer(11), bo));
        await register.Replays();
    }

    /// <summary>Customers of Tampere since 1.6.2022.</summary>
    private async Task<TestRegister> Made(params string[] keys)
    {
        TestRegister register = await TestRegister.Make(cluster);
        await register.Import(
            "2022-06-01",
            string.Concat(keys.Select(key => $"{key},2022-06-01,start,1980-01-01,837,2,no,fi,no\n"))
        );
        register.Clock.Now = new(2022, 6, 2, 9, 0, 0, TimeSpan.Zero);
        return register;
    }

    private static Task Move(TestRegister register, string key, string home, bool withoutOfficial = false) =>
        register.TellByForm(
            key,
            new(2022, 6, 2),
            RegisterEventKind.Change,
            had => had with { HomeMunicipality = MunicipalityCode.Parse(home) },
            withoutOfficial
        );

    private static Task<int> Number(TestRegister register, string key) =>
        register.Ask<int>($"select id from register.person where key = '{key}'");

    private static async Task<int> Version(TestRegister register, int person)
    {
        await using Gate gate = await TestActor.Caseworker(TestActor.Tampere).Enter(register);
        return await CaseVersion.Of(gate.Connection, person, Stop);
    }

    private static async Task<HandOverResult> HandOver(TestRegister register, int person, int version, string note)
    {
        await using Gate gate = await TestActor.Caseworker(TestActor.Tampere).Act(register);
        Assert.Null((await gate.Decide(MovesSubject.HandOver, person, Stop)).Refused);
        HandOverResult result = await new HandOverService(register.Clock).HandOver(
            person,
            version,
            note,
            await gate.Begin(Stop),
            Stop
        );
        Assert.True(await gate.Close(Stop));
        return result;
    }

    private static async Task<bool> Acknowledge(TestRegister register, TestActor actor, int person)
    {
        await using Gate gate = await actor.Act(register);
        Assert.Null((await gate.Decide(MovesSubject.AcknowledgeCustomer, person, Stop)).Refused);
        bool isGiven = await Inbox.Acknowledge(person, await gate.Begin(Stop), Stop);
        Assert.True(await gate.Close(Stop));
        return isGiven;
    }
}
