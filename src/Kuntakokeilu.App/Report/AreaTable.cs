using Kuntakokeilu.Core.Html;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.App.Report;

/// <summary>
/// Customers of the pilot areas by ground, the largest area first; a ground that nobody has on the day is left out.
/// </summary>
internal static class AreaTable
{
    private static readonly string[] Columns =
    [
        "ground.earnings",
        "ground.age",
        "ground.immigrant",
        "ground.language",
        "ground.protection",
        "ground.restart",
        "ground.none",
    ];

    internal static Markup Write(ReportView view)
    {
        var rows = PilotAreas
            .All.Select(area => (Name: view.Name(area), Counts: view.Main.CustomersOf(area)))
            .OrderByDescending(row => row.Counts.Customers)
            .ToArray();
        int largest = rows.Max(row => row.Counts.Customers);
        GroundCounts total = rows.Select(row => row.Counts).Aggregate((a, b) => a + b);
        int[] shown = [.. Enumerable.Range(0, Columns.Length).Where(i => total.InOrder[i] > 0)];
        return Markup.Of(
            $"""
            <section aria-labelledby="{view.Id("areas")}">
            {view.Heading("areas")}
            <p>{view["areas.lead", view.Words.Date(view.Main.Date)]} <strong>{view["areas.overlap"]}</strong></p>
            <div class="scroll" role="group" aria-labelledby="{view.Id("areas")}" tabindex="0">
            <table class="areas"><thead><tr>
            <th scope="col">{view["areas.area"]}</th>
            <th scope="col" class="n wide">{view["areas.customers"]}</th>
            {shown.Select(i => Markup.Of($"""<th scope="col" class="n">{view[Columns[i]]}</th>"""))}
            </tr></thead><tbody>{rows.Select(row => Row(view, row.Name, row.Counts, shown, largest))}</tbody>
            <tfoot>{Row(view, view["areas.all"], total, shown, 0)}</tfoot></table></div>
            </section>
            """
        );
    }

    private static Markup Row(ReportView view, string name, GroundCounts counts, int[] shown, int largest) =>
        Markup.Of(
            $"""
            <tr><th scope="row">{name}</th>
            <td class="n">{view.Words.Number(counts.Customers)}{(
                largest > 0 ? Bar.Of(counts.Customers, largest) : Markup.Empty
            )}</td>
            {shown.Select(i => Cell(view, counts.InOrder[i], counts.Customers))}</tr>

            """
        );

    private static Markup Cell(ReportView view, int count, int customers) =>
        Markup.Of($"""<td class="n">{view.Words.Number(count)}{Bar.Of(count, customers, "ground")}</td>""");
}
