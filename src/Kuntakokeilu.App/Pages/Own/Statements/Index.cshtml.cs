using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Pages.Statements;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Statements.Reports;
using Kuntakokeilu.Law.Statements;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Own.Statements;

/// <summary>What was stated of oneself, what it says and to whom; what is being written, and what one is asked.</summary>
[Access(StatementsSubject.ViewOwnStatements, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Gate gate) : OwnStatementsPage(gate)
{
    /// <summary>Whether one has just answered.</summary>
    [BindProperty(SupportsGet = true, Name = "done")]
    public string? JustDone { get; set; }

    internal string? DoneText =>
        JustDone switch
        {
            "answered" => T["own_statements.answered"],
            "told" => T["own_conduct.told"],
            _ => null,
        };

    /// <summary>What was recorded of one's conduct, the latest first.</summary>
    internal IEnumerable<Report> Conduct =>
        Reports.Where(one => one.Conduct is not null).OrderByDescending(one => one.Day);

    internal ReportWords OfConduct => new(T);

    /// <summary>What one is asked and can answer, with the place of each.</summary>
    internal IEnumerable<(int Place, StatementDuty Duty)> Questions =>
        Stated.Duties.Index().Where(one => Stated.CanBeAnswered(one.Item));

    internal IEnumerable<StatementDuty> Waiting => Stated.Duties.Where(one => one.Given is null);

    /// <summary>The latest first.</summary>
    internal IEnumerable<StatementDuty> Given =>
        Stated.Duties.Where(one => one is { Given: not null, Statement: not null }).OrderByDescending(one => one.Given);

    /// <summary>How a statement that was given has gone to its payer.</summary>
    internal string? Sending(StatementDuty duty) => new DeliveryWords(T).Own(Messages, duty.Reference);

    public async Task<IActionResult> OnGet(CancellationToken stop) =>
        await LoadOwn(StatementsSubject.ViewOwnStatements, stop) ?? Page();
}
