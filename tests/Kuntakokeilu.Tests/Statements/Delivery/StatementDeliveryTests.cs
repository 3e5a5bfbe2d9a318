using Kuntakokeilu.App.DemoFunds;
using Kuntakokeilu.App.DemoTwins;
using Kuntakokeilu.Core.Casework.Statements.Delivery;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Statements.Delivery;

/// <summary>Statements on their way to a twin of Kela and the funds that fails, rejects, and knows each number once.</summary>
[Collection(Deliveries.Name)]
public sealed class StatementDeliveryTests(DeliveryWorld world) : IAsyncLifetime
{
    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    private TestRegister Register => world.Register;

    private TwinBook before = null!;

    public async ValueTask InitializeAsync()
    {
        await world.Begin();
        before = await world.Book();
    }

    public ValueTask DisposeAsync() => ValueTask.CompletedTask;

    [Fact]
    public async Task Each_arrives_once_and_in_order_of_its_person_though_a_third_of_calls_fail()
    {
        const int People = 75;
        const int Each = 4;
        string of = await world.Fill(People, Each);
        await world.Twin.Fail(new(0.3, Faults.Any, 7));
        await world.SendAll(of, People * Each, world.Node(), world.Node());
        Assert.Equal(People * Each, await world.Arrived(of));
        TwinBook got = await world.Book() - before;
        Assert.Equal((People * Each, 0, 0), (got.Count, got.Conflicts, got.OutOfOrder));
        // Answers were lost, and what was sent again for that had no effect.
        Assert.NotEqual(0, got.Duplicates);
    }

    [Fact]
    public async Task What_is_rejected_waits_for_an_official_and_the_persons_later_ones_with_it()
    {
        string of = await world.Fill(people: 2, each: 2);
        await world.Twin.Post("rejections", new FundOrder(1));
        MessageSender node = world.Node();
        await node.SendDue(Stop);
        Assert.Equal(
            ["1 0", "4 0", "4 0", "5 2 unknown_person"],
            (await world.States(of)).Order(StringComparer.Ordinal)
        );
        Assert.Equal(1, (await world.Queue().Now(Stop)).Dead);

        // It has gone on paper.
        await Register.Run("update statements.message set state = 6 where state = 5");
        await node.SendDue(Stop);
        Assert.Equal(3, await world.Arrived(of));
    }

    [Fact]
    public async Task What_a_node_died_over_is_sent_again_under_its_number()
    {
        string of = await world.Fill(people: 1, each: 1);
        MessageQueue dies = world.Queue();
        MessageToSend taken = Assert.Single(await dies.Next(8, Stop));
        Assert.IsType<FundAnswer.Accepted>(await world.Line().Send(Envelope(taken), Stop));
        MessageSender other = world.Node();
        Assert.Equal(0, await other.SendDue(Stop));

        Register.Clock.Now += MessageQueue.Lease;
        Assert.Single(await world.Queue().Next(8, Stop));
        // Only slow, and not dead: it is another's now.
        await dies.Settle([new(taken, MessageState.Dead) { Fault = MessageFault.Rejected }], Stop);
        Assert.Equal(["2 0"], await world.States(of));
        Register.Clock.Now += MessageQueue.Lease;
        Assert.Equal(1, await other.SendDue(Stop));
        Assert.Equal(1, await world.Arrived(of));
        Assert.Equal(new TwinBook(1, 1, 0, 0), await world.Book() - before);
    }

    [Fact]
    public async Task Another_content_under_one_number_is_refused()
    {
        await world.Fill(people: 1, each: 1);
        MessageToSend taken = Assert.Single(await world.Queue().Next(8, Stop));
        XRoadFundLine line = world.Line();
        await line.Send(Envelope(taken), Stop);
        FundAnswer answer = await line.Send(Envelope(taken) with { Body = """{"code": "A3"}""" }, Stop);
        Assert.Equal(MessageFault.OtherContent, Assert.IsType<FundAnswer.Rejected>(answer).Fault);
    }

