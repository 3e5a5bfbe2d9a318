using Kuntakokeilu.Core.Html;

namespace Kuntakokeilu.App.Report;

/// <summary>The whole report in one language.</summary>
internal static class LanguageVersion
{
    private static readonly (string Code, string Name)[] Choices =
    [
        ("fi", "Suomi"),
        ("sv", "Svenska"),
        ("en", "English"),
    ];

    private static readonly string[] Sections = ["dates", "areas", "bases", "map", "people", "about"];

    internal static Markup Write(ReportView view, IReadOnlyList<ReportPerson> people) =>
        Markup.Of(
            $"""
            <div class="version" id="{view.Language}" lang="{view.Language}">
            <a class="skip" href="#{view.Id("content")}">{view["page.skip"]}</a>
            <div class="masthead"><div class="frame">
            <p class="product">{view["page.product"]}</p>
            <nav aria-label="{view["page.language"]}"><ul class="languages">{Choices.Select(c =>
                Choice(view, c)
            )}</ul></nav>
            </div></div>
            <div class="frame" id="{view.Id("content")}" tabindex="-1">
            <p class="synthetic"><strong>{view["page.synthetic"]}</strong> {view["page.synthetic_more"]}</p>
            <h1>{view["page.heading"]}</h1>
            <p class="lead">{Summary(view)}</p>
            {KeyFigures.Write(view)}
            <nav class="contents" aria-label="{view["page.contents"]}"><ul>{Sections.Select(s =>
                Link(view, s)
            )}</ul></nav>
            {DateTable.Write(view)}
            {AreaTable.Write(view)}
            {BasisTable.Write(view)}
            {MapSection.Write(view)}
            {PeopleSection.Write(view, people)}
            {About(view)}
            </div></div>

            """
        );

    private static string Summary(ReportView view) =>
        view[
            "page.summary",
            view.Words.Date(view.Main.Date),
            view.Words.Number(view.Main.Open),
            view.Words.Number(view.Main.Municipal),
            view.Words.Percent(view.Main.Municipal, view.Main.Open)
        ];

    private static Markup Choice(ReportView view, (string Code, string Name) choice) =>
        choice.Code == view.Language
            ? Markup.Of($"""<li><a href="#{choice.Code}" aria-current="true">{choice.Name}</a></li>""")
            : Markup.Of(
                $"""<li><a href="#{choice.Code}" lang="{choice.Code}" hreflang="{choice.Code}">{choice.Name}</a></li>"""
            );

    private static Markup Link(ReportView view, string section) =>
        Markup.Of($"""<li><a href="#{view.Id(section)}">{view[$"{section}.heading"]}</a></li>""");

    private static Markup About(ReportView view) =>
        Markup.Of(
            $"""
            <section class="about" aria-labelledby="{view.Id("about")}">
            {view.Heading("about")}
            <ul>
            <li>{view["about.synthetic", view.Words.Number(view.Figures.People)]}</li>
            <li>{view["about.competence"]}</li>
            <li>{view["about.undetermined"]}</li>
            <li>{view["about.grounds"]}</li>
            <li>{view["about.areas"]}</li>
            <li>{view["about.law"]}</li>
            </ul>
            </section>
            """
        );
}
