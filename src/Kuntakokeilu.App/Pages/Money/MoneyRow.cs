using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Pictures;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Money.Overviews;

namespace Kuntakokeilu.App.Pages.Money;

/// <summary>Somebody's money, or that for one purpose.</summary>
/// <param name="Path">Where more is told of it; null for nowhere.</param>
internal sealed record MoneyRow(string Name, string? Path, MoneyFigures Figures);

/// <summary>Rows of money as a picture and as a table of the same figures.</summary>
internal sealed class MoneyFigure(Texts t, Links link, IReadOnlyList<MoneyRow> rows)
{
    private const string Id = "money";

    private readonly MoneyFigures all = MoneyFigures.Of(rows.Select(one => one.Figures));

    /// <param name="first">Heading of what the rows are.</param>
    /// <param name="year">With how much of it has passed, in hundredths.</param>
    internal LargeFigure Of(string first, UsableYear year, int passed, Downloads files) =>
        new(
            Id,
            t["money.picture", year.Year],
            UseBars.Draw(
                Id,
                t["money.picture.description", passed],
                t["money.picture.passed", passed],
                passed,
                [
                    new("paid", t["money.paid"]),
                    new("tied", t["money.committed"]),
                    new("kept", t["money.reserved"]),
                    new("free", t["money.available"]),
                    .. HasGone ? [new("gone", t["money.gone"])] : (UsePart[])[],
                ],
                [.. rows.Where(one => one.Figures.Granted > 0).Select(Bar)]
            ),
            Table(first, year),
            files
        );

    private UseRow Bar(MoneyRow row) =>
        new(
            row.Name,
            t[
                "money.picture.used",
                t.Percent(row.Figures.Used, row.Figures.Granted),
                t.WholeEuros(row.Figures.Granted)
            ],
            row.Figures.Granted,
            [row.Figures.Paid, row.Figures.Committed, row.Figures.Reserved, row.Figures.Available, row.Figures.Gone]
        );

    private bool HasGone => all.Gone != 0;

    private DataTable Table(string first, UsableYear year) =>
        new(
            t["money.table", year.Year],
            [
                new(first),
                new(t["money.granted"], IsNumber: true),
                new(t["money.paid"], IsNumber: true),
                new(t["money.committed"], IsNumber: true),
                new(t["money.reserved"], IsNumber: true),
                new(t["money.available"], IsNumber: true),
                .. HasGone ? [new(t["money.gone"], IsNumber: true)] : (Column[])[],
                new(t["money.used_share"], IsNumber: true),
                new(t["money.forecast"], IsNumber: true),
            ],
            [.. rows.Select(one => Cells(Named(one), one.Figures))],
            rows.Count > 1 ? Cells(Markup.Of($"{t["money.all"]}"), all) : null
        );

    private Markup Named(MoneyRow row) =>
        row.Path is { } path ? Markup.Of($"""<a href="{link[path]}">{row.Name}</a>""") : Markup.Of($"{row.Name}");

    private IReadOnlyList<Markup> Cells(Markup name, MoneyFigures one) =>
        [
            name,
            Euros(one.Granted),
            Euros(one.Paid),
            Euros(one.Committed),
            Euros(one.Reserved),
            Euros(one.Available),
            .. HasGone ? [Euros(one.Gone)] : (Markup[])[],
            Markup.Of($"{t.Percent(one.Used, one.Granted)}"),
            Euros(one.Forecast),
        ];

    private Markup Euros(long cents) => Markup.Of($"{t.WholeEuros(cents)}");
}
