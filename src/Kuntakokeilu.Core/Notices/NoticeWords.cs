using System.Globalization;
using Kuntakokeilu.Core.Access;

namespace Kuntakokeilu.Core.Notices;

/// <summary>
/// A notice in words. What it tells of is kept without a language, by name: days as 2024-11-15, authorities by the codes
/// of their organisations, and a text that somebody has written as it is.
/// </summary>
internal static class NoticeWords
{
    internal const string Day = "day";
    internal const string Until = "until";
    internal const string Authority = "authority";
    internal const string Previous = "previous";

    /// <summary>A time of day in Finland, as 09:30.</summary>
    internal const string Time = "time";

    /// <summary>How one meets: <see cref="MeetingWay"/> by its name.</summary>
    internal const string Way = "way";

    /// <summary>Where one meets, as an official has written it; told after the rest.</summary>
    internal const string Place = "place";

    /// <summary>What an official has written, or what else belongs to this one; told after the rest.</summary>
    internal const string Text = "text";

    /// <summary>Who has written the text, of what officials write to each other.</summary>
    internal const string By = "by";

    private const string DayForm = "yyyy-MM-dd";
    private const string TimeForm = "HH:mm";

    /// <summary>What a notice of a kind must tell of, in the order in which its text has them.</summary>
    internal static IReadOnlyList<string> Of(NoticeKind kind) =>
        kind switch
        {
            NoticeKind.Registered
            or NoticeKind.Transferred
            or NoticeKind.LeftUntransferred
            or NoticeKind.Refused
            or NoticeKind.CorrectionSettled
            or NoticeKind.Launch
            or NoticeKind.GrantDecided
            or NoticeKind.GrantTransferred
            or NoticeKind.GrantOfEmployer
            or NoticeKind.GrantReviewed
            or NoticeKind.ConductRecorded
            or NoticeKind.ConductReminder
            or NoticeKind.ConductJudged
            or NoticeKind.PaymentDecided
            or NoticeKind.PaymentReturned => [Day, Authority],
            NoticeKind.Moved or NoticeKind.ReturnedForChangeSecurity => [Day, Previous, Authority],
            NoticeKind.RequestDecided or NoticeKind.SearchEnded or NoticeKind.RequestLapsed => [Day],
            NoticeKind.AskedToClarify
            or NoticeKind.StatementQuestion
            or NoticeKind.StatementReminder
            or NoticeKind.GrantAsked
            or NoticeKind.GrantHeard => [Until, Authority, Text],
            NoticeKind.ActedOnBehalf => [Day, Authority, Text],
            NoticeKind.SearchLapsing => [Until],
            NoticeKind.MessageWaits => [Authority],
            NoticeKind.ServiceProposed or NoticeKind.PaymentAsked => [Authority, Text],
            NoticeKind.ServicePlaced or NoticeKind.ServiceOff => [Day, Text],
            NoticeKind.PlaceFreed or NoticeKind.ServiceFeedback => [Until, Text],
            NoticeKind.MeetingBooked
            or NoticeKind.MeetingCancelled
            or NoticeKind.MeetingReminder
            or NoticeKind.MeetingLapsed => [Day, Time, Way, Authority],
        };

    /// <summary>The word for a day.</summary>
    internal static string Of(DateOnly day) => day.ToString(DayForm, CultureInfo.InvariantCulture);

    /// <summary>The word for a time of day.</summary>
    internal static string Of(TimeOnly time) => time.ToString(TimeForm, CultureInfo.InvariantCulture);

    /// <summary>The word for a way of meeting.</summary>
    internal static string Of(MeetingWay way) => $"{way}";

    /// <summary>The day that a word tells.</summary>
    internal static DateOnly DayIn(string word) => DateOnly.ParseExact(word, DayForm, CultureInfo.InvariantCulture);

    /// <summary>Whether it tells all that its kind must, in a form that can be told.</summary>
    internal static bool AreWhole(NoticeKind kind, IReadOnlyDictionary<string, string> words) =>
        Of(kind).All(words.ContainsKey)
        && words.All(word =>
            word.Key switch
            {
                Day or Until => DateOnly.TryParseExact(word.Value, DayForm, CultureInfo.InvariantCulture, 0, out _),
                Authority or Previous => Organisations.IsOfTheAct(word.Value),
                Time => TimeOnly.TryParseExact(word.Value, TimeForm, CultureInfo.InvariantCulture, 0, out _),
                Way => Enum.TryParse(word.Value, out MeetingWay way) && Enum.IsDefined(way),
                Text or Place or By => word.Value.Length > 0 && !word.Value.Contains('\0'),
                _ => false,
            }
        );

    /// <summary>What a customer reads, a paragraph each.</summary>
    internal static IReadOnlyList<string> Body(NoticeKind kind, IReadOnlyDictionary<string, string> words, Texts texts)
    {
        object[] places =
        [
            .. Of(kind).Where(name => name is not Text).Select(name => (object)Said(name, words[name], texts)),
        ];
        string body = texts.Of("notice.body", kind, places);
        return
        [
            body,
            .. words.GetValueOrDefault(Place) is { } place ? (string[])[texts["notice.place", place]] : [],
            .. words.GetValueOrDefault(Text)?.Split('\n') ?? [],
        ];
    }

    private static string Said(string name, string word, Texts texts) =>
        name switch
        {
            Day or Until => texts.Date(DayIn(word)),
            Time => texts.Time(TimeOnly.ParseExact(word, TimeForm, CultureInfo.InvariantCulture)),
            Way => texts.Of("notice.way", Enum.Parse<MeetingWay>(word)),
            _ => Organisations.Name(word, texts.Language),
        };
}
