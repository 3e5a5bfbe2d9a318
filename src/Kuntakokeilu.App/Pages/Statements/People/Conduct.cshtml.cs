using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Pages.Statements.Reports;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Statements;
using Kuntakokeilu.Core.Casework.Statements.Reports;
using Kuntakokeilu.Core.Statements.Tables;
using Kuntakokeilu.Law.Statements;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Statements.People;

/// <summary>Conduct of a customer that may be blamed is recorded: what follows is shown before.</summary>
[Access(StatementsSubject.ViewStatements, Post = ReportsSubject.ReportConduct, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class ConductModel(Gate gate, ReportService service, Texts texts) : StatementPage(gate)
{
    private ConductForm? form;

    internal override ConductForm Form => form ??= new(texts, Today);

    /// <summary>What follows of what was written, before it is recorded.</summary>
    internal StatementReport? Preview { get; private set; }

    internal IReadOnlyList<SummaryRow> PreviewRows =>
        [
            new(T["reports.what"], new ReportWords(T).Conduct(Form.Kind.Value!.Value)),
            new(T["conduct.day"], T.Date(Form.Day.Value!.Value)),
            new(T["conduct.facts"], Form.Facts.Value),
            new(T["conduct.follows"], new ReportWords(T).Follows(Preview!.Value.Rung, Preview.Value.Days)),
            new(T["conduct.told_to"], T[Preview.Value.IsReported ? "conduct.to_te_office" : "conduct.to_nobody"]),
        ];

    public async Task<IActionResult> OnGet(int person, CancellationToken stop) =>
        await Load(StatementsSubject.ViewStatements, person, stop) ?? Page();

    /// <param name="step">Looked at, written again, or recorded.</param>
    public async Task<IActionResult> OnPost(
        int person,
        [FromForm] int version,
        [FromForm] string? step,
        CancellationToken stop
    )
    {
        if (await Load(ReportsSubject.ReportConduct, person, stop) is { } instead)
            return instead;
        bool isRight = ReadForm();
        if (version != Version)
            return await Again(isStale: true, ReportsSubject.ReportConduct, person, stop);
        if (!isRight || step is "edit")
            return Page();
        (ConductKind kind, DateOnly day) = (Form.Kind.Value!.Value, Form.Day.Value!.Value);
        if (step is not "record")
        {
            Preview = await service.Preview(Gate.Connection, person, kind, day, stop);
            if (Preview is null)
                return Refuse(Form.Kind, T["conduct.not_known"]);
            Carried = [.. Form.Fields.Select(one => new KeyValuePair<string, string>(one.Name, one.Written))];
            return Page();
        }
        StatementRecorded recorded = await service.Record(
            person,
            version,
            kind,
            day,
            Form.Facts.Value,
            await Gate.Begin(stop),
            stop
        );
        return await Answer(recorded, ReportsSubject.ReportConduct, "conduct", Form.Kind, stop);
    }
}

/// <summary>What was done or not, when, and what happened.</summary>
internal sealed class ConductForm : Form
{
    internal ConductForm(Texts t, DateOnly today)
    {
        Kind = new("kind", t["conduct.what"], new ReportWords(t).Conduct)
        {
            Any = t["giving.choose"],
            Missing = t["conduct.no_what"],
        };
        Day = new("day", t["conduct.day"]) { Last = today, Missing = t["conduct.no_day"] };
        Facts = new("facts", t["conduct.facts"])
        {
            Help = t["conduct.facts_help"],
            Lines = 6,
            Longest = RecordedEventMapping.LongestWords,
            Missing = t["conduct.no_facts_written"],
        };
    }

    internal ChoiceField<ConductKind> Kind { get; }
    internal DayField Day { get; }
    internal TextField Facts { get; }

    internal override IReadOnlyList<Field> Fields => [Kind, Day, Facts];
}
