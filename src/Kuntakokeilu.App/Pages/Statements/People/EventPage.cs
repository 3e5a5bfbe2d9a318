using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Statements;
using Kuntakokeilu.Core.Statements.Recorded;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Statements.People;

/// <summary>What one tells of a customer's benefit, or of a case.</summary>
internal abstract class EventForm : Form
{
    /// <summary>At which stands what is in the way of recording it.</summary>
    internal abstract Field Deed { get; }

    internal abstract ToldEvent Told(DateOnly today);
}

/// <summary>A page on which something is told of a customer's benefit, or of a case, and recorded.</summary>
internal abstract class EventPage(Gate gate, StatementService service) : StatementPage(gate)
{
    private EventForm? form;

    /// <summary>What is told here, in a sentence or two.</summary>
    internal string Lead { get; set; } = "";

    internal override EventForm Form => form ??= Made();

    /// <summary>Made when it is first asked for, of what the page has read.</summary>
    protected abstract EventForm Made();

    public async Task<IActionResult> OnGet(int person, CancellationToken stop) =>
        await Load(StatementsSubject.ViewStatements, person, stop) ?? Page();

    public async Task<IActionResult> OnPost(int person, [FromForm] int version, CancellationToken stop)
    {
        if (await Load(StatementsSubject.TellOfBenefit, person, stop) is { } instead)
            return instead;
        if (!ReadForm())
            return Page();
        StatementRecorded recorded = await service.Tell(
            person,
            version,
            Form.Told(Today),
            await Gate.Begin(stop),
            stop
        );
        return await Answer(recorded, StatementsSubject.TellOfBenefit, "noted", Form.Deed, stop);
    }
}
