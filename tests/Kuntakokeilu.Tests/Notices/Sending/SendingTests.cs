using Kuntakokeilu.App.DemoMessages;
using Kuntakokeilu.App.DemoTwins;
using Kuntakokeilu.Core.Notices.Sending;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Notices.Sending;

/// <summary>The client and the sender against the twin, a process of its own that fails when it is told to.</summary>
public sealed class SendingTests(TestCluster cluster) : IAsyncLifetime
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private SendingWorld world = null!;

    public async ValueTask InitializeAsync() => world = await SendingWorld.Make(cluster);

    public ValueTask DisposeAsync() => world.DisposeAsync();

    /// <summary>Of a hundred, with every kind of trouble, and a sender that is stopped in the middle.</summary>
    [Fact]
    public async Task Each_goes_once_whatever_fails_and_whoever_stops()
    {
        const int Many = 100;
        await world.Add(Enumerable.Range(1, Many).Select(n => SendingWorld.Ended(world.Access.Own, n)));
        await world.Order(new(0.3, Faults.Any, 7));
        using (CancellationTokenSource killed = CancellationTokenSource.CreateLinkedTokenSource(Stop))
        {
            NoticeSender first = world.Sender(longest: SendingWorld.Short);
            await first.SendNext(killed.Token);
            Task dying = first.SendNext(killed.Token);
            await killed.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => dying);
        }
        NoticeSender second = world.Sender(longest: SendingWorld.Short);
        for (int turn = 0; turn < 500 && await world.Waiting() > 0; turn++)
            if (await second.SendNext(Stop) == 0)
                world.Register.Clock.Now += TimeSpan.FromMinutes(10);
        await world.EachWentOnce(Many);
    }

    [Fact]
    public async Task What_is_told_twice_or_in_another_order_changes_nothing_more()
    {
        await world.Add([SendingWorld.Ended(world.Access.Own, 1), SendingWorld.Ended(world.Access.Own, 2)]);
        await world.Sender().SendNext(Stop);
        await world.ReadNews();
        const string States =
            "select state || ' ' || (delivered_at is not null) || ' ' || (read_at is not null) from notices.notice order by message_id";
        Assert.Equal(["4 true false", "5 true true"], await world.Register.Lines(States));
        // From the beginning once more, as after a copy of the database that is a little older.
        await world.Access.Run("delete from notices.message_position");
        await world.ReadNews();
        Assert.Equal(["4 true false", "5 true true"], await world.Register.Lines(States));

        await world.Tell(new(1, "Receipt confirmed"));
        await world.Tell(new(1, "Electronic message created"));
        await world.ReadNews();
        Assert.Equal(["5 true true", "5 true true"], await world.Register.Lines(States));
    }

    [Fact]
    public async Task Without_a_mailbox_or_under_non_disclosure_it_goes_by_letter()
    {
        await world.Add([SendingWorld.Ended(world.Access.Other, 1), SendingWorld.Ended(world.Access.Protected, 2)]);
        NoticeSender sender = world.Sender();
        while (await sender.SendNext(Stop) > 0) { }
        KeptMessage[] got = await world.Got();
        Assert.Equal([(true, 1), (true, 1)], got.Select(one => (one.IsPaper, one.Attachments)));
        Assert.Equal(["2", "2"], await world.Register.Lines("select channel::text from notices.notice order by cause"));
        // The address of whoever is hidden is not known to us, and not told.
        Assert.DoesNotContain(SendingWorld.HiddenCode, await world.Page(), StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_leaves_the_house_tells_that_there_is_something_to_read_and_no_more()
    {
        await world.Add([SendingWorld.Ended(world.Access.Own, 1)]);
        await world.Sender().SendNext(Stop);
        KeptMessage got = Assert.Single(await world.Got());
        Assert.Equal("Ilmoitus", got.Title);
        Assert.Equal(SendingWorld.Code, got.Recipient);
    }

    [Fact]
    public async Task A_password_that_is_not_taken_sends_nothing_and_loses_nothing()
    {
        await world.Add([SendingWorld.Ended(world.Access.Own, 1)]);
        await world.Sender("other").SendNext(Stop);
        Assert.Equal(["1 5"], await world.Register.Lines("select state || ' ' || fault from notices.notice"));
        Assert.Empty(await world.Got());
    }
}
