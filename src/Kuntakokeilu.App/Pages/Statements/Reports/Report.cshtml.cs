using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Statements.Reports;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Statements.Reports;

/// <summary>A report: what was told, what follows, what has been done about it, and what one does.</summary>
[Access(ReportsSubject.ViewReport, Post = ReportsSubject.SettleReport, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class ReportModel(Gate gate, ReportService service) : ReportPage(gate)
{
    private ReportForm? form;

    /// <summary>What has just been done.</summary>
    [BindProperty(SupportsGet = true, Name = "done")]
    public string? JustDone { get; set; }

    internal string? DoneText =>
        JustDone is "taken" or "judged" or "reminded" or "given" or "corrected" or "cancelled"
            ? T[$"reports.done.{JustDone}"]
            : null;

    /// <summary>Null when nothing is one's to do about it.</summary>
    internal override ReportForm? Form =>
        Report is { } report && report.Deeds(Holder) is { Count: > 0 } deeds ? form ??= new(T, deeds) : null;

    /// <summary>Whether the TE office writes a statement of it here.</summary>
    internal bool IsStatedHere =>
        Report is { Conduct: null, IsWithOffice: true } report && report.Desk == Holder && !IsCustomer;

    public async Task<IActionResult> OnGet(int person, CancellationToken stop) =>
        await Load(ReportsSubject.ViewReport, person, stop) ?? Page();

    /// <param name="entries">How much had been done about it as it was shown.</param>
    public async Task<IActionResult> OnPost(int person, [FromForm] int entries, CancellationToken stop)
    {
        if (await Load(ReportsSubject.SettleReport, person, stop) is { } instead)
            return instead;
        if (Form is null || Report!.Entries.Count != entries)
            return await Again(ReportsSubject.SettleReport, person, stop);
        if (!ReadForm())
            return Page();
        ReportDeed deed = Form.What.Value!.Value;
        if (!await service.Do(Of(entries), deed, Form.Words.Value, await Gate.Begin(stop), stop))
            return await Again(ReportsSubject.SettleReport, person, stop);
        string done = deed switch
        {
            ReportDeed.Take => "taken",
            ReportDeed.Remind => "reminded",
            _ => "judged",
        };
        return Redirect(Link[$"{Here}?done={done}"]);
    }
}
