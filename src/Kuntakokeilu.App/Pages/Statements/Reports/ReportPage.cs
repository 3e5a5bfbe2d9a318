using System.Globalization;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Statements.Reports;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Identities;
using Kuntakokeilu.Core.Statements.Recorded;
using Kuntakokeilu.Law.Statements;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Statements.Reports;

/// <summary>A page of a report: of a customer's, or of whom it lies on the desk of one's TE office.</summary>
internal abstract class ReportPage(Gate gate) : SitePage
{
    protected Gate Gate => gate;

    internal int Person { get; private set; }

    /// <summary>Null when there is none: what was recorded meanwhile may have moved it.</summary>
    internal Report? Report { get; private set; }

    /// <summary>Who it is about and what was told; null when there is no report.</summary>
    internal ReportTold? Told { get; private set; }

    /// <summary>Whether it is a customer of the organisation's own, whose other pages lead on.</summary>
    internal bool IsCustomer { get; private set; }

    /// <summary>Something was recorded meanwhile: what is shown is what is so now.</summary>
    internal bool IsStale { get; private set; }

    internal ReportWords Words => new(T);

    internal StatedWords Stated => new(T);

    internal string Here => ReportsSubject.PathOf(Person, Place);

    internal string What => Report is { } report ? Words.What(report) : T["reports.gone"];

    internal short? Holder => ReportService.HolderOf(gate.Actor);

    internal IReadOnlyList<Crumb> ToList =>
        [new(T["nav.statements"], StatementsSubject.List), new(T["nav.reports"], ReportsSubject.List)];

    private short Place =>
        short.TryParse($"{RouteData.Values["place"]}", CultureInfo.InvariantCulture, out short place)
            ? place
            : short.MaxValue;

    protected ReportOf Of(int entries) => new(Person, Report!.Reference, entries);

    /// <returns>What is answered instead when it is not one's own to look at.</returns>
    protected async Task<IActionResult?> Load(AccessAction action, int person, CancellationToken stop)
    {
        Person = person;
        Report = (await ReportReader.Of(gate.Connection, person, stop)).FirstOrDefault(one => one.Place == Place);
        // Of a matter of one's own TE office, whoever's customer the person is.
        Told =
            Report is { IsWithOffice: true, Desk: { } desk } && desk == Holder
                ? await ReportReader.Told(gate.Connection, person, Place, stop)
                : null;
        AccessDecision decision = Told is not null
            ? gate.DecideOnMatter(action, new(person, TeOffice: gate.Actor!.TeOffice))
            : await gate.Decide(action, person, stop);
        if (decision.Refused is { } refused)
            return RefusedResult.Of(HttpContext, refused);
        IsCustomer = Told is null;
        if (Report is not null)
            Told ??= await OfCustomer(person, stop);
        return null;
    }

    private async Task<ReportTold> OfCustomer(int person, CancellationToken stop)
    {
        PersonDetails details = await PersonDetails.Read(gate.Connection, person, stop);
        string words = (await StatedPasts.LoadEvents(gate.Connection, [person], stop))[person]
            .Where(one =>
                one.Told.Kind is StatementEventKind.Conduct
                && one.Told.Reference == Report!.Reference
                && Report.Conduct is not null
            )
            .Select(one => one.Told.Words)
            .FirstOrDefault("");
        return new(details.Name ?? T["person.title", person])
        {
            Code = details.Identity?.Code,
            Words = words,
            Version = await CaseVersion.Of(gate.Connection, person, stop),
            Given = Report!.Conduct is null ? Report.Settled : null,
            Stated = null,
            From = null,
            To = null,
        };
    }

    /// <summary>What was not taken, once more.</summary>
    protected async Task<IActionResult> Again(AccessAction action, int person, CancellationToken stop)
    {
        IsStale = true;
        Response.StatusCode = StatusCodes.Status409Conflict;
        return await Load(action, person, stop) ?? Page();
    }

    /// <summary>As a term and values.</summary>
    internal IReadOnlyList<SummaryRow> Summary(Report report) =>
        [
            new(T["reports.customer"], Told!.Code is { } code ? $"{Told.Name}, {code}" : Told.Name),
            new(T["reports.what"], Words.What(report)),
            new(T["conduct.day"], T.Date(report.Day)),
            new(T["conduct.reporter"], Words.Reporter(report.Municipality)),
            .. report.Payer is { } payer ? (SummaryRow[])[new(T["stating.payer"], Stated.PayerOf(payer))] : [],
            .. report.Limit is { } limit ? (SummaryRow[])[new(T["stating.limit"], T.Date(limit))] : [],
            .. report.Rung is { } rung
                ? (SummaryRow[])[new(T["conduct.follows"], Words.Follows(rung, report.Days))]
                : [],
            new(T["stating.state"], Words.State(report)),
        ];
}
