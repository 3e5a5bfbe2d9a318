using System.Text;
using Kuntakokeilu.Base.Html;

namespace Kuntakokeilu.App.Pictures;

/// <summary>A line of a chart.</summary>
/// <param name="Name">Stands at its end.</param>
/// <param name="Kind">Style class: colour and dashes.</param>
/// <param name="Values">One for each month; null where there is none.</param>
internal sealed record Line(string Name, string Kind, IReadOnlyList<double?> Values);

/// <summary>Lines over months.</summary>
/// <param name="Description">What it shows, in a sentence or two.</param>
/// <param name="First">The first month.</param>
/// <param name="Lines">At least one.</param>
/// <param name="Written">How a value is written.</param>
/// <param name="AtTick">How a round value of the scale is written.</param>
/// <param name="Change">A day within the months on which something changed, and what stands at it; null for none.</param>
internal sealed record LineChartContent(
    string Description,
    DateOnly First,
    IReadOnlyList<Line> Lines,
    Func<double, string> Written,
    Func<double, string> AtTick,
    (DateOnly Day, string Name)? Change = null
);

/// <summary>
/// A chart of lines as SVG. On a wide screen the names stand at the ends of the lines; a narrow one gets another, where
/// only the values do and the names stand in a key.
/// </summary>
internal static class LineChart
{
    private static readonly Frame Wide = new(920, 330, 64, 210, 5);
    private static readonly Frame Narrow = new(328, 260, 54, 62, 3);

    /// <param name="figure">Identifier of the figure that it stands in, whose caption names it.</param>
    internal static Markup Draw(string figure, LineChartContent content) =>
        Markup.Of(
            $"""
            <div class="wide-only">{Draw(figure, "wide", content, Wide)}</div><div class="narrow-only">{Key(content)}{Draw(
                figure,
                "narrow",
                content,
                Narrow
            )}</div>
            """
        );

    private static Markup Draw(string figure, string size, LineChartContent content, Frame frame)
    {
        int months = content.Lines.Max(line => line.Values.Count);
        double top = content.Lines.SelectMany(line => line.Values).Max() ?? 0;
        Axes axes = new(frame, content.First, months, NiceScale.Of(top, frame.Ticks));
        return Markup.Of(
            $"""
            <svg class="lines" viewBox="0 0 {frame.Width} {frame.Height}" role="img" aria-labelledby="{figure}-caption" aria-describedby="{figure}-{size}">
            <desc id="{figure}-{size}">{content.Description}</desc>
            {axes.Scale.Ticks.Select(tick => Tick(axes, tick, content.AtTick(tick)))}
            {Years(axes)}{Change(axes, content)}
            {content.Lines.Select(line => Path(axes, line))}{Ends(axes, content)}
            </svg>
            """
        );
    }

    private static Markup Key(LineChartContent content) =>
        Markup.Of(
            $"""
            <ul class="key-list">{content.Lines.Select(line =>
                Markup.Of(
                    $"""
                    <li><svg class="sample" width="36" height="20" aria-hidden="true" focusable="false"><path class="line {line.Kind}" d="M1 10H35"/></svg><span>{line.Name}</span></li>
                    """
                )
            )}</ul>
            """
        );

    private static Markup Tick(Axes axes, double value, string written)
    {
        double y = axes.Y(value);
        return Markup.Of(
            $"""
            <path class="grid" d="M{axes.Frame.Left} {y}H{axes.Right}"/><text class="tick" x="{axes.Frame.Left
                - 8}" y="{y + 4}">{written}</text>

            """
        );
    }

    /// <summary>A short line at every January, and the year where there is room for it.</summary>
    private static Markup Years(Axes axes) =>
        Markup.Join(
            Enumerable
                .Range(0, axes.Months)
                .Where(month => month == 0 || axes.MonthAt(month).Month == 1)
                .Select(month =>
                {
                    double x = axes.X(month);
                    bool hasRoom =
                        month > 0 || axes.MonthAt(0).Month is 1 || axes.X(13 - axes.MonthAt(0).Month) - x > 40;
                    Markup mark = Markup.Of($"""<path class="grid" d="M{x} {axes.Bottom}v6"/>""");
                    return hasRoom
                        ? Markup.Of(
                            $"""{mark}<text class="year" x="{x + 4}" y="{axes.Bottom + 20}">{axes.MonthAt(month).Year}</text>"""
                        )
                        : mark;
                })
        );

