using System.Globalization;
using Kuntakokeilu.App.Pages.Statements;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Statements;
using Kuntakokeilu.Core.Statements.Tables;
using Kuntakokeilu.Law.Statements;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Own.Statements;

/// <summary>One answers what was asked for a statement, in one's own words.</summary>
[Access(StatementsSubject.ViewOwnStatements, Post = StatementsSubject.AnswerClarification, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class AnswerModel(Gate gate, StatementService service, Texts texts) : OwnStatementsPage(gate)
{
    internal override OwnClarificationForm Form { get; } = new(texts);

    private int Place => Convert.ToInt32(RouteData.Values["duty"], CultureInfo.InvariantCulture);

    /// <summary>Null when nothing is asked, or it is too late to answer here.</summary>
    internal StatementDuty? Duty => Stated.Duty(Place) is { } duty && Stated.CanBeAnswered(duty) ? duty : null;

    /// <summary>What is asked.</summary>
    internal string Question => Duty is { } duty ? Stated.Question(duty)!.Value.Told.Words : "";

    public async Task<IActionResult> OnGet(CancellationToken stop) =>
        await LoadOwn(StatementsSubject.ViewOwnStatements, stop) ?? Page();

    public async Task<IActionResult> OnPost([FromForm] int version, CancellationToken stop)
    {
        if (await LoadOwn(StatementsSubject.AnswerClarification, stop) is { } instead)
            return instead;
        if (Gate.Actor!.Person is not { } person)
            return Page();
        if (Duty is not { } duty)
            return await Again(isStale: true, StatementsSubject.AnswerClarification, person, stop);
        if (!ReadForm())
            return Page();
        StatementRecorded recorded = await service.Answer(
            new(person, version, duty.Reference),
            Form.Text.Value,
            await Gate.Begin(stop),
            stop
        );
        return await recorded.Match(
            _ => Task.FromResult<IActionResult>(Redirect(Link["/own/statements?done=answered"])),
            refused => Task.FromResult<IActionResult>(Refuse(Form.Text, T.Of("stating.refused", refused.Why))),
            () => Again(isStale: true, StatementsSubject.AnswerClarification, person, stop)
        );
    }
}

/// <summary>One's answer to what is asked.</summary>
internal sealed class OwnClarificationForm(Texts t) : Form
{
    internal TextField Text { get; } =
        new("text", t["own_statements.text"])
        {
            Help = t["own_statements.text_help"],
            Lines = 6,
            Longest = RecordedEventMapping.LongestWords,
            Missing = t["own_statements.no_text"],
        };

    internal override IReadOnlyList<Field> Fields => [Text];
}
