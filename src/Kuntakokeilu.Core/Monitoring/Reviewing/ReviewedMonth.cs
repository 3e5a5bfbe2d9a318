using Kuntakokeilu.Statistics.Months;
using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.Core.Monitoring.Reviewing;

/// <summary>Reads a release as its reader in a month does: that month, the one before, the year before.</summary>
internal sealed class ReviewedMonth(Release release, Month month)
{
    /// <summary>The tables that the review is made of.</summary>
    internal const string ByBody = "kk01";

    internal const string Pilots = "kk02";
    internal const string Flows = "kk03";
    internal const string Transfers = "kk06";

    internal static IReadOnlyList<string> Tables { get; } = [ByBody, Pilots, Flows, Transfers];

    internal Month Month => month;

    /// <summary>A count of the month with its earlier ones; of variables that are not told, the whole.</summary>
    internal Reading Read(string table, string content, params ReadOnlySpan<(string, string)> place) =>
        new(
            At(table, month, content, place),
            At(table, Before(1), content, place),
            At(table, Before(12), content, place)
        );

    /// <summary>A figure of the month.</summary>
    internal Figure Now(string table, string content, params ReadOnlySpan<(string, string)> place) =>
        At(table, month, content, place);

    /// <summary>The figure of every month from the table's first to this one.</summary>
    internal IReadOnlyList<Figure> Until(string table, string content, params (string, string)[] place) =>
        [.. Months(table).Select(one => At(table, one, content, place))];

    /// <summary>From the table's first month to this one.</summary>
    internal IReadOnlyList<Month> Months(string table) =>
        release.Find(table) is not { } found
            ? []
            :
            [
                .. found
                    .Definition.Time.Values.Select(value =>
                        Month.TryParse(value.Code, out Month one) ? one : Month.Last
                    )
                    .Where(one => one <= month),
            ];

    private Month Before(int months) => new(month.Number - months);

    /// <summary>Not available where the release has no such figure: it may be older than its reader.</summary>
    private Figure At(string table, Month when, string content, ReadOnlySpan<(string, string)> place) =>
        release.Find(table)?.Find([("Kuukausi", $"{when}"), ("Tiedot", content), .. place]) ?? Figure.NotAvailable;
}
