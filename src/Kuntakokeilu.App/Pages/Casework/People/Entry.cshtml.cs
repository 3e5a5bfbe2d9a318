using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Plans;
using Kuntakokeilu.Core.Casework.Recording;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Casework.People;

/// <summary>An entry is recorded, of today or of a day before.</summary>
[Access(CaseSubject.ViewCase, Post = CaseSubject.RecordEntry, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class EntryModel(Gate gate, OwnPlanService service) : CustomerPage(gate)
{
    private EntryForm? form;

    internal override EntryForm Form => form ??= new(T, Today);

    public async Task<IActionResult> OnGet(int person, CancellationToken stop) =>
        await Load(CaseSubject.ViewCase, person, stop) ?? Page();

    public async Task<IActionResult> OnPost(int person, [FromForm] int version, CancellationToken stop)
    {
        if (await Load(CaseSubject.RecordEntry, person, stop) is { } instead)
            return instead;
        if (!ReadForm())
            return Page();
        CaseRecorded? recorded = await service.Tell(person, version, Form.Entry, await Gate.Begin(stop), stop);
        return recorded is null
            ? await Again(isStale: true, CaseSubject.RecordEntry, person, stop)
            : recorded.Match<IActionResult>(
                _ => Redirect(Link[$"{Home}?done=entry"]),
                refused => Refuse(Form.What, T.Of("entry.refused", refused.Why))
            );
    }
}
