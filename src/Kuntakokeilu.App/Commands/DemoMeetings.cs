using Kuntakokeilu.App.DemoSignIn;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Meetings;
using Kuntakokeilu.Core.Casework.Recording;
using Kuntakokeilu.Core.Notices;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Calendar;
using Npgsql;

namespace Kuntakokeilu.App.Commands;

/// <summary>
/// Free times of Tampere's adviser, and meetings with customers in every state: booked, held, missed, cancelled by either, and
/// one that has just been. Made once, by the services of the pages.
/// </summary>
internal static class DemoMeetings
{
    private const string Subject = "malli-ohjaaja";
    private const string Adviser = "Malli Ohjaaja";
    private const string Place = "Mallikatu 1, Tampere";

    private static readonly CancellationToken Stop = CancellationToken.None;

    internal static async Task Add(OpenDatabase database, DemoDay day)
    {
        DateOnly today = LegalDay.Today(day);
        bool isThere = await Ask(database.Source, "select exists (select from casework.free_time)") is true;
        if (today <= LawBook.PilotStart || today.AddDays(28) >= LawAsKnown.Whole.PilotEnd || isThere)
            return;
        string whose =
            $"select id from access.account where issuer = '{DemoProvider.Issuer}' and subject = '{Subject}'";
        MeetingHost host = new(DemoCustomers.Tampere, null, (int)(await Ask(database.Source, whose))!, Adviser);
        DemoDiary diary = new(database.Source, day, host);
        await diary.Open(today);
        await diary.Meet(today, await DemoCustomers.OfMeetings.Read(database.Source));
    }

    private static async Task<object?> Ask(NpgsqlDataSource database, string sql)
    {
        await using NpgsqlCommand command = database.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }

    /// <summary>What the adviser does, each in a work of its own.</summary>
    private sealed class DemoDiary(NpgsqlDataSource database, DemoDay day, MeetingHost host)
    {
        private const string Note = "Sovittiin, mitä työpaikkoja asiakas hakee ennen seuraavaa keskustelua.";

        /// <summary>Visits on the next two working days each week, and calls on the third.</summary>
        internal async Task Open(DateOnly today)
        {
            for (int i = 1; i <= 3; i++)
            {
                DateOnly first = FinnishDays.After(today, i);
                MeetingWay way = i == 3 ? MeetingWay.Phone : MeetingWay.Visit;
                await using Work work = await Begin();
                await FreeTimeService.Open(
                    new(first, new(9, 0), new(12, 0), 45, first.AddDays(21), way, i == 3 ? "" : Place),
                    host,
                    work,
                    Stop
                );
            }
        }

        /// <summary>One after the other, of customers to whom a meeting is owed.</summary>
        internal async Task Meet(DateOnly today, int[] customers)
        {
            Func<int, DueMeeting, Task>[] story =
            [
                (one, due) => Book(one, due, today),
                (one, due) => Book(one, due, today),
                (one, due) => Tell(one, due, MeetingState.Held, today, Note),
                (one, due) => Tell(one, due, MeetingState.NoShow, Before(today), ""),
                async (one, due) => await Settle(one, await Book(one, due, today), MeetingState.CancelledByAuthority),
                async (one, due) => await Settle(one, await Book(one, due, today), MeetingState.CancelledByCustomer),
                (one, due) => Tell(one, due, MeetingState.Held, Before(today), Note),
                (one, due) => Tell(one, due, MeetingState.NoShow, Before(today), ""),
                (one, due) => BookForThisMorning(one, due, today),
                (one, due) => Book(one, due, today),
            ];
            int next = 0;
            foreach (int customer in customers)
                if (next < story.Length && await Owed(customer, today) is { } due)
                    await story[next++](customer, due);
        }

        private async Task<DueMeeting?> Owed(int person, DateOnly today)
        {
            await using NpgsqlConnection connection = await database.OpenConnectionAsync(Stop);
            PersonMeetings meetings = await PersonMeetings.Read(connection, person, today, Stop);
            return meetings.Due.FirstOrDefault(one => one.Duty.Earliest <= today);
        }

        private async Task<int> Book(int person, DueMeeting due, DateOnly today)
        {
            await using Work work = await Begin();
            IReadOnlyList<MeetingTime> free = await FreeTimes.Open(
                work.Connection,
                host,
                today.AddDays(1),
                due.Until(today).AddDays(28),
                LegalDay.Local(day.GetUtcNow()),
                Stop
            );
            return await Done(person, due, free[0], work, day);
        }

        /// <summary>Booked yesterday for the early morning: nobody has told yet what came of it.</summary>
        private async Task BookForThisMorning(int person, DueMeeting due, DateOnly today)
        {
            await using Work work = await Begin();
            MeetingTime early = new(today, new(7, 0), 30, MeetingWay.Phone, "", host, null);
            await Done(person, due, early, work, DemoClock.Told(today));
        }

        private static async Task<int> Done(int person, DueMeeting due, MeetingTime at, Work work, TimeProvider time)
        {
            MeetingService service = new(new CaseRecording(time), time);
            MeetingResult result = await service.Book(await Deed(work, person, ""), due.KindOn(at.Day), at, work, Stop);
            return result.Fault is { } fault
                ? throw new InvalidOperationException($"The demo's meeting can't be booked: {fault}.")
                : result.Meeting;
        }

        private async Task Tell(int person, DueMeeting due, MeetingState state, DateOnly on, string note)
        {
            await using Work work = await Begin();
            MeetingTime at = new(on, new(9 + person % 6, 0), 45, MeetingWay.Visit, Place, host, null);
            await new MeetingService(new CaseRecording(day), day).Tell(
                await Deed(work, person, note),
                due.KindOn(on),
                at,
                state,
                work,
                Stop
            );
        }

        private async Task Settle(int person, int meeting, MeetingState state)
        {
            await using Work work = await Begin();
            await new MeetingService(new CaseRecording(day), day).Settle(
                await Deed(
                    work,
                    person,
                    state is MeetingState.CancelledByAuthority ? "Virkailija on sairastunut." : ""
                ),
                meeting,
                state,
                work,
                Stop
            );
        }

        private static DateOnly Before(DateOnly today)
        {
            DateOnly one = today.AddDays(-1);
            while (!FinnishDays.IsWorking(one))
                one = one.AddDays(-1);
            return one;
        }

        private static async Task<MeetingDeed> Deed(Work work, int person, string text) =>
            new(person, await CaseVersion.Of(work.Connection, person, Stop), Guid.NewGuid(), text);

        private Task<Work> Begin() => Work.Begin(database, AuditContext.OfProgram(Adviser), Stop);
    }
}
