using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Grants.Applications;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Grants;

/// <summary>What an official has found of an application; what was found before stays among the steps.</summary>
[Access(GrantsSubject.ViewGrant, Post = GrantsSubject.HandleGrant, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class AssessmentModel(Gate gate, GrantSteps steps, OrganisationNames names) : GrantPage(gate, names)
{
    private AssessForm? form;

    internal override AssessForm Form => form ??= new(T, Application);

    internal bool CanAssess => Application.Possible(GrantParty.Handler, Today).Contains(GrantStep.Assess);

    public async Task<IActionResult> OnGet(int id, CancellationToken stop)
    {
        if (await Load(GrantsSubject.ViewGrant, id, stop) is { } instead)
            return instead;
        if (Application.Found is { } found)
            Form.Show(found);
        else
            Form.ShowDays(await GrantReader.Unemployment(Gate.Connection, id, stop));
        return Page();
    }

    public async Task<IActionResult> OnPost(int id, [FromForm] short version, CancellationToken stop)
    {
        if (await Load(GrantsSubject.HandleGrant, id, stop) is { } instead)
            return instead;
        if (!ReadForm())
            return Page();
        GrantResult result = await steps.Take(
            new(id, version, Matter, GrantStep.Assess, GrantParty.Handler) { Found = Form.Found },
            await Gate.Begin(stop),
            stop
        );
        return result.Fault is null
            ? Redirect($"{Link[Here]}?done=found")
            : await Again(result, GrantsSubject.HandleGrant, id, stop);
    }
}
