using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Grants.Applications;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kuntakokeilu.App.Pages.Grants;

/// <summary>A page of an official's with the next steps about an application: one is chosen, written, and taken.</summary>
internal abstract class GrantStepPage(Gate gate, GrantSteps steps, OrganisationNames names, GrantParty party)
    : GrantPage(gate, names)
{
    private GrantTextForm? form;

    internal GrantStep? Step { get; private set; }

    internal override GrantTextForm? Form => Step is { } step ? form ??= new(T, step, Today) : null;

    /// <summary>What can be done now.</summary>
    internal abstract IReadOnlyList<GrantStep> Possible { get; }

    /// <summary>What was written for a step that can't be taken any more.</summary>
    internal string? LeftOver { get; private set; }

    [BindProperty(SupportsGet = true, Name = "done")]
    public string? JustNow { get; set; }

    protected abstract AccessAction View { get; }

    protected abstract AccessAction Take { get; }

    /// <summary>Whether it is taken on this page, now or at another time.</summary>
    protected abstract bool IsOfPage(GrantStep step);

    /// <summary>Where one goes with what became of it; null: it was not done.</summary>
    protected abstract string? After(GrantStep step, GrantFault? fault);

    public async Task<IActionResult> OnGet(int id, CancellationToken stop)
    {
        if (await Load(View, id, stop) is { } instead)
            return instead;
        Step = GrantTextForm.Named(Request.Query[Doing]) is { } step && Possible.Contains(step) ? step : null;
        return Page();
    }

    public async Task<IActionResult> OnPost(int id, [FromForm] short version, CancellationToken stop)
    {
        if (await Load(Take, id, stop) is { } instead)
            return instead;
        Step = GrantTextForm.Named(Request.Form[Doing]) is { } step && IsOfPage(step) ? step : null;
        if (Step is not { } sent || !ReadForm())
            return Page();
        GrantResult result = await steps.Take(
            new(id, version, Matter, sent, party)
            {
                Text = Form!.Text?.Value ?? "",
                Until = Form.Until?.Value,
                Phone = Form.Phone?.Value ?? "",
            },
            await Gate.Begin(stop),
            stop
        );
        if (After(sent, result.Fault) is { } next)
            return Redirect(next);
        IActionResult again = await Again(result, Take, id, stop);
        if (again is PageResult && !Possible.Contains(sent))
            (Step, LeftOver) = (null, Form.Text?.Value);
        return again;
    }
}
