using Kuntakokeilu.Core.Html;
using Kuntakokeilu.Law.Steering;

namespace Kuntakokeilu.App.Report;

/// <summary>Customers by authority and basis; those whose case is undetermined are always shown.</summary>
internal static class BasisTable
{
    private static readonly Basis[] Order =
    [
        Basis.TargetGroup,
        Basis.Restart,
        Basis.HomeNotPilot,
        Basis.NotInTargetGroup,
        Basis.StatusNotCovered,
        Basis.LeftUntransferred,
        Basis.RedundancyProtection,
        Basis.Moved,
        Basis.TransferredOnRequest,
        Basis.BeforePilot,
        Basis.MissingFacts,
    ];

    internal static Markup Write(ReportView view) =>
        Markup.Of(
            $"""
            <section aria-labelledby="{view.Id("bases")}">
            {view.Heading("bases")}
            <p>{view["bases.lead", view.Words.Date(view.Main.Date)]}</p>
            <div class="scroll" role="group" aria-labelledby="{view.Id("bases")}" tabindex="0">
            <table class="bases"><thead><tr>
            <th scope="col">{view["bases.basis"]}</th>
            <th scope="col" class="n">{view["bases.people"]}</th>
            <th scope="col" class="n wide">{view["bases.share"]}</th>
            </tr></thead>
            {Group(view, Authority.Municipality, view.Main.Municipal)}
            {Group(view, Authority.TeOffice, view.Main.TeOffice)}
            </table></div>
            </section>
            """
        );

    private static Markup Group(ReportView view, Authority authority, int total)
    {
        string kind = authority is Authority.Municipality ? "municipality" : "te-office";
        string name = view[authority is Authority.Municipality ? "authority.municipality" : "authority.te_office"];
        return Markup.Of(
            $"""
            <tbody><tr class="group"><th scope="rowgroup">{Swatch.Of(kind)}{name}</th>
            <td class="n">{view.Words.Number(total)}</td><td class="n">{view.Words.Percent(
                total,
                view.Main.Open
            )}</td></tr>
            {Order.Select(basis => Row(view, authority, basis, kind))}</tbody>
            """
        );
    }

    private static Markup Row(ReportView view, Authority authority, Basis basis, string kind)
    {
        int count = view.Main.On(authority, basis);
        bool undetermined = basis is Basis.MissingFacts && authority is Authority.TeOffice;
        if (count == 0 && !undetermined)
            return Markup.Empty;
        string fill = undetermined ? "undetermined" : kind;
        return Markup.Of(
            $"""
            <tr><th scope="row">{(undetermined ? Swatch.Of(fill) : Markup.Empty)}{view.Of("basis", basis)}</th>
            <td class="n">{view.Words.Number(count)}</td>
            <td class="n">{view.Words.Percent(count, view.Main.Open)}{Bar.Of(count, view.Main.Open, fill)}</td></tr>

            """
        );
    }
}
