using Kuntakokeilu.Base.Html;

namespace Kuntakokeilu.App.Pictures;

/// <summary>A part of a bar.</summary>
/// <param name="Kind">Style class: colour and pattern.</param>
internal sealed record UsePart(string Kind, string Name);

/// <summary>A bar: what was given, and how much of it is in which part, in the order of the parts.</summary>
/// <param name="Told">Stands beside the name.</param>
internal sealed record UseRow(string Name, string Told, long Given, IReadOnlyList<long> Parts);

/// <summary>
/// How what was given is used: a bar for each, all of one length so that shares can be compared, with a line where the year
/// stands. The words are beside the bars, not in them, so that they can be read on any screen.
/// </summary>
internal static class UseBars
{
    private const int Height = 18;

    /// <param name="figure">Identifier of the figure that it stands in, whose caption names it.</param>
    /// <param name="mark">What the line means.</param>
    /// <param name="at">Where the line stands, in hundredths of the bar.</param>
    internal static Markup Draw(
        string figure,
        string description,
        string mark,
        int at,
        IReadOnlyList<UsePart> parts,
        IReadOnlyList<UseRow> rows
    ) =>
        Markup.Of(
            $"""
            <p class="note" id="{figure}-description">{description}</p>
            <ul class="key-list key-list--row">{parts.Select(one => Markup.Of($"<li>{Swatch.Of(one.Kind)}<span>{one.Name}</span></li>"))}<li>{Line}<span>{mark}</span></li></ul>
            <ul class="bar-list" aria-labelledby="{figure}-caption" aria-describedby="{figure}-description">{rows.Select(row =>
                Markup.Of($"<li><span>{row.Name}</span><span>{row.Told}</span>{Bar(row, parts, at)}</li>")
            )}</ul>
            """
        );

    private static Markup Line { get; } =
        Markup.Of(
            $"""<svg class="swatch" width="16" height="16" aria-hidden="true" focusable="false"><path class="now" d="M8 0V16"/></svg>"""
        );

    /// <summary>In percentages, so that patterns are not stretched with it.</summary>
    private static Markup Bar(UseRow row, IReadOnlyList<UsePart> parts, int at)
    {
        double begin = 0;
        List<Markup> drawn = [];
        foreach ((UsePart part, long amount) in parts.Zip(row.Parts))
        {
            double width = 100.0 * amount / row.Given;
            if (amount > 0)
                drawn.Add(
                    Markup.Of(
                        $"""<rect class="{part.Kind}" x="{begin}%" y="3" width="{width}%" height="{Height - 6}"/>"""
                    )
                );
            begin += width;
        }
        return Markup.Of(
            $"""
            <svg class="bar bar--use" width="100%" height="{Height}" aria-hidden="true" focusable="false"><rect class="track" y="3" width="100%" height="{Height
                - 6}"/>{drawn}<line class="now" x1="{at}%" x2="{at}%" y1="0" y2="{Height}"/></svg>
            """
        );
    }
}
