using System.Globalization;
using Kuntakokeilu.Base.Html;

namespace Kuntakokeilu.App.Pages.Shared;

/// <summary>A term and its value in a summary list; <c>_SummaryList</c>.</summary>
/// <param name="Term">What it is.</param>
/// <param name="Value">The value; several lines or links by <see cref="Markup.Of"/>.</param>
/// <param name="Origin">From when and from where it is known; null leaves it out.</param>
internal sealed record SummaryRow(string Term, Markup Value, string? Origin = null)
{
    internal SummaryRow(string term, string value, string? origin = null)
        : this(term, Markup.Of($"{value}"), origin) { }
}

/// <summary>A picture with the same numbers in a table; <c>_Figure</c>.</summary>
/// <param name="Id">Begins the identifiers within; that of the caption is <c>ID-caption</c>.</param>
/// <param name="Caption">What the picture shows, in a sentence.</param>
/// <param name="Picture">SVG named by the caption, with a description.</param>
/// <param name="Table">The same numbers.</param>
/// <param name="Downloads">The numbers to take along.</param>
/// <param name="Definitions">Links to what the numbers mean.</param>
internal sealed record LargeFigure(
    string Id,
    string Caption,
    Markup Picture,
    DataTable Table,
    Downloads? Downloads = null,
    IReadOnlyList<Download>? Definitions = null
);

/// <summary>Numbers to take along; <c>_Downloads</c>.</summary>
/// <param name="Of">What they are of: each link tells it to those who hear the link alone.</param>
/// <param name="Files">The numbers as files.</param>
/// <param name="Page">The page where they are looked at and chosen anew; null on that page.</param>
internal sealed record Downloads(string Of, IEnumerable<Download> Files, string? Page = null);

/// <summary>A file to take along, or an address to go to.</summary>
internal sealed record Download(string Name, string Address);

/// <summary>A choice of month by a form that asks with GET; <c>_MonthChoice</c>.</summary>
/// <param name="Name">Name in the query, and the identifier of the field.</param>
/// <param name="Label">What is chosen.</param>
/// <param name="First">First month to choose from.</param>
/// <param name="Last">Last one.</param>
/// <param name="Chosen">The one shown now.</param>
/// <param name="Kept">Other parts of the query that stay.</param>
internal sealed record MonthChoice(
    string Name,
    string Label,
    DateOnly First,
    DateOnly Last,
    DateOnly Chosen,
    IReadOnlyList<KeyValuePair<string, string>>? Kept = null
)
{
    /// <summary>The month that an address asks for, as 2024-11; null for none, and for one that can't be chosen.</summary>
    internal static DateOnly? Asked(string? month, DateOnly first, DateOnly last) =>
        DateOnly.TryParseExact($"{month}-01", "yyyy-MM-dd", CultureInfo.InvariantCulture, 0, out DateOnly asked)
        && asked >= first
        && asked <= last
            ? asked
            : null;
}

/// <summary>A choice among days by a form that asks with GET <c>?day=</c>; <c>_DayChoice</c>.</summary>
internal sealed record DayChoice(IReadOnlyList<DateOnly> Days, DateOnly Chosen);

/// <summary>Long work on its way; <c>_Progress</c>.</summary>
internal sealed record Progress(string Label, long Done, long Total, IReadOnlyList<SummaryRow> Details);

/// <summary>A box that tells something; <c>_Notice</c>.</summary>
/// <param name="Kind">Its look.</param>
/// <param name="Heading">Bold line.</param>
/// <param name="Body">More; empty leaves it out.</param>
internal sealed record Notice(NoticeKind Kind, string Heading, Markup Body)
{
    internal Notice(NoticeKind kind, string heading, string body = "")
        : this(kind, heading, Markup.Of($"{body}")) { }

    /// <summary>The design system's class of the kind.</summary>
    internal string Look => Kind is NoticeKind.Info ? "" : $"hds-notification--{Kind.ToString().ToLowerInvariant()}";

    /// <summary>The design system's icon of the kind.</summary>
    internal string Icon =>
        Kind switch
        {
            NoticeKind.Info => "info-circle-fill",
            NoticeKind.Success => "check-circle-fill",
            NoticeKind.Alert => "alert-circle-fill",
            NoticeKind.Error => "error-fill",
        };
}

internal enum NoticeKind
{
    Info,
    Success,
    Alert,
    Error,
}
