using Kuntakokeilu.Core.Casework.Meetings;
using Kuntakokeilu.Core.Journal;
using Kuntakokeilu.Core.Obligations;
using Kuntakokeilu.Tests.Access;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Casework.Meetings;

/// <summary>With a meeting goes its contact, by which what is due is reckoned; what is sent twice is done once.</summary>
public sealed class MeetingServiceTests(TestCluster cluster)
{
    private const string Told =
        "select concat_ws(' ', kind, cause, words ->> 'day') from notices.notice order by at, id";

    private static readonly CancellationToken Stop = TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_meeting_is_booked_moved_and_held()
    {
        await using MeetingWorld world = await MeetingWorld.Make(cluster, "anna");
        int anna = await world.Number("anna");
        int[] first = await world.Open(4);
        int[] second = await world.Open(5);
        Assert.Equal(["InitialInterview 9.5. -"], await world.Due(anna));

        MeetingResult booked = await world.Book(world.Official, anna, first[0]);
        Assert.Equal(["InitialInterview 9.5. 4.5."], await world.Due(anna));
        Assert.Null((await world.Move(world.Official, anna, booked.Meeting, second[1])).Fault);
        Assert.Equal(["InitialInterview 9.5. 5.5."], await world.Due(anna));
        Assert.Equal(
            MeetingFault.NotYet,
            (await world.Settle(world.Official, anna, booked.Meeting, MeetingState.Held)).Fault
        );
        world.At(5, 12);
        Assert.Null((await world.Settle(world.Official, anna, booked.Meeting, MeetingState.Held)).Fault);

        Assert.Equal(["1 2022-05-04 21 1", "2 1 2022-05-05 21 1", "3 2 2022-05-05 21 0"], await world.Contacts());
        Assert.Equal(
            5,
            (await world.Due(anna)).Count(one => one.StartsWith("Supplementary", StringComparison.Ordinal))
        );
        Assert.Equal(["17 meeting-1-1 2022-05-04", "17 meeting-1-2 2022-05-05"], await world.Register.Lines(Told));
        // The time that was left is free again, and the one that was used is not.
        Assert.Equal(
            ["1 1", "2 1", "3 1", "4 2"],
            await world.Register.Lines("select concat_ws(' ', id, state) from casework.free_time order by id")
        );
        await IsTakenAlikeByFiles(world.Register);
    }

    /// <summary>The interview's example 20 of what is due: a no-show in time moves the last day by five working days.</summary>
    [Theory]
    [InlineData(MeetingState.NoShow, "InitialInterview 16.5. -")]
    [InlineData(MeetingState.CancelledByCustomer, "InitialInterview 16.5. -")]
    [InlineData(MeetingState.CancelledByAuthority, "InitialInterview 9.5. -")]
    internal async Task Who_does_not_come_moves_the_last_day(MeetingState state, string due)
    {
        await using MeetingWorld world = await MeetingWorld.Make(cluster, "anna");
        int anna = await world.Number("anna");
        int[] times = await world.Open(9);
        MeetingResult booked = await world.Book(world.Official, anna, times[0]);
        world.At(9, 12);
        Assert.Null((await world.Settle(world.Official, anna, booked.Meeting, state)).Fault);
        Assert.Equal([due], await world.Due(anna));
        Assert.Equal(
            state is MeetingState.CancelledByAuthority ? 1L : 0L,
            await world.Register.Ask<long>("select count(*) from notices.notice where kind = 18")
        );
        await IsTakenAlikeByFiles(world.Register);
    }

    [Fact]
    public async Task What_is_sent_twice_is_done_once()
    {
        await using MeetingWorld world = await MeetingWorld.Make(cluster, "anna");
        int anna = await world.Number("anna");
        int[] times = await world.Open(4);
        int version = await world.Version(anna);
        Guid matter = Guid.NewGuid();
        MeetingResult[] both = await Task.WhenAll(
            world.Book(world.Official, anna, times[0], matter, version),
            world.Book(world.Official, anna, times[0], matter, version)
        );
        Assert.Equal([1, 1], both.Select(one => one.Meeting));
        Guid cancelling = Guid.NewGuid();
        Assert.Null((await world.Settle(world.Official, anna, 1, MeetingState.CancelledByAuthority, cancelling)).Fault);
        Assert.Null((await world.Settle(world.Official, anna, 1, MeetingState.CancelledByAuthority, cancelling)).Fault);
        Assert.Equal(
            MeetingFault.NotBooked,
            (await world.Settle(world.Official, anna, 1, MeetingState.CancelledByAuthority)).Fault
        );
        Assert.Equal(2, (await world.Contacts()).Count);
        Assert.Equal(2L, await world.Register.Ask<long>("select count(*) from casework.appointment_entry"));
        // Opened twice, the times are there once.
        Assert.Equal(2, (await world.Open(4)).Length);
    }

