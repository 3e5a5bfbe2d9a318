using Kuntakokeilu.Base.Html;

namespace Kuntakokeilu.App.Pictures;

/// <summary>A stretch in a lane of a time line.</summary>
/// <param name="From">First day.</param>
/// <param name="To">First day after it.</param>
/// <param name="Kind">Style class, which gives colour and pattern.</param>
/// <param name="Label">Shown when it fits.</param>
/// <param name="Short">Shown where the label does not fit; empty for nothing.</param>
internal readonly record struct TimeLineBar(DateOnly From, DateOnly To, string Kind, string Label, string Short = "");

/// <summary>A row of stretches with its name at the left.</summary>
internal sealed record Lane(string Name, IReadOnlyList<TimeLineBar> Stretches);

/// <summary>Something that happened on a day.</summary>
internal readonly record struct Mark(DateOnly Date, string Kind, string Title);

/// <summary>A day on which the law changed, told by its letter.</summary>
internal readonly record struct LawChange(DateOnly Date, string Letter);

/// <summary>What a time line shows, lane by lane; the first lane is the main one.</summary>
internal sealed record TimeLineContent(
    string Title,
    string Description,
    IReadOnlyList<Lane> Lanes,
    string EventLane,
    IReadOnlyList<Mark> Events,
    IReadOnlyList<LawChange> LawChanges
);

/// <summary>
/// A horizontal time line as SVG: days above, lanes beneath, law changes as thin lines. It reaches from a little before
/// the first stretch to a little after the last.
/// </summary>
internal static class TimeLine
{
    private const int Left = 104;
    private const int Width = 900;
    private const int FirstLaneY = 48;
    private const int LaneStep = 44;
    private const int LaneHeight = 26;
    private const double LetterWidth = 6.9;

    internal static Markup Draw(string id, TimeLineContent content)
    {
        DayAxis axis = new(
            content
                .Lanes.SelectMany(lane => lane.Stretches)
                .SelectMany(stretch => (DateOnly[])[stretch.From, stretch.To]),
            Left,
            Width - 10
        );
        int eventY = FirstLaneY + (content.Lanes.Count * LaneStep) + 12;
        int height = content.Events.Count > 0 ? eventY + 26 : eventY - 6;
        return Markup.Of(
            $"""
            <svg class="time-line" viewBox="0 0 {Width} {height}" role="img"
            aria-labelledby="{id}-title" aria-describedby="{id}-description">
            <title id="{id}-title">{content.Title}</title><desc id="{id}-description">{content.Description}</desc>
            {Scale(axis, height)}
            {content.LawChanges.Select(change => Change(axis, change, height))}
            {content.Lanes.Select((lane, i) => Row(axis, lane, FirstLaneY + (i * LaneStep)))}
            {(content.Events.Count > 0 ? Events(axis, content, eventY) : Markup.Empty)}
            </svg>
            """
        );
    }

    /// <summary>A line for each day of the scale, named where there is room.</summary>
    private static IEnumerable<Markup> Scale(DayAxis axis, int height)
    {
        double free = 0;
        foreach ((DateOnly day, string name) in axis.Scale())
        {
            double x = axis.At(day);
            bool isNamed = x >= free && x + (name.Length * LetterWidth) + 5 <= Width;
            if (isNamed)
                free = x + (name.Length * LetterWidth) + 14;
            string text = isNamed ? name : "";
            yield return Markup.Of(
                $"""<path class="year" d="M{x} 18V{height - 10}"/><text class="year" x="{x + 5}" y="14">{text}</text>"""
            );
        }
    }

    private static Markup Row(DayAxis axis, Lane lane, int y) =>
        Markup.Of($"{Name(lane.Name, y + 17)}{lane.Stretches.Select(stretch => Block(axis, stretch, y, LaneHeight))}");

    private static Markup Events(DayAxis axis, TimeLineContent content, int y) =>
        Markup.Of(
            $"""
            {Name(content.EventLane, y + 4)}<path class="rail" d="M{Left} {y}H{Width - 10}"/>
            {content.Events.Select(mark => Event(axis, mark, y))}
            """
        );

    private static Markup Change(DayAxis axis, LawChange change, int height)
    {
        if (!axis.Holds(change.Date))
            return Markup.Empty;
        double x = axis.At(change.Date);
        return Markup.Of(
            $"""
            <path class="law" d="M{x} 40V{height
                - 10}"/><circle class="law" cx="{x}" cy="32" r="8"/><text class="law" x="{x}" y="36">{change.Letter}</text>

            """
        );
    }

    private static Markup Name(string name, int y) => Markup.Of($"""<text class="lane" x="0" y="{y}">{name}</text>""");

    private static Markup Block(DayAxis axis, TimeLineBar stretch, int y, int height)
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

    /// <summary>The label, its short form, or nothing: as much as the stretch has room for.</summary>
    private static string Fitting(TimeLineBar stretch, double width)
    {
        bool Fits(string text) => (text.Length * LetterWidth) + 14 <= width;
        return Fits(stretch.Label) ? stretch.Label
            : Fits(stretch.Short) ? stretch.Short
            : "";
    }

    private static Markup Event(DayAxis axis, Mark mark, int y)
    {
        if (!axis.Holds(mark.Date))
            return Markup.Empty;
        string path = Marks.Path(mark.Kind, axis.At(mark.Date), y);
        return Markup.Of($"""<path class="mark {mark.Kind}" d="{path}"><title>{mark.Title}</title></path>""");
    }
}