    [Fact]
    public async Task After_a_day_without_an_answer_nobody_tries_any_more()
    {
        string of = await world.Fill(people: 1, each: 2);
        await world.Twin.Fail(new(1, "500", 1));
        MessageSender node = world.Node();
        int tries = 0;
        for (int minute = 0; minute < 24 * 60; minute += 5)
        {
            tries += await node.SendDue(Stop);
            Assert.Equal(0, await world.Queue().GiveUp(Stop));
            Register.Clock.Now += TimeSpan.FromMinutes(5);
        }
        Assert.InRange(tries, 24, 34);
        Assert.Equal(1, await world.Queue().GiveUp(Stop));
        Assert.Equal(["5 1", "1 0"], await world.States(of));
    }

    [Fact]
    public async Task What_is_only_received_is_asked_about_until_it_is_acknowledged_and_the_next_waits()
    {
        string of = await world.Fill(people: 1, each: 2);
        await world.Twin.Post("receipts", new FundOrder(1));
        MessageSender node = world.Node();
        await node.SendDue(Stop);
        Assert.Equal(["3 0", "1 0"], await world.States(of));
        Register.Clock.Now += TimeSpan.FromMinutes(2);
        await node.SendDue(Stop);
        Assert.Equal(["3 0", "1 0"], await world.States(of));

        await world.Twin.Post<object?>("acknowledgements", null);
        Register.Clock.Now += TimeSpan.FromMinutes(4);
        await node.SendDue(Stop);
        Assert.Equal(["4 0", "4 0"], await world.States(of));
        // When it was there first, and when it was taken.
        Assert.Equal(
            "2022-05-16 10:00 2022-05-16 10:06",
            await Register.Ask<string>(
                $"""
                select to_char(received_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI ')
                    || to_char(accepted_at at time zone 'UTC', 'YYYY-MM-DD HH24:MI')
                from statements.message m join register.person p on p.id = m.person_id
                where p.key like '{of}%' and number = 1
                """
            )
        );
    }

    [Fact]
    public async Task A_receiver_that_never_acknowledges_is_an_officials_matter_after_a_day()
    {
        string of = await world.Fill(people: 1, each: 1);
        await world.Twin.Post("receipts", new FundOrder(1));
        await world.Node().SendDue(Stop);
        Register.Clock.Now += MessageQueue.Longest;
        Assert.Equal(1, await world.Queue().GiveUp(Stop));
        Assert.Equal(["5 6"], await world.States(of));
    }

    [Theory]
    [InlineData(1)]
    [InlineData(3)]
    public async Task Sent_again_from_any_place_nothing_changes_at_the_receiver(int from)
    {
        string of = await world.Fill(people: 2, each: 4);
        MessageSender node = world.Node();
        await node.SendDue(Stop);
        TwinBook once = await world.Book();
        await Register.Run(
            $"""
            update statements.message m set state = 1, due_at = '2022-05-16'
            from register.person p where p.id = m.person_id and p.key like '{of}%' and number >= {from}
            """
        );
        await node.SendDue(Stop);
        Assert.Equal(8, await world.Arrived(of));
        Assert.Equal(new TwinBook(0, 2 * (5 - from), 0, 0), await world.Book() - once);
    }

    [Fact]
    public async Task Who_is_not_known_to_the_network_is_told_so_and_tries_no_more()
    {
        string of = await world.Fill(people: 1, each: 1);
        await world
            .Node(FundsTwin.Settings(world.Twin.Address, world.Twin.Secret) with { Client = "FI-TEST/MUN/joku/muu" })
            .SendDue(Stop);
        Assert.Equal(["5 5 Client_UnknownClient"], await world.States(of));
    }

    [Fact]
    public async Task Of_whom_no_identity_code_is_on_record_nothing_is_sent()
    {
        string of = await world.Fill(people: 1, each: 1);
        await Register.Run(
            $"""
            alter table register.identity disable trigger user;
            delete from register.identity i using register.person p where p.id = i.person_id and p.key like '{of}%';
            alter table register.identity enable trigger user
            """
        );
        await world.Node().SendDue(Stop);
        Assert.Equal(["5 4"], await world.States(of));
        Assert.Equal(new TwinBook(0, 0, 0, 0), await world.Book() - before);
    }

    private static FundEnvelope Envelope(MessageToSend one) =>
        new(one.Id, one.Fund, one.Number, one.IdentityCode!, one.Body)
        {
            Kind = one.Kind,
            Statement = one.Statement,
            Version = one.Version,
            SentAt = default,
        };
}
