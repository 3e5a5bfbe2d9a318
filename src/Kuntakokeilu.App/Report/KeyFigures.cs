using Kuntakokeilu.Core.Html;

namespace Kuntakokeilu.App.Report;

/// <summary>The four figures of the main day, and one bar that they divide.</summary>
internal static class KeyFigures
{
    private const double Width = 1000;
    private const double Height = 28;

    internal static Markup Write(ReportView view)
    {
        DayFigures day = view.Main;
        int decided = day.TeOffice - day.Undetermined;
        return Markup.Of(
            $"""
            <section class="key" aria-labelledby="{view.Id("key")}">
            <h2 class="small" id="{view.Id("key")}">{view["key.heading", view.Words.Date(day.Date)]}</h2>
            <dl class="figures">
            {Figure(view, "key.open", day.Open, "")}
            {Figure(view, "key.municipal", day.Municipal, "municipality")}
            {Figure(view, "key.te_office", decided, "te-office")}
            {Figure(view, "key.undetermined", day.Undetermined, "undetermined")}
            </dl>
            {Picture(view, day.Municipal, decided, day.Undetermined)}
            <p class="note">{view["key.undetermined_more"]}</p>
            </section>
            """
        );
    }

    private static Markup Figure(ReportView view, string key, int count, string kind) =>
        Markup.Of(
            $"""
            <div class="figure {kind}"><dt>{Swatch.Of(kind)}{view[key]}</dt>
            <dd><span class="count">{view.Words.Number(count)}</span> <span class="share">{Share(
                view,
                count
            )}</span></dd></div>
            """
        );

    private static string Share(ReportView view, int count) =>
        count == view.Main.Open ? "" : view.Words.Percent(count, view.Main.Open);

    private static Markup Picture(ReportView view, int municipal, int teOffice, int undetermined)
    {
        double all = Math.Max(1, municipal + teOffice + undetermined);
        double a = Width * municipal / all;
        double b = Width * teOffice / all;
        double c = Width * undetermined / all;
        return Markup.Of(
            $"""
            <svg class="stack" viewBox="0 0 {Width} {Height}" preserveAspectRatio="none"
            aria-hidden="true" focusable="false">
            <rect class="municipality" x="0" width="{a}" height="{Height}"/>
            <rect class="te-office" x="{a + 3}" width="{Math.Max(0, b - 3)}" height="{Height}"/>
            <rect class="undetermined" x="{a + b + 3}" width="{Math.Max(0, c - 3)}" height="{Height}"/>
            </svg>
            """
        );
    }
}

/// <summary>A small sample of an authority's colour and pattern.</summary>
internal static class Swatch
{
    internal static Markup Of(string kind) =>
        kind.Length == 0
            ? Markup.Empty
            : Markup.Of(
                $"""<svg class="swatch" width="16" height="16" aria-hidden="true" focusable="false"><rect class="{kind}" x=".5" y=".5" width="15" height="15" rx="2"/></svg>"""
            );
}
