using Kuntakokeilu.Core.Notices;
using Kuntakokeilu.Law.Obligations;

namespace Kuntakokeilu.Core.Casework.Meetings;

/// <summary>The codes of URA (yhteydenottotapa) for a meeting of a kind, by the way in which it is held.</summary>
internal static class MeetingCodes
{
    /// <summary>The kinds that an official chooses among; which one it is on a day is the law's to say.</summary>
    internal static IReadOnlyList<ContactKind> Kinds { get; } =
    [ContactKind.Initial, ContactKind.Talk, ContactKind.Conversation, ContactKind.Other];

    internal static string Of(ContactKind kind, MeetingWay way) =>
        kind switch
        {
            ContactKind.Initial => By(way, "21", "22", "23"),
            ContactKind.Talk => By(way, "24", "25", "26"),
            ContactKind.Conversation => By(way, "27", "28", "29"),
            ContactKind.Interview => By(way, "70", "71", "72"),
            // Other, video, a call to the customer.
            ContactKind.Other => By(way, "95", "20", "01"),
            ContactKind.Substitute => throw new ArgumentException(
                "No meeting stands for another service.",
                nameof(kind)
            ),
        };

    private static string By(MeetingWay way, string visit, string video, string phone) =>
        way switch
        {
            MeetingWay.Visit => visit,
            MeetingWay.Video => video,
            MeetingWay.Phone => phone,
        };
}
