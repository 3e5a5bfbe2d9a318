using System.Globalization;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Notices;

namespace Kuntakokeilu.Core.Casework.Meetings;

/// <summary>What customers are told of their meetings. Of each step they are told once.</summary>
internal static class MeetingNotices
{
    internal static Task Booked(Work work, Meeting one, CancellationToken stop) =>
        NoticeQueue.Add(work, [Of(NoticeKind.MeetingBooked, one)], stop);

    /// <param name="why">As the official has written it; empty for nothing.</param>
    internal static Task Cancelled(Work work, Meeting one, string why, CancellationToken stop)
    {
        NewNotice notice = Of(NoticeKind.MeetingCancelled, one);
        return NoticeQueue.Add(
            work,
            [
                why.Length == 0
                    ? notice
                    : notice with
                    {
                        Words = new Dictionary<string, string>(notice.Words) { [NoticeWords.Text] = why },
                    },
            ],
            stop
        );
    }

    internal static NewNotice Reminder(Meeting one) => Of(NoticeKind.MeetingReminder, one);

    internal static Task Lapsed(Work work, Meeting one, CancellationToken stop) =>
        NoticeQueue.Add(work, [Of(NoticeKind.MeetingLapsed, one)], stop);

    /// <summary>What was written of the steps before and has not gone: that it is booked for then, and that it nears.</summary>
    /// <param name="one">After the step.</param>
    internal static Task Withdraw(Work work, Meeting one, CancellationToken stop) =>
        NoticeQueue.Withdraw(
            work,
            one.Person,
            [.. Enumerable.Range(1, one.Version - 1).Select(version => Cause(one.Id, version))],
            stop
        );

    /// <summary>The words that tell of a meeting, and of which step.</summary>
    private static NewNotice Of(NoticeKind kind, Meeting one)
    {
        Dictionary<string, string> words = new()
        {
            [NoticeWords.Day] = NoticeWords.Of(one.Time.Day),
            [NoticeWords.Time] = NoticeWords.Of(one.Time.Start),
            [NoticeWords.Way] = NoticeWords.Of(one.Time.Way),
            [NoticeWords.Authority] = one.Time.Host.Organisation,
        };
        if (one.Time.Place.Length > 0 && kind is not NoticeKind.MeetingLapsed)
            words[NoticeWords.Place] = one.Time.Place;
        return new(kind, one.Person, Cause(one.Id, one.Version), NewNotice.Customer, words);
    }

    private static string Cause(int meeting, int version) =>
        string.Create(CultureInfo.InvariantCulture, $"meeting-{meeting}-{version}");
}