    [Fact]
    public async Task Of_two_at_one_time_one_gets_it_and_the_other_is_told()
    {
        await using MeetingWorld world = await MeetingWorld.Make(cluster, "anna", "bo");
        int anna = await world.Number("anna");
        int bo = await world.Number("bo");
        int[] times = await world.Open(4);
        string annas = await TestActor.Jobseeker(anna).SignIn(world.Register.Source, Stop);
        string bos = await TestActor.Jobseeker(bo).SignIn(world.Register.Source, Stop);
        MeetingResult[] both = await Task.WhenAll(world.Book(annas, anna, times[0]), world.Book(bos, bo, times[0]));
        Assert.Single(both, one => one.Fault is null);
        Assert.Single(both, one => one.Fault is MeetingFault.TimeTaken);
        // Each has one to the end: they exchange nothing and wait for nobody.
        bool isAnnas = both[0].Fault is null;
        Assert.Null((await (isAnnas ? world.Book(bos, bo, times[1]) : world.Book(annas, anna, times[1]))).Fault);
        Assert.Equal(2L, await world.Register.Ask<long>("select count(*) from casework.appointment where state = 1"));
        Assert.Equal(2, (await world.Contacts()).Count);
    }

    [Fact]
    public async Task A_form_of_an_older_state_does_nothing()
    {
        await using MeetingWorld world = await MeetingWorld.Make(cluster, "anna");
        int anna = await world.Number("anna");
        int[] times = await world.Open(4);
        int version = await world.Version(anna);
        Assert.Null((await world.Book(world.Official, anna, times[0])).Fault);
        Assert.Equal(MeetingFault.Stale, (await world.Book(world.Official, anna, times[1], version: version)).Fault);
        Assert.Single(await world.Contacts());
    }

    [Fact]
    public async Task A_jobseeker_books_what_is_owed_and_moves_it_until_the_evening_before()
    {
        await using MeetingWorld world = await MeetingWorld.Make(cluster, "anna");
        int anna = await world.Number("anna");
        int[] early = await world.Open(4);
        int[] last = await world.Open(9);
        int[] late = await world.Open(10);
        string own = await TestActor.Jobseeker(anna).SignIn(world.Register.Source, Stop);
        // The day after the last day, and a talk that is not owed yet.
        Assert.Equal(MeetingFault.NotDue, (await world.Book(own, anna, late[0])).Fault);
        Assert.Equal(
            MeetingFault.NotDue,
            (await world.Book(own, anna, early[0], kind: Law.Obligations.ContactKind.Talk)).Fault
        );
        MeetingResult booked = await world.Book(own, anna, last[0]);
        Assert.Null(booked.Fault);
        Assert.Equal(MeetingFault.NotDue, (await world.Book(own, anna, early[0])).Fault);
        Assert.Equal(MeetingFault.NotDue, (await world.Move(own, anna, booked.Meeting, late[0])).Fault);
        Assert.Null((await world.Move(own, anna, booked.Meeting, early[0])).Fault);
        Assert.Equal(MeetingFault.TooLate, (await world.Settle(own, anna, booked.Meeting, MeetingState.Held)).Fault);
        world.At(4, 0);
        Assert.Equal(MeetingFault.TooLate, (await world.Move(own, anna, booked.Meeting, last[0])).Fault);
        Assert.Equal(
            MeetingFault.TooLate,
            (await world.Settle(own, anna, booked.Meeting, MeetingState.CancelledByCustomer)).Fault
        );
        world.At(3, 23);
        Assert.Null((await world.Settle(own, anna, booked.Meeting, MeetingState.CancelledByCustomer)).Fault);
        Assert.Equal(["1 2022-05-09 21 1", "2 1 2022-05-04 21 1", "3 2 2022-05-03 21 3"], await world.Contacts());
    }

    [Fact]
    public async Task A_reminder_goes_once_and_not_of_what_has_been_moved_or_cancelled()
    {
        await using MeetingWorld world = await MeetingWorld.Make(cluster, "anna", "bo", "cia", "dan");
        int[] times = [.. await world.Open(4, hours: 2), .. await world.Open(6)];
        string[] keys = ["anna", "bo", "cia", "dan"];
        int[] people = new int[keys.Length];
        for (int i = 0; i < keys.Length; i++)
        {
            people[i] = await world.Number(keys[i]);
            Assert.Null((await world.Book(world.Official, people[i], times[i])).Fault);
        }
        Assert.Null((await world.Move(world.Official, people[1], 2, times[4])).Fault);
        Assert.Null((await world.Settle(world.Official, people[2], 3, MeetingState.CancelledByAuthority)).Fault);
        // Who gets letters gets this one a week before.
        await world.Register.Run($"insert into notices.choice (person_id, channel, at) values ({people[1]}, 2, now())");
        MeetingReminders reminders = new(world.Register.Source, world.Register.Clock);
        world.At(3, 7);
        Assert.Equal(0, await reminders.Run(Stop));
        world.At(3, 8);
        await Task.WhenAll(
            reminders.Run(Stop),
            new MeetingReminders(world.Register.Source, world.Register.Clock).Run(Stop)
        );
        Assert.Equal(0, await reminders.Run(Stop));
        Assert.Equal(
            ["meeting-1-1", "meeting-2-2", "meeting-4-1"],
            await world.Register.Lines("select cause from notices.notice where kind = 19 order by cause")
        );
    }

    /// <summary>Nothing that was booked is rejected by the job from files to files.</summary>
    internal static async Task IsTakenAlikeByFiles(TestRegister register)
    {
        using TempFolder folder = new();
        await new JournalJob(register.Source, null, null, folder["journal"]).Run(Stop);
        ObligationsSummary told = new ObligationsJob(
            folder["journal/facts.csv"],
            folder["journal/acts.csv"],
            folder["journal/contacts.csv"],
            folder["journal/plans.csv"],
            folder["out"],
            LegalDay.Today(register.Clock)
        ).Run(2, Stop);
        Assert.Equal(0, told.Rejected);
    }
}
