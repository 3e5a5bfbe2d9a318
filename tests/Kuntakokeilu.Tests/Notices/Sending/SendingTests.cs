using System.Net.Http.Json;
using System.Text.Json;
using Kuntakokeilu.App.Commands;
using Kuntakokeilu.App.DemoMessages;
using Kuntakokeilu.App.Letters;
using Kuntakokeilu.App.Pages.Own.Notices;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Notices;
using Kuntakokeilu.Core.Notices.Messages;
using Kuntakokeilu.Core.Notices.Sending;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Notices.Sending;

/// <summary>The client and the sender against the twin, a process of its own that fails when it is told to.</summary>
public sealed class SendingTests(TestCluster cluster) : IAsyncLifetime
{
    private const string Code = "010190-9XYR";
    private const string WithoutMailbox = "010190-9X0R";
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;
    private static readonly TwinSecret Secret = TwinSecret.New();
    private static readonly PostalAddress Forwarding = new("Välittäjä", "Lähetystie 9", "00001", "VÄLILÄ");

    /// <summary>A call that is not answered on purpose is given up after this.</summary>
    private static readonly TimeSpan Short = TimeSpan.FromSeconds(1);

    private AccessWorld world = null!;
    private DemoProcess twin = null!;
    private HttpClient orders = null!;

    public async ValueTask InitializeAsync()
    {
        world = await AccessWorld.Make(cluster);
        world.Register.Clock.Now = new(2024, 11, 15, 10, 0, 0, TimeSpan.Zero);
        await world.Run(
            $"""
            update register.identity set street = 'Mallikatu 1', postal_code = '33100', post_office = 'TAMPERE';
            update register.identity set code = '{Code}' where person_id = {world.Own};
            update register.identity set code = '{WithoutMailbox}' where person_id = {world.Other};
            update register.identity set code = '020290-9X1S', street = null where person_id = {world.Protected};
            """
        );
        twin = DemoProcess.Start([SimulateServiceCommand.Verb, MessagesTwin.Name], Secret.ToLine(), port: 0);
        orders = new() { BaseAddress = twin.Address };
    }

    public async ValueTask DisposeAsync()
    {
        orders.Dispose();
        twin.Dispose();
        await world.Register.DisposeAsync();
    }

    /// <summary>Of a hundred, with every kind of trouble, and a sender that dies in the middle.</summary>
    [Fact]
    public async Task Each_goes_once_whatever_fails_and_whoever_dies()
    {
        const int Many = 100;
        await Add(Enumerable.Range(1, Many).Select(n => Ended(world.Own, n)));
        await Order(new(0.3, Faults.Any, 7));
        using (CancellationTokenSource killed = CancellationTokenSource.CreateLinkedTokenSource(Stop))
        {
            NoticeSender first = Sender(longest: Short);
            await first.SendNext(killed.Token);
            Task dying = first.SendNext(killed.Token);
            await killed.CancelAsync();
            await Assert.ThrowsAnyAsync<OperationCanceledException>(() => dying);
        }
        NoticeSender second = Sender(longest: Short);
        for (int turn = 0; turn < 500 && await Waiting() > 0; turn++)
            if (await second.SendNext(Stop) == 0)
                world.Register.Clock.Now += TimeSpan.FromMinutes(10);
        await Order(new(0, Faults.Any, 0));
        await ReadNews();

        Assert.Equal(0, await Waiting());
        KeptMessage[] got = await Got();
        Assert.Equal(Many, got.Length);
        Assert.Equal(Many, got.Select(one => one.ExternalId).Distinct().Count());
        Assert.Equal(
            Many,
            await world.Register.Ask<long>(
                "select count(*) from notices.notice where state in (4, 5) and message_id is not null"
            )
        );
    }

