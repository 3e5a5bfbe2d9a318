using Kuntakokeilu.App.Pictures;
using Kuntakokeilu.Core.Html;

namespace Kuntakokeilu.App.Report;

/// <summary>A few people with their time lines, and what the pictures' signs mean.</summary>
internal static class PeopleSection
{
    internal static Markup Write(ReportView view, IReadOnlyList<ReportPerson> people) =>
        Markup.Of(
            $"""
            <section aria-labelledby="{view.Id("people")}">
            {view.Heading("people")}
            <p>{view["people.lead"]}</p>
            <div class="legend">
            <div><h3>{view["people.bars"]}</h3><ul>
            <li>{Swatch.Of("municipality")}{view["authority.municipality"]}</li>
            <li>{Swatch.Of("te-office")}{view["authority.te_office"]}</li>
            <li>{Swatch.Of("undetermined")}{view["key.undetermined"]}</li>
            <li>{Swatch.Of("nobody")}{view["authority.none"]}</li></ul></div>
            <div><h3>{view["people.marks"]}</h3><ul>{Marks.Kinds.Select(kind => Sign(view, kind))}</ul></div>
            <div><h3>{view["people.law"]}</h3><ul>{LawChanges.All.Select(change => Change(view, change))}</ul></div>
            </div>
            {people.Select((person, i) => PersonSection.Write(view, person, i + 1))}
            </section>
            """
        );

    private static Markup Sign(ReportView view, string kind) =>
        Markup.Of($"""<li>{Marks.Sign(kind)}{view[$"mark.{kind}"]}</li>""");

    private static Markup Change(ReportView view, LawChange change) =>
        Markup.Of(
            $"""
            <li><span class="letter">{change.Letter}</span>{view.Words.Date(change.Date)}: {view[
                $"law.{change.Letter}"
            ]}</li>
            """
        );
}
