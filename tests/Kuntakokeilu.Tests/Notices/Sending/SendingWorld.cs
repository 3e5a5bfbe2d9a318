using Kuntakokeilu.App.DemoMessages;
using Kuntakokeilu.App.DemoTwins;
using Kuntakokeilu.App.Letters;
using Kuntakokeilu.Base.Calls;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Notices;
using Kuntakokeilu.Core.Notices.Messages;
using Kuntakokeilu.Core.Notices.Sending;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Notices.Sending;

/// <summary>The world of the access tests, with addresses, and the twin: a process that fails when it is told to.</summary>
internal sealed class SendingWorld : IAsyncDisposable
{
    internal const string Code = "010190-9XYR";
    internal const string HiddenCode = "020290-9X1S";
    private const string WithoutMailbox = "010190-9X0R";
    private static readonly PostalAddress Forwarding = new("Välittäjä", "Lähetystie 9", "00001", "VÄLILÄ");

    /// <summary>A call that is not answered on purpose is given up after this.</summary>
    internal static readonly TimeSpan Short = TimeSpan.FromSeconds(1);

    private readonly TestTwin twin = new(MessagesTwin.Name);

    private SendingWorld(AccessWorld access) => Access = access;

    internal AccessWorld Access { get; }

    internal TwinSecret Secret => twin.Secret;

    internal Uri Twin => twin.Address;

    internal TestRegister Register => Access.Register;

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    internal static async Task<SendingWorld> Make(TestCluster cluster)
    {
        AccessWorld world = await AccessWorld.Make(cluster);
        world.Register.Clock.Now = new(2024, 11, 15, 10, 0, 0, TimeSpan.Zero);
        await world.Run(
            $"""
            update register.identity set street = 'Mallikatu 1', postal_code = '33100', post_office = 'TAMPERE';
            update register.identity set code = '{Code}' where person_id = {world.Own};
            update register.identity set code = '{WithoutMailbox}' where person_id = {world.Other};
            update register.identity set code = '{HiddenCode}', street = null where person_id = {world.Protected};
            """
        );
        return new(world);
    }

    /// <param name="longest">Short where calls are lost on purpose; else as the site has it, for a machine may be slow.</param>
    internal NoticeSender Sender(string? password = null, TimeSpan? longest = null) =>
        Sender(
            new(Register.Source, Register.Clock),
            Client(Twin, password is null ? Secret : Secret with { Password = password }, Register.Clock, longest)
        );

    internal static NoticeSender Sender(SendingQueue queue, SuomiFiMessages client) =>
        new(queue, client, Forwarding, LetterPages.Print);

    internal static SuomiFiMessages Client(Uri twin, TwinSecret secret, TimeProvider time, TimeSpan? longest) =>
        new(
            OutsideClient.Of(twin, "messages", longest),
            new()
            {
                Address = twin,
                UserName = secret.UserName,
                Password = secret.Password,
                ServiceId = "kokeilu",
                Sender = Forwarding,
                Forwarding = Forwarding,
                PostiUserName = "posti",
                PostiPassword = "posti",
                PostiContact = "posti@test.invalid",
            },
            new(time),
            time
        );

    internal async Task ReadNews()
    {
        MessageNewsReader reader = new(Register.Source, Client(Twin, Secret, Register.Clock, null), Register.Clock);
        while (await reader.Read(Stop)) { }
    }

    internal Task Order(FaultOrder order) => twin.Fail(order);

    internal Task Tell(ToldByHand told) => twin.Post("events", told);

    internal Task<KeptMessage[]> Got() => twin.Get<KeptMessage[]>("messages");

    internal Task<string> Page() => twin.Page();

    internal Task<long> Waiting() => Register.Ask<long>("select count(*) from notices.notice where state in (1, 2, 6)");

    /// <summary>One goes to each, and everybody's has gone.</summary>
    internal async Task EachWentOnce(int many)
    {
        await Order(new(0, Faults.Any, 0));
        await ReadNews();
        Assert.Equal(0, await Waiting());
        KeptMessage[] got = await Got();
        Assert.Equal(many, got.Length);
        Assert.Equal(many, got.Select(one => one.ExternalId).Distinct().Count());
        Assert.Equal(
            many,
            await Register.Ask<long>(
                "select count(distinct message_id) from notices.notice where state in (4, 5) and message_id is not null"
            )
        );
    }

    internal static NewNotice Ended(int person, int number) =>
        new(
            NoticeKind.SearchEnded,
            person,
            $"recording-{number}",
            NewNotice.Customer,
            new Dictionary<string, string> { [NoticeWords.Day] = "2024-11-15" }
        );

    internal async Task Add(IEnumerable<NewNotice> notices)
    {
        await using Work work = await Work.Begin(Register.Source, TestRegister.Program, Stop);
        await NoticeQueue.Add(work, [.. notices], Stop);
        await work.Commit([], Stop);
    }

    public ValueTask DisposeAsync()
    {
        twin.Dispose();
        return Register.DisposeAsync();
    }
}
