using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Statements.Reports;
using Kuntakokeilu.Law.Statements;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Statements.People;

/// <summary>A customer's statements: what is to be given, what is in force, and what was given.</summary>
[Access(StatementsSubject.ViewStatements, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class PersonModel(Gate gate) : StatementPage(gate)
{
    /// <summary>What has just been done.</summary>
    [BindProperty(SupportsGet = true, Name = "done")]
    public string? JustDone { get; set; }

    internal string? DoneText =>
        JustDone is "given" or "corrected" or "cancelled" or "asked" or "noted" or "conduct"
            ? T[$"stating.done.{JustDone}"]
            : null;

    internal string Benefit =>
        Stated.AppliedFrom is { } payer ? T["stating.applied", Words.PayerOf(payer)] : T["stating.not_applied"];

    /// <summary>Those of a kind with their places, what is due first.</summary>
    internal IEnumerable<(int Place, StatementDuty Duty)> Waiting =>
        Stated.Duties.Index().Where(one => one.Item.Given is null).OrderBy(one => one.Item.Limit);

    /// <summary>The latest first.</summary>
    internal IEnumerable<(int Place, StatementDuty Duty)> Given =>
        Stated.Duties.Index().Where(one => one.Item.Given is not null).OrderByDescending(one => one.Item.Given);

    /// <summary>Conduct that may be blamed, the latest first.</summary>
    internal IEnumerable<Report> Conduct =>
        Reports.Where(one => one.Conduct is not null).OrderByDescending(one => one.Day);

    internal ReportWords OfConduct => new(T);

    private IReadOnlyList<Report> Reports { get; set; } = [];

    protected override async Task ReadCase(int person, CancellationToken stop)
    {
        await base.ReadCase(person, stop);
        Reports = await ReportReader.Of(Gate.Connection, person, stop);
    }

    public async Task<IActionResult> OnGet(int person, CancellationToken stop) =>
        await Load(StatementsSubject.ViewStatements, person, stop) ?? Page();
}
