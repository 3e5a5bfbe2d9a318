using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Statements;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Statements.People;

/// <summary>A case begins that calls for a statement, or the payer has asked for one.</summary>
[Access(StatementsSubject.ViewStatements, Post = StatementsSubject.TellOfBenefit, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class OpenModel(Gate gate, StatementService service) : StatementPage(gate)
{
    private OpeningForm? form;

    internal override OpeningForm Form => form ??= new(T, Today);

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
        return await Answer(recorded, StatementsSubject.TellOfBenefit, "noted", Form.What, stop);
    }
}
