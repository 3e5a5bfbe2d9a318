using Kuntakokeilu.Core.Html;

namespace Kuntakokeilu.App.Report;

/// <summary>A stretch in a lane of a time line.</summary>
/// <param name="From">First day.</param>
/// <param name="To">First day after it.</param>
/// <param name="Kind">Style class, which gives colour and pattern.</param>
/// <param name="Label">Shown when it fits.</param>
/// <param name="Number">Its number in the list beneath; 0 for none.</param>
internal readonly record struct Stretch(DateOnly From, DateOnly To, string Kind, string Label, int Number);

/// <summary>Something that happened on a day.</summary>
internal readonly record struct Mark(DateOnly Date, string Kind, string Title);

/// <summary>A day on which the law changed, told by its letter.</summary>
internal readonly record struct LawChange(DateOnly Date, string Letter);

/// <summary>What a time line shows, lane by lane.</summary>
internal sealed record TimeLineContent(
    string Title,
    string Description,
    string ResponsibilityLane,
    IReadOnlyList<Stretch> Responsibility,
    string StatusLane,
    IReadOnlyList<Stretch> Statuses,
    string EventLane,
    IReadOnlyList<Mark> Events,
    IReadOnlyList<LawChange> LawChanges
);

/// <summary>A horizontal time line as SVG: years above, lanes beneath, law changes as thin lines.</summary>
internal static class TimeLine
{
    private const int Left = 104;
    private const int Width = 900;
    private const int Height = 178;
    private const int ResponsibilityY = 48;
    private const int StatusY = 100;
    private const int EventY = 148;
    private const double LetterWidth = 6.9;

    internal static Markup Draw(string id, int firstYear, int endYear, TimeLineContent content)
    {
        Axis axis = new(new(firstYear, 1, 1), new(endYear, 1, 1), Left, Width - 10);
        return Markup.Of(
            $"""
            <svg class="time-line" viewBox="0 0 {Width} {Height}" role="img"
            aria-labelledby="{id}-title" aria-describedby="{id}-description">
            <title id="{id}-title">{content.Title}</title><desc id="{id}-description">{content.Description}</desc>
            {Enumerable.Range(firstYear, endYear - firstYear + 1).Select(year => Year(axis, year, endYear))}
            {content.LawChanges.Select(change => Change(axis, change))}
            {Lane(content.ResponsibilityLane, ResponsibilityY + 19)}
            {content.Responsibility.Select(stretch => Block(axis, stretch, ResponsibilityY, 30))}
            {Lane(content.StatusLane, StatusY + 15)}
            {content.Statuses.Select(stretch => Block(axis, stretch, StatusY, 22))}
            {Lane(content.EventLane, EventY + 4)}
            <path class="rail" d="M{Left} {EventY}H{Width - 10}"/>
            {content.Events.Select(mark => Event(axis, mark))}
            </svg>
            """
        );
    }

    private static Markup Year(Axis axis, int year, int endYear)
    {
        double x = axis.At(new(year, 1, 1));
        Markup line = Markup.Of($"""<path class="year" d="M{x} 18V{Height - 10}"/>""");
        return year == endYear ? line : Markup.Of($"""{line}<text class="year" x="{x + 5}" y="14">{year}</text>""");
    }

    private static Markup Change(Axis axis, LawChange change)
    {
        if (!axis.Holds(change.Date))
            return Markup.Empty;
        double x = axis.At(change.Date);
        return Markup.Of(
            $"""
            <path class="law" d="M{x} 40V{Height
                - 10}"/><circle class="law" cx="{x}" cy="32" r="8"/><text class="law" x="{x}" y="36">{change.Letter}</text>

            """
        );
    }

    private static Markup Lane(string name, int y) => Markup.Of($"""<text class="lane" x="0" y="{y}">{name}</text>""");

    private static Markup Block(Axis axis, Stretch stretch, int y, int height)
    {
        double from = axis.At(stretch.From);
        double width = Math.Max(2, axis.At(stretch.To) - from - 1.5);
        string text = Fitting(stretch, width);
        Markup rect = Markup.Of(
            $"""<rect class="{stretch.Kind}" x="{from}" y="{y}" width="{width}" height="{height}" rx="2"/>"""
        );
        if (text.Length == 0)
            return rect;
        double wide = (text.Length * LetterWidth) + 8;
        double x = from + 5;
        double middle = y + (height / 2.0);
        return Markup.Of(
            $"""
            {rect}<rect class="plate" x="{x}" y="{middle
                - 9}" width="{wide}" height="18" rx="2"/><text class="block {stretch.Kind}" x="{x
                + (wide / 2)}" y="{middle + 4}">{text}</text>

            """
        );
    }

    /// <summary>Number and name, the number alone, or nothing: as much as the stretch has room for.</summary>
    private static string Fitting(Stretch stretch, double width)
    {
        string number = stretch.Number == 0 ? "" : stretch.Number.ToString();
        string whole = number.Length == 0 ? stretch.Label : $"{number} {stretch.Label}";
        bool Fits(string text) => (text.Length * LetterWidth) + 18 <= width;
        return Fits(whole) ? whole
            : Fits(number) ? number
            : "";
    }

    private static Markup Event(Axis axis, Mark mark)
    {
        if (!axis.Holds(mark.Date))
            return Markup.Empty;
        string path = Marks.Path(mark.Kind, axis.At(mark.Date), EventY);
        return Markup.Of($"""<path class="mark {mark.Kind}" d="{path}"><title>{mark.Title}</title></path>""");
    }

    private sealed record Axis(DateOnly From, DateOnly To, double Left, double Right)
    {
        internal double At(DateOnly date)
        {
            double part = (double)(date.DayNumber - From.DayNumber) / (To.DayNumber - From.DayNumber);
            return Left + (Math.Clamp(part, 0, 1) * (Right - Left));
        }

        internal bool Holds(DateOnly date) => date >= From && date <= To;
    }
}
