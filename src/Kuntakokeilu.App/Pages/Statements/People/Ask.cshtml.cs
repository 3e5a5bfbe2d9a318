using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Statements;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Statements.People;

/// <summary>The customer is asked for a clarification or reminded of it, an answer is noted, or more time is taken.</summary>
[Access(StatementsSubject.ViewStatements, Post = StatementsSubject.AskClarification, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class AskModel(Gate gate, StatementService service) : DutyPage(gate)
{
    private AskingForm? form;

    /// <summary>Null when there is nothing to ask for: the statement has been given.</summary>
    internal override AskingForm? Form =>
        Duty is { Given: null } duty ? form ??= new(T, duty, Stated.Question(duty) is not null, Today) : null;

    public async Task<IActionResult> OnGet(int person, CancellationToken stop) =>
        await Load(StatementsSubject.ViewStatements, person, stop) ?? Page();

    public async Task<IActionResult> OnPost(int person, [FromForm] int version, CancellationToken stop)
    {
        if (await Load(StatementsSubject.AskClarification, person, stop) is { } instead)
            return instead;
        if (Form is null)
            return await Again(isStale: true, StatementsSubject.AskClarification, person, stop);
        if (!ReadForm())
            return Page();
        StatedOf of = Of(version);
        StatementRecorded recorded = Form.What.Value switch
        {
            Asking.NoteAnswer => await service.Answer(of, Form.Text.Value, await Gate.Begin(stop), stop),
            Asking.Extend => await service.Extend(
                of,
                ChoiceField<ExtensionGround>.Sent(Form.Ground.Value!.Value),
                Form.Until.Value!.Value,
                Form.Text.Value,
                await Gate.Begin(stop),
                stop
            ),
            _ => await service.Ask(
                of,
                Form.What.Value is Asking.Remind,
                Form.Until.Value!.Value,
                Form.Text.Value,
                await Gate.Begin(stop),
                stop
            ),
        };
        string done = Form.What.Value is Asking.Ask or Asking.Remind ? "asked" : "noted";
        return await Answer(recorded, StatementsSubject.AskClarification, done, Form.What, stop);
    }
}
