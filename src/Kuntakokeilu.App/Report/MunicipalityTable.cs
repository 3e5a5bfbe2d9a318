using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Html;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.App.Report;

/// <summary>The numbers of the tile map: every municipality, by pilot area, under a disclosure.</summary>
internal static class MunicipalityTable
{
    internal static Markup Write(ReportView view) =>
        Markup.Of(
            $"""
            <details><summary>{view["map.table"]}</summary>
            <div class="scroll" role="group" aria-label="{view["map.table"]}" tabindex="0">
            <table class="municipalities"><thead><tr>
            <th scope="col">{view["map.municipality"]}</th>
            <th scope="col" class="n">{view["key.open"]}</th>
            <th scope="col" class="n">{view["key.municipal"]}</th>
            <th scope="col" class="n">{view["dates.share"]}</th>
            <th scope="col" class="n">{view["key.undetermined"]}</th>
            </tr></thead>
            {PilotAreas.All.Select(area => Group(view, view.Name(area), area.Municipalities.Select(Find)))}
            {Group(view, view["map.outside"], Municipalities.All.Where(m => !PilotAreas.Include(m.Code)))}
            </table></div></details>
            """
        );

    private static Municipality Find(Law.Facts.MunicipalityCode code) => Municipalities.Find(code)!;

    private static Markup Group(ReportView view, string name, IEnumerable<Municipality> members) =>
        Markup.Of(
            $"""
            <tbody><tr class="group"><th colspan="5" scope="rowgroup">{name}</th></tr>
            {members.Select(m => Row(view, m))}</tbody>
            """
        );

    private static Markup Row(ReportView view, Municipality municipality)
    {
        Stock stock = view.Main.At(municipality.Code);
        return Markup.Of(
            $"""
            <tr><th scope="row">{municipality.Name(view.Language)}</th><td class="n">{view.Words.Number(
                stock.Open
            )}</td><td class="n">{view.Words.Number(stock.Municipal)}</td><td class="n">{view.Words.Percent(
                stock.Municipal,
                stock.Open
            )}</td><td class="n">{view.Words.Number(stock.Undetermined)}</td></tr>

            """
        );
    }
}
