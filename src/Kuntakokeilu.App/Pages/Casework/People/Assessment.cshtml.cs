using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Assessments;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Casework.People;

/// <summary>A customer's need of services is assessed; the form begins with what was assessed last.</summary>
[Access(CaseSubject.ViewCase, Post = CaseSubject.AssessNeeds, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class AssessmentModel(Gate gate, AssessmentService assessments) : CustomerPage(gate)
{
    private AssessmentForm? form;

    internal override AssessmentForm Form => form ??= new(T, Today);

    public async Task<IActionResult> OnGet(int person, CancellationToken stop)
    {
        if (await Load(CaseSubject.ViewCase, person, stop) is { } instead)
            return instead;
        if ((await AssessmentService.Of(Gate.Connection, person, stop)) is [var latest, ..])
            Form.Show(latest.Needs);
        return Page();
    }

    public async Task<IActionResult> OnPost(int person, [FromForm] int version, CancellationToken stop)
    {
        if (await Load(CaseSubject.AssessNeeds, person, stop) is { } instead)
            return instead;
        if (!ReadForm())
            return Page();
        return await assessments.Record(
            person,
            version,
            Form.Needs,
            Gate.Actor!.Organisation!,
            await Gate.Begin(stop),
            stop
        )
            ? Redirect(Link[$"{Home}?done=assessment"])
            : await Again(isStale: true, CaseSubject.AssessNeeds, person, stop);
    }
}
