using Kuntakokeilu.Core.Html;
using Kuntakokeilu.Core.Steering.Counting;

namespace Kuntakokeilu.App.Pictures;

/// <summary>Whose customers the jobseekers of a day are: three large figures, and one bar that they divide.</summary>
internal static class AuthorityFigures
{
    private const double Width = 1000;
    private const double Height = 28;
    private const double Gap = 3;

    internal static Markup Draw(DayFigures day, Texts texts)
    {
        int decided = day.TeOffice - day.Undetermined;
        return Markup.Of(
            $"""
            <dl class="figures figures--authorities">
            {Figure(texts, "municipality", texts["overview.municipal"], day.Municipal, day.Open)}
            {Figure(texts, "te-office", texts["overview.te_office"], decided, day.Open)}
            {Figure(texts, "undetermined", texts["overview.undetermined"], day.Undetermined, day.Open)}
            </dl>
            {Stack(day.Municipal, decided, day.Undetermined)}
            """
        );
    }

    private static Markup Figure(Texts texts, string kind, string name, int count, int open) =>
        Markup.Of(
            $"""
            <div class="{kind}"><dt>{Swatch.Of(kind)}{name}</dt>
            <dd>{texts.Count(count)} <span class="figures__share">{texts.Percent(count, open)}</span></dd></div>
            """
        );

    private static Markup Stack(int municipal, int teOffice, int undetermined)
    {
        double all = Math.Max(1, municipal + teOffice + undetermined);
        double a = Width * municipal / all;
        double b = Width * teOffice / all;
        double c = Width * undetermined / all;
        return Markup.Of(
            $"""
            <svg class="stack" viewBox="0 0 {Width} {Height}" preserveAspectRatio="none" aria-hidden="true" focusable="false">
            <rect class="municipality" x="0" width="{a}" height="{Height}"/>
            <rect class="te-office" x="{a + Gap}" width="{Math.Max(0, b - Gap)}" height="{Height}"/>
            <rect class="undetermined" x="{a + b + Gap}" width="{Math.Max(0, c - Gap)}" height="{Height}"/>
            </svg>
            """
        );
    }
}
