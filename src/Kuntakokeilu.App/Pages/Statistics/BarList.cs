using Kuntakokeilu.App.Pictures;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Monitoring.Reviewing;

namespace Kuntakokeilu.App.Pages.Statistics;

/// <summary>Bars as a list: the words are the list's own, the bars only show.</summary>
internal static class BarList
{
    internal static Markup Of(IEnumerable<(Markup Name, string Value, Markup Bar)> bars) =>
        Markup.Of(
            $"""
            <ul class="bar-list bar-list--columns">{bars.Select(bar =>
                Markup.Of(
                    $"""
                    <li><span>{bar.Name}</span> <span>{bar.Value}</span>{bar.Bar}</li>

                    """
                )
            )}</ul>
            """
        );

    /// <summary>Two bars for each: of the pilots and of the TE offices.</summary>
    internal static Markup Pairs(
        string pilots,
        string teOffices,
        IEnumerable<(string Name, decimal? Pilots, decimal? TeOffices)> bars,
        double largest,
        ReviewWords words
    )
    {
        return Markup.Of(
            $"""
            <ul class="key-list key-list--row"><li>{Swatch.Of("municipality")}{pilots}</li><li>{Swatch.Of(
                "te-office"
            )}{teOffices}</li></ul>
            <ul class="bar-list bar-list--columns bar-list--pairs">{bars.Select(bar =>
                Markup.Of(
                    $"""
                    <li><span>{bar.Name}</span>{One(pilots, "municipality", bar.Pilots)}{One(
                        teOffices,
                        "te-office",
                        bar.TeOffices
                    )}</li>

                    """
                )
            )}</ul>
            """
        );

        Markup One(string name, string kind, decimal? share) =>
            Markup.Of(
                $"""
                <span class="bar-list__value"><span class="visually-hidden">{name}: </span>{words.Share(
                    share
                )}</span>{SplitBar.Whole((double)(share ?? 0), largest, kind)}
                """
            );
    }
}
