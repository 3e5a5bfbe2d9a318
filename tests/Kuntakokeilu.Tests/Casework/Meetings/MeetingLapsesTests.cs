using Kuntakokeilu.Core.Casework.Meetings;
using Kuntakokeilu.Core.Notices.Sending;
using Kuntakokeilu.Core.Notices.Tables;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;
using Kuntakokeilu.Tests.Transfers;

namespace Kuntakokeilu.Tests.Casework.Meetings;

/// <summary>What is booked ends with whoever was to hold it, and what told of it and has not gone does not go.</summary>
public sealed class MeetingLapsesTests(TestCluster cluster)
{
    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task What_is_booked_ends_when_another_serves_or_the_search_is_over()
    {
        string[] keys = ["moved", "ended", "stays", "waits", "cancels"];
        await using MeetingWorld world = await MeetingWorld.Make(cluster, keys);
        int[] times = await world.Open(5, hours: 3);
        Dictionary<string, int> people = [];
        for (int i = 0; i < keys.Length; i++)
        {
            people[keys[i]] = await world.Number(keys[i]);
            Assert.Null((await world.Book(world.Official, people[keys[i]], times[i])).Fault);
        }
        world.At(3, 12);
        await End(world, "ended");
        await End(world, "cancels");
        // Until Tampere has handed over, it serves.
        await Move(world, "waits");
        await Move(world, "moved");
        await world.Register.Run(
            $"update steering.current_period set organiser = 91 where person_id = {people["moved"]}"
        );
        // By the customer, before anything else has: it is cancelled all the same, and no contact tells of it.
        string own = await TestActor.Jobseeker(people["cancels"]).SignIn(world.Register.Source, Stop);
        Assert.Null((await world.Settle(own, people["cancels"], 5, MeetingState.CancelledByCustomer)).Fault);

        int[] done = await Task.WhenAll(Run(world), Run(world));

        Assert.Equal(2, done.Sum());
        Assert.Equal(0, await Run(world));
        Assert.Equal(
            ["moved 5 7", "ended 5 7", "stays 1 1", "waits 1 1", "cancels 4 5"],
            await world.Register.Lines(
                """
                select concat_ws(' ', p.key, a.state, e.kind) from casework.appointment a
                join casework.appointment_entry e on e.appointment_id = a.id and e.number = a.version
                join register.person p on p.id = a.person_id order by a.id
                """
            )
        );
        Assert.Equal(
            ["moved 2022-05-03 4 false", "ended 2022-05-05 1 true", "cancels 2022-05-05 1 true"],
            await world.Register.Lines(
                """
                select concat_ws(' ', p.key, c.day, c.outcome, c.is_withdrawn::text) from obligations.contact c
                join register.person p on p.id = c.person_id where c.seq = 2 order by c.person_id
                """
            )
        );
        // What is owed stays owed, by the same day.
        Assert.Equal(
            ["InitialInterview 9.5. -"],
            await world.Due(people["moved"], TestActor.Caseworker(AccessWorld.Helsinki))
        );
        Assert.Equal(
            ["moved 22 1", "ended 22 1"],
            await world.Register.Lines(
                """
                select concat_ws(' ', p.key, n.kind, n.state) from notices.notice n
                join register.person p on p.id = n.person_id where n.kind = 22 order by n.person_id
                """
            )
        );
        // Others may have the times.
        Assert.Equal(
            ["1 1", "2 1", "3 2", "4 2", "5 1", "6 1"],
            await world.Register.Lines("select concat_ws(' ', id, state) from casework.free_time order by id")
        );
        world.At(6, 12);
        Assert.Null((await world.Settle(world.Official, people["stays"], 3, MeetingState.Held)).Fault);
        Assert.Null((await world.Settle(world.Official, people["waits"], 4, MeetingState.NoShow)).Fault);
        await MeetingServiceTests.IsTakenAlikeByFiles(world.Register);
    }

    [Fact]
    public async Task What_has_not_gone_does_not_go_when_it_is_so_no_more()
    {
        string[] keys = ["queued", "sending", "failing", "sent", "held"];
        await using MeetingWorld world = await MeetingWorld.Make(cluster, keys);
        int[] times = await world.Open(4, hours: 3);
        int[] people = new int[keys.Length];
        for (int i = 0; i < keys.Length; i++)
        {
            people[i] = await world.Number(keys[i]);
            Assert.Null((await world.Book(world.Official, people[i], times[i])).Fault);
        }
        world.At(3, 9);
        Assert.Equal(keys.Length, await new MeetingReminders(world.Register.Source, world.Register.Clock).Run(Stop));
        // What told of the booking is not looked at here.
        await world.Register.Run("update notices.notice set state = 3 where kind = 17");
        SendingQueue queue = new(world.Register.Source, world.Register.Clock);
        IReadOnlyList<NoticeToSend> taken = await queue.Next(keys.Length, Stop);
        Assert.Equal(keys.Length, taken.Count);
        Dictionary<string, Guid> numbers = [];
        foreach (string key in keys)
            numbers[key] = await world.Register.Ask<Guid>(
                $"""
                select n.id from notices.notice n join register.person p on p.id = n.person_id
                where n.kind = 19 and p.key = '{key}'
                """
            );
        NoticeToSend Of(string key) => taken.Single(one => one.Id == numbers[key]);
        await queue.Sent(Of("sent"), NoticeChannel.Electronic, 7, [1], Stop);
        await Fails("queued");

        for (int i = 0; i < 4; i++)
            Assert.Null((await world.Settle(world.Official, people[i], i + 1, MeetingState.CancelledByCustomer)).Fault);
        world.At(4, 13);
        Assert.Null((await world.Settle(world.Official, people[4], 5, MeetingState.Held)).Fault);
        // One was on its way and has arrived all the same; one fails, and is not tried again.
        await queue.Sent(Of("sending"), NoticeChannel.Electronic, 8, [1], Stop);
        await Fails("failing");

        Assert.Equal(
            ["queued 7", "sending 3", "failing 7", "sent 3", "held 7"],
            await world.Register.Lines(
                """
                select concat_ws(' ', p.key, n.state) from notices.notice n
                join register.person p on p.id = n.person_id where n.kind = 19 order by n.person_id
                """
            )
        );
        world.Register.Clock.Now += TimeSpan.FromDays(1);
        Assert.Empty(await queue.Next(10, Stop));

        Task Fails(string key) =>
            queue.Postpone(
                Of(key),
                NoticeChannel.Electronic,
                1,
                SendingFault.ServiceFailed,
                TimeSpan.FromMinutes(1),
                Stop
            );
    }

    private static Task<int> Run(MeetingWorld world) =>
        new MeetingLapses(world.Register.Site.Job, world.Register.Clock).Run(Stop);

    private static Task End(MeetingWorld world, string key) =>
        world.Register.TellByForm(key, new(2022, 5, 3), RegisterEventKind.End, had => had);

    private static Task Move(MeetingWorld world, string key) =>
        world.Register.TellByForm(
            key,
            new(2022, 5, 3),
            RegisterEventKind.Change,
            had => had with { HomeMunicipality = MunicipalityCode.Parse("091") }
        );
}
