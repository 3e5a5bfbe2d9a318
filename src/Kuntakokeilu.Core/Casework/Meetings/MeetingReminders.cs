using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Notices;
using Kuntakokeilu.Core.Notices.Tables;
using Kuntakokeilu.Law.Obligations;
using Npgsql;

namespace Kuntakokeilu.Core.Casework.Meetings;

/// <summary>
/// Reminds customers of what is booked, on the day before; whoever gets letters a week before, for the post takes its days.
/// Of each time of a meeting once, however many nodes do it: one that has been moved or cancelled meanwhile is looked at
/// under its lock, and a notice is of one cause.
/// </summary>
internal sealed class MeetingReminders(NpgsqlDataSource database, TimeProvider time)
{
    /// <summary>Nobody is woken at night.</summary>
    internal const int FirstHour = 8;

    private const int DaysByLetter = 7;
    private const int Most = 500;

    private static readonly string Due = $"""
        select a.id, a.person_id, a.kind, a.version, a.contact_seq, a.free_time_id, {MeetingTime.Columns}
        from casework.appointment a
        where a.state = {(int)MeetingState.Booked} and a.day > $1 and a.day <= $1 + case
            when (select c.channel from notices.choice c where c.person_id = a.person_id order by c.id desc limit 1)
                = {(int)NoticeChannel.Letter} then {DaysByLetter} else 1 end
            and not exists (
                select from notices.notice n
                where n.cause = 'meeting-' || a.id || '-' || a.version and n.kind = {(int)NoticeKind.MeetingReminder}
                    and n.addressee = '{NewNotice.Customer}')
        order by a.id limit {Most} for update of a skip locked
        """;

    /// <returns>How many were reminded.</returns>
    internal async Task<int> Run(CancellationToken stop)
    {
        if (LegalDay.Local(time.GetUtcNow()).Hour < FirstHour)
            return 0;
        int all = 0;
        while (await Some(stop) is > 0 and int some)
            all += some;
        return all;
    }

    private async Task<int> Some(CancellationToken stop)
    {
        await using Work work = await Work.Begin(database, AuditContext.OfProgram("reminders"), stop);
        List<Meeting> due = [];
        await using (NpgsqlCommand command = new(Due, work.Connection))
        {
            command.Parameters.Add(new() { Value = LegalDay.Today(time) });
            await using NpgsqlDataReader row = await command.ExecuteReaderAsync(stop);
            while (await row.ReadAsync(stop))
                due.Add(
                    new(
                        row.GetInt32(0),
                        row.GetInt32(1),
                        (ContactKind)row.GetInt16(2),
                        MeetingTime.Read(row, 6, row.IsDBNull(5) ? null : row.GetInt32(5)),
                        MeetingState.Booked,
                        row.GetInt16(4),
                        row.GetInt16(3)
                    )
                );
        }
        await NoticeQueue.Add(work, [.. due.Select(MeetingNotices.Reminder)], stop);
        await work.Commit([], stop);
        return due.Count;
    }
}
