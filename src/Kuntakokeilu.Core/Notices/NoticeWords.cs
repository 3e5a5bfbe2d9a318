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

    /// <summary>What an official has written, or what else belongs to this one; told after the rest.</summary>
    internal const string Text = "text";

    private const string DayForm = "yyyy-MM-dd";

    /// <summary>What a notice of a kind must tell of, in the order in which its text has them.</summary>
    internal static IReadOnlyList<string> Of(NoticeKind kind) =>
        kind switch
        {
            NoticeKind.Registered
            or NoticeKind.Transferred
            or NoticeKind.LeftUntransferred
            or NoticeKind.Refused
            or NoticeKind.CorrectionSettled
            or NoticeKind.Launch => [Day, Authority],
            NoticeKind.Moved or NoticeKind.ReturnedForChangeSecurity => [Day, Previous, Authority],
            NoticeKind.RequestDecided or NoticeKind.SearchEnded or NoticeKind.RequestLapsed => [Day],
            NoticeKind.AskedToClarify => [Until, Authority, Text],
            NoticeKind.ActedOnBehalf => [Day, Authority, Text],
            NoticeKind.SearchLapsing => [Until],
        };

    /// <summary>The word for a day.</summary>
    internal static string Of(DateOnly day) => day.ToString(DayForm, CultureInfo.InvariantCulture);

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
                Text => word.Value.Length > 0 && !word.Value.Contains('\0'),
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
        return words.GetValueOrDefault(Text) is { } text ? [body, .. text.Split('\n')] : [body];
    }

    private static string Said(string name, string word, Texts texts) =>
        name is Day or Until ? texts.Date(DayIn(word)) : Organisations.Name(word, texts.Language);
}
