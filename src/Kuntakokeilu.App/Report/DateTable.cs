using Kuntakokeilu.Core.Html;

namespace Kuntakokeilu.App.Report;

/// <summary>The stock on each day of the report.</summary>
internal static class DateTable
{
    internal static Markup Write(ReportView view) =>
        Markup.Of(
            $"""
            <section aria-labelledby="{view.Id("dates")}">
            {view.Heading("dates")}
            <div class="scroll" role="group" aria-labelledby="{view.Id("dates")}" tabindex="0">
            <table><thead><tr>
            <th scope="col">{view["dates.day"]}</th>
            <th scope="col" class="n">{view["key.open"]}</th>
            <th scope="col" class="n">{view["key.municipal"]}</th>
            <th scope="col" class="n wide">{view["dates.share"]}</th>
            <th scope="col" class="n">{view["dates.unemployed"]}</th>
            <th scope="col" class="n">{view["key.undetermined"]}</th>
            </tr></thead><tbody>{view.Figures.Days.Select(day => Row(view, day))}</tbody></table></div>
            </section>
            """
        );

    private static Markup Row(ReportView view, DayFigures day) =>
        Markup.Of(
            $"""
            <tr class="{(day == view.Main ? "main" : "")}"><th scope="row">{view.Words.Date(day.Date)}</th>
            <td class="n">{view.Words.Number(day.Open)}</td>
            <td class="n">{view.Words.Number(day.Municipal)}</td>
            <td class="n">{view.Words.Percent(day.Municipal, day.Open)}{Bar.Of(day.Municipal, day.Open)}</td>
            <td class="n">{view.Words.Percent(day.MunicipalUnemployed, day.Municipal)}</td>
            <td class="n">{view.Words.Number(day.Undetermined)}</td></tr>

            """
        );
}
