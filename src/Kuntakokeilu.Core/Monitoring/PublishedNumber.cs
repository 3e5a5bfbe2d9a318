using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.Core.Monitoring;

/// <summary>How pages for people write published figures; files and interfaces give them as they are.</summary>
internal static class PublishedNumber
{
    /// <summary>A count of persons: 0–5 in place of a published 0, which means that.</summary>
    internal static string Count(long persons, Texts texts) => persons == 0 ? "0–5" : texts.Count(persons);

    /// <summary>A figure of a table; a mark where there is none.</summary>
    /// <param name="decimals">The content's: a count of persons has none, all others are percentages.</param>
    internal static string Of(Figure figure, int decimals, Texts texts) =>
        figure.Decimal(decimals) is not { } number ? figure.Mark!
        : decimals == 0 ? Count((long)number, texts)
        : texts.Percent(number);
}
