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
        if (one.Time.Place.Length > 0)
            words[NoticeWords.Place] = one.Time.Place;
        return new(kind, one.Person, Cause(one), NewNotice.Customer, words);
    }

    internal static string Cause(Meeting one) =>
        string.Create(CultureInfo.InvariantCulture, $"meeting-{one.Id}-{one.Version}");
}
