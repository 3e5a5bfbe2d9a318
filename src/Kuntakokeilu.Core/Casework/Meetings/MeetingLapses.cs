using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Recording;
using Npgsql;

namespace Kuntakokeilu.Core.Casework.Meetings;

/// <summary>
/// Ends what is booked with an authority that serves the customer no more, by whatever way the customer has come to another
/// or the job search has ended: nobody there could hold it, nor tell what came of it. What is owed stays owed, for what the
/// authority cancels moves no last day; who serves the customer now books anew.
/// </summary>
internal sealed class MeetingLapses(NpgsqlDataSource database, TimeProvider time)
{
    private const int Most = 500;

    /// <summary>Any number of nodes may do it at once: each is looked at under the customer's lock.</summary>
    /// <returns>How many were ended.</returns>
    internal async Task<int> Run(CancellationToken stop)
    {
        IReadOnlyList<(int Meeting, int Person)> waiting;
        await using (NpgsqlConnection connection = await database.OpenConnectionAsync(stop))
            waiting = await MeetingReader.AllLapsed(connection, LegalDay.Local(time.GetUtcNow()), Most, stop);
        MeetingService meetings = new(new CaseRecording(time), time);
        int ended = 0;
        foreach ((int meeting, int person) in waiting)
        {
            await using Work work = await Work.Begin(database, AuditContext.OfProgram("meetings"), stop);
            if (await meetings.Lapse(person, meeting, work, stop))
                ended++;
        }
        return ended;
    }
}