    [Fact]
    public async Task What_is_told_twice_or_in_another_order_changes_nothing_more()
    {
        await Add([Ended(world.Own, 1), Ended(world.Own, 2)]);
        await Sender().SendNext(Stop);
        await ReadNews();
        const string States =
            "select state || ' ' || (delivered_at is not null) || ' ' || (read_at is not null) from notices.notice order by message_id";
        Assert.Equal(["4 true false", "5 true true"], await world.Register.Lines(States));
        // From the beginning once more, as after a copy of the database that is a little older.
        await world.Run("delete from notices.message_position");
        await ReadNews();
        Assert.Equal(["4 true false", "5 true true"], await world.Register.Lines(States));

        await orders.PostAsJsonAsync("events", new ToldByHand(1, "Receipt confirmed"), Stop);
        await orders.PostAsJsonAsync("events", new ToldByHand(1, "Electronic message created"), Stop);
        await ReadNews();
        Assert.Equal(["5 true true", "5 true true"], await world.Register.Lines(States));
    }

    [Fact]
    public async Task Without_a_mailbox_or_under_non_disclosure_it_goes_by_letter()
    {
        await Add([Ended(world.Other, 1), Ended(world.Protected, 2)]);
        NoticeSender sender = Sender();
        while (await sender.SendNext(Stop) > 0) { }
        KeptMessage[] got = await Got();
        Assert.Equal([(true, 1), (true, 1)], got.Select(one => (one.IsPaper, one.Attachments)));
        Assert.Equal(["2", "2"], await world.Register.Lines("select channel::text from notices.notice order by cause"));
        // The address of whoever is hidden is not known to us, and not told.
        string page = await orders.GetStringAsync("", Stop);
        Assert.DoesNotContain("020290-9X1S", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_leaves_the_house_tells_that_there_is_something_to_read_and_no_more()
    {
        await Add([Ended(world.Own, 1)]);
        await Sender().SendNext(Stop);
        KeptMessage got = Assert.Single(await Got());
        Assert.Equal("Ilmoitus", got.Title);
        Assert.Equal(Code, got.Recipient);
    }

    [Fact]
    public async Task A_password_that_is_not_taken_sends_nothing_and_loses_nothing()
    {
        await Add([Ended(world.Own, 1)]);
        await Sender("other").SendNext(Stop);
        Assert.Equal(["1 5"], await world.Register.Lines("select state || ' ' || fault from notices.notice"));
        Assert.Empty(await Got());
    }

    /// <param name="longest">Short where calls are lost on purpose; else as the site has it, for a machine may be slow.</param>
    private NoticeSender Sender(string? password = null, TimeSpan? longest = null) =>
        new(new(world.Register.Source, world.Register.Clock), Client(password, longest), Forwarding, LetterPages.Print);

    private SuomiFiMessages Client(string? password = null, TimeSpan? longest = null) =>
        new(
            NoticesSubject.Client(twin.Address, longest),
            new()
            {
                Address = twin.Address,
                UserName = Secret.UserName,
                Password = password ?? Secret.Password,
                ServiceId = "kokeilu",
                Sender = Forwarding,
                Forwarding = Forwarding,
                PostiUserName = "posti",
                PostiPassword = "posti",
                PostiContact = "posti@test.invalid",
            },
            new(world.Register.Clock),
            world.Register.Clock
        );

    private async Task ReadNews()
    {
        MessageNewsReader reader = new(world.Register.Source, Client(), world.Register.Clock);
        while (await reader.Read(Stop)) { }
    }

    private async Task Order(FaultOrder order) =>
        (await orders.PostAsJsonAsync("faults", order, Stop)).EnsureSuccessStatusCode();

    private async Task<KeptMessage[]> Got() =>
        (await orders.GetFromJsonAsync<KeptMessage[]>("messages", JsonSerializerOptions.Web, Stop))!;

    private Task<long> Waiting() =>
        world.Register.Ask<long>("select count(*) from notices.notice where state in (1, 2, 6)");

    private static NewNotice Ended(int person, int number) =>
        new(
            NoticeKind.SearchEnded,
            person,
            $"recording-{number}",
            NewNotice.Customer,
            new Dictionary<string, string> { [NoticeWords.Day] = "2024-11-15" }
        );

    private async Task Add(IEnumerable<NewNotice> notices)
    {
        await using Work work = await Work.Begin(world.Register.Source, TestRegister.Program, Stop);
        await NoticeQueue.Add(work, [.. notices], Stop);
        await work.Commit([], Stop);
    }
}
