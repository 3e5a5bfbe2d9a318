using Kuntakokeilu.Core.Obligations.Recorded;
using Kuntakokeilu.Law.Obligations;
using Npgsql;

namespace Kuntakokeilu.Core.Casework.Meetings;

/// <summary>What meetings are owed to a person, reckoned now from what is on record, and those there are.</summary>
/// <param name="Due">What is owed and not done, by the last day.</param>
/// <param name="All">Every meeting, the earliest first.</param>
internal sealed record PersonMeetings(IReadOnlyList<DueMeeting> Due, IReadOnlyList<Meeting> All, bool IsSearchOpen)
{
    internal IEnumerable<Meeting> Coming => All.Where(one => one.IsBooked);

    /// <summary>The first that is owed of a kind and has none booked; null for none.</summary>
    internal DueMeeting? Unbooked(ContactKind kind, DateOnly today) =>
        Due.FirstOrDefault(one => one.Booked is null && one.KindOn(one.From(today)) == kind);

    /// <summary>The duty for which a meeting is booked; null for one that nobody owes.</summary>
    internal DueMeeting? DutyOf(int meeting) => Due.FirstOrDefault(one => one.Booked?.Id == meeting);

    internal static async Task<PersonMeetings> Read(
        NpgsqlConnection connection,
        int person,
        DateOnly today,
        CancellationToken stop
    )
    {
        DutyFold fold = new();
        fold.Run((await RecordedPasts.Load(connection, [person], stop))[person], today);
        IReadOnlyList<Meeting> all = await MeetingReader.Of(connection, person, stop);
        return new([.. Match(fold.Duties, all, today)], all, fold.Duties.IsSearchOpen);
    }

    /// <summary>
    /// What is booked stands for what it would meet: the earliest meeting for the duty with the earliest last day, as the law
    /// counts them when they are held.
    /// </summary>
    private static IEnumerable<DueMeeting> Match(ObligationHistory duties, IReadOnlyList<Meeting> all, DateOnly today)
    {
        List<Meeting> booked = [.. all.Where(one => one.IsBooked)];
        Obligation[] owed =
        [
            .. Enumerable
                .Range(0, duties.Count)
                .Select(i => duties[i])
                .Where(duty =>
                    duty.State is ObligationState.Open or ObligationState.Late or ObligationState.Upcoming
                    && MeetingLaw.KindFor(duty.Kind, today) is not null
                )
                .OrderBy(duty => duty.Due ?? DateOnly.MaxValue)
                .ThenBy(duty => duty.Number),
        ];
        foreach (Obligation duty in owed)
        {
            Meeting? met = booked.FirstOrDefault(one =>
                MeetingLaw.CanMeet(one.Kind, duty.Kind) && one.Time.Day >= duty.Earliest
            );
            if (met is not null)
                booked.Remove(met);
            yield return new(duty, met);
        }
    }
}