    private static Markup Change(Axes axes, LineChartContent content)
    {
        if (content.Change is not { } change)
            return Markup.Empty;
        // The value of a month stands at its end, a day between two ends.
        double month =
            ((change.Day.Year - content.First.Year) * 12)
            + change.Day.Month
            - content.First.Month
            - 1
            + (change.Day.Day / (double)DateTime.DaysInMonth(change.Day.Year, change.Day.Month));
        if (month < 0 || month > axes.Months - 1)
            return Markup.Empty;
        double x = axes.X(month);
        return Markup.Of(
            $"""
            <path class="law" d="M{x} 18V{axes.Bottom}"/><text class="law" x="{x}" y="12">{change.Name}</text>
            """
        );
    }

    private static Markup Path(Axes axes, Line line)
    {
        StringBuilder path = new();
        bool isDrawing = false;
        for (int month = 0; month < line.Values.Count; month++)
        {
            if (line.Values[month] is not { } value)
            {
                isDrawing = false;
                continue;
            }
            path.Append($"{(isDrawing ? 'L' : 'M')}{axes.X(month):0.#} {axes.Y(value):0.#}");
            isDrawing = true;
        }
        return Markup.Of($"""<path class="line {line.Kind}" d="{path.ToString()}"/>""");
    }

    /// <summary>A point at the end of each line with its name and value, moved apart where they would meet.</summary>
    private static Markup Ends(Axes axes, LineChartContent content)
    {
        const double Step = 19;
        var ends = content
            .Lines.Select(line => (Line: line, Month: LastOf(line)))
            .Where(end => end.Month >= 0)
            .Select(end => (end.Line, end.Month, Value: end.Line.Values[end.Month]!.Value))
            .OrderByDescending(end => end.Value)
            .ToArray();
        double[] places = [.. ends.Select(end => axes.Y(end.Value) + 5)];
        for (int i = 1; i < places.Length; i++)
            places[i] = Math.Max(places[i], places[i - 1] + Step);
        // Too low at the bottom: back up, the lowest first.
        for (int i = places.Length - 1; i >= 0; i--)
            places[i] = Math.Min(places[i], axes.Bottom - ((places.Length - 1 - i) * Step));
        return Markup.Join(
            ends.Select(
                (end, i) =>
                {
                    double x = axes.X(end.Month);
                    Markup name = axes.Frame == Wide ? Markup.Of($"{end.Line.Name} ") : Markup.Empty;
                    return Markup.Of(
                        $"""
                        <circle class="line {end.Line.Kind}" cx="{x}" cy="{axes.Y(end.Value)}" r="4"/><text class="end {end.Line.Kind}" x="{axes.Right
                            + 10}" y="{places[i]}">{name}<tspan class="value">{content.Written(end.Value)}</tspan></text>

                        """
                    );
                }
            )
        );
    }

    private static int LastOf(Line line)
    {
        int month = line.Values.Count - 1;
        while (month >= 0 && line.Values[month] is null)
            month--;
        return month;
    }

    private sealed record Frame(int Width, int Height, int Left, int RightMargin, int Ticks);

    private sealed record Axes(Frame Frame, DateOnly First, int Months, NiceScale Scale)
    {
        private const double Top = 24;

        internal double Right => Frame.Width - Frame.RightMargin;

        internal double Bottom => Frame.Height - 28;

        internal double X(double month) =>
            Months < 2 ? Right : Frame.Left + (month / (Months - 1) * (Right - Frame.Left));

        internal double Y(double value) => Bottom - (value / Scale.Top * (Bottom - Top));

        internal DateOnly MonthAt(int month) => First.AddMonths(month);
    }
}
