using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Monitoring;
using Kuntakokeilu.Core.Steering.Counting;

namespace Kuntakokeilu.App.Pictures;

/// <summary>Whose customers some jobseekers are: three large figures, and one bar that they divide.</summary>
internal static class AuthorityFigures
{
    private const double Width = 1000;
    private const double Height = 28;
    private const double Gap = 3;

    /// <summary>Of the register on a day, for those who may see exact counts.</summary>
    internal static Markup Draw(DayFigures day, Texts texts) =>
        Draw(
            day.Open,
            day.Municipal,
            day.TeOffice - day.Undetermined,
            day.Undetermined,
            texts.Count,
            texts.Percent,
            texts
        );

    /// <summary>Of a release.</summary>
    internal static Markup Draw(JobseekersByBody people, Texts texts) =>
        Draw(
            people.All,
            people.Municipal,
            people.TeOffice,
            people.Undetermined,
            persons => PublishedNumber.Count(persons, texts),
            (part, whole) => PublishedShare.Of((int)part, (int)whole, texts),
            texts
        );

    private static Markup Draw(
        int all,
        int municipal,
        int teOffice,
        int undetermined,
        Func<long, string> written,
        Func<long, long, string> share,
        Texts texts
    )
    {
        return Markup.Of(
            $"""
            <dl class="figures figures--authorities">
            {Figure("municipality", texts["overview.municipal"], municipal)}
            {Figure("te-office", texts["overview.te_office"], teOffice)}
            {Figure("undetermined", texts["overview.undetermined"], undetermined)}
            </dl>
            {Stack(all, municipal, teOffice, undetermined)}
            """
        );

        Markup Figure(string kind, string name, int count) =>
            Markup.Of(
                $"""
                <div class="{kind}"><dt>{Swatch.Of(kind)}{name}</dt>
                <dd>{written(count)} <span class="figures__share">{share(count, all)}</span></dd></div>
                """
            );
    }

    private static Markup Stack(int all, int municipal, int teOffice, int undetermined)
    {
        double whole = Math.Max(1, all);
        double a = Width * municipal / whole;
        double b = Width * teOffice / whole;
        double c = Width * undetermined / whole;
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
