using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Pages.Statements.People;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Statements;
using Kuntakokeilu.Core.Casework.Statements.Reports;
using Kuntakokeilu.Law.Statements;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Statements.Reports;

/// <summary>
/// The TE office writes its statement on a municipality's customer of whom it was told; it is corrected or taken back here too.
/// </summary>
[Access(ReportsSubject.ViewReport, Post = StatementsSubject.GiveStatement, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class GiveModel(Gate gate, StatementService service) : ReportPage(gate)
{
    private GiveForm? form;

    /// <summary>Null when there is nothing to state here: conduct, or a customer of one's own.</summary>
    internal override GiveForm? Form =>
        Report is { Conduct: null, IsWithOffice: true } report && report.Desk == Holder && !IsCustomer
            ? form ??= new(
                T,
                new(
                    report.Matter.Matter,
                    StatementPart.Begin,
                    Told!.Given is not null,
                    Told.Stated is not null,
                    Told.From ?? report.Day,
                    Told.To
                ),
                StatementGiver.TeOffice,
                Today
            )
            : null;

    /// <summary>What was written is right, and is looked at before it is given.</summary>
    internal bool IsPreview { get; private set; }

    /// <summary>What the payer will read.</summary>
    internal IReadOnlyList<SummaryRow> Preview =>
        [
            new(T["reports.customer"], Told!.Name),
            new(T["stating.matter"], Stated.Matter(Report!.Matter.Matter)),
            .. Form!.IsCancelling
                ? (SummaryRow[])[new(T["giving.what"], T.Of("giving.deed", GivenDeed.Cancel))]
                :
                [
                    new(T["stating.says"], Stated.Code(Report.Matter.Matter, Form.Code.Given!)),
                    new(T["stating.period"], Stated.Period(Form.From.Value!.Value, Form.To)),
                ],
            new(T["stating.payer"], Stated.PayerOf(Report.Payer!.Value)),
            new(T["stating.by"], T["stating.by_on", Stated.Giver(StatementGiver.TeOffice), T.Date(Today)]),
        ];

    public async Task<IActionResult> OnGet(int person, CancellationToken stop) =>
        await Load(ReportsSubject.ViewReport, person, stop) ?? Page();

    /// <param name="step">Looked at, written again, or given.</param>
    public async Task<IActionResult> OnPost(
        int person,
        [FromForm] int version,
        [FromForm] string? step,
        CancellationToken stop
    )
    {
        if (await Load(StatementsSubject.GiveStatement, person, stop) is { } instead)
            return instead;
        if (Form is null)
            return await Again(StatementsSubject.GiveStatement, person, stop);
        bool isRight = ReadForm();
        if (version != Told!.Version)
            return await Again(StatementsSubject.GiveStatement, person, stop);
        if (!isRight || step is "edit")
            return Page();
        if (step is not "give")
        {
            IsPreview = true;
            Carried = [.. Form.Fields.Select(one => new KeyValuePair<string, string>(one.Name, one.Written))];
            return Page();
        }
        StatementRecorded recorded = await Give(version, await Gate.Begin(stop), stop);
        return await recorded.Match(
            _ => Task.FromResult<IActionResult>(Redirect(Link[$"{Here}?done={Form.Done}"])),
            refused =>
                Task.FromResult<IActionResult>(Refuse(Form.Code, Stated.Refused(refused, StatementGiver.TeOffice))),
            () => Again(StatementsSubject.GiveStatement, person, stop)
        );
    }

    private async Task<StatementRecorded> Give(int version, Work work, CancellationToken stop)
    {
        await ReportService.Hold(Of(Report!.Entries.Count), work, stop);
        StatedOf of = new(Person, version, Report.Reference);
        return Form!.IsCancelling
            ? await service.Cancel(of, Form.Why.Value, work, stop)
            : await service.Give(
                of,
                Form.Kind,
                Form.Code.Given!,
                Form.From.Value!.Value,
                Form.To,
                isByDuty: null,
                work,
                stop
            );
    }
}
