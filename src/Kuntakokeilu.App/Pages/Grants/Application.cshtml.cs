using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Grants.Applications;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Grants;

/// <summary>
/// An application where it is prepared: what was told and found, what the law says of it today, and the next step.
/// </summary>
[Access(GrantsSubject.ViewGrant, Post = GrantsSubject.HandleGrant, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class ApplicationModel(Gate gate, GrantSteps steps, OrganisationNames names) : GrantPage(gate, names)
{
    private GrantTextForm? form;

    internal GrantStep? Step { get; private set; }

    internal override GrantTextForm? Form => Step is { } step ? form ??= new(T, step, Today) : null;

    internal IReadOnlyList<GrantStep> Possible =>
        [.. Application.Possible(GrantParty.Handler, Today).Where(step => step is not GrantStep.Assess && Suits(step))];

    internal bool CanAssess => Application.Possible(GrantParty.Handler, Today).Contains(GrantStep.Assess);

    internal bool AwaitsDecision => Application.Possible(GrantParty.Decider, Today).Count > 0;

    internal string? LeftOver { get; private set; }

    [BindProperty(SupportsGet = true, Name = "done")]
    public string? JustNow { get; set; }

    internal Notice? JustDone =>
        JustNow is "asked" or "heard" or "found" or "proposed" or "taken_up"
            ? new(NoticeKind.Success, T[$"grant_done.{JustNow}"])
            : null;

    public async Task<IActionResult> OnGet(int id, CancellationToken stop)
    {
        if (await Load(GrantsSubject.ViewGrant, id, stop) is { } instead)
            return instead;
        Step = GrantTextForm.Named(Request.Query[Doing]) is { } step && Possible.Contains(step) ? step : null;
        return Page();
    }

    public async Task<IActionResult> OnPost(int id, [FromForm] short version, CancellationToken stop)
    {
        if (await Load(GrantsSubject.HandleGrant, id, stop) is { } instead)
            return instead;
        Step = GrantTextForm.Named(Request.Form[Doing]) is { } step && IsOfPage(step) ? step : null;
        if (Step is not { } sent || !ReadForm())
            return Page();
        GrantResult result = await steps.Take(
            new(id, version, Matter, sent, GrantParty.Handler)
            {
                Text = Form!.Text?.Value ?? "",
                Until = Form.Until?.Value,
                Phone = Form.Phone?.Value ?? "",
            },
            await Gate.Begin(stop),
            stop
        );
        if (result.Fault is null)
            // What is transferred is the other authority's, and not shown here any more.
            return Redirect(
                sent is GrantStep.Transfer ? Link[GrantsSubject.List] : $"{Link[Here]}?done={DoneBy(sent)}"
            );
        IActionResult again = await Again(result, GrantsSubject.HandleGrant, id, stop);
        if (again is Microsoft.AspNetCore.Mvc.RazorPages.PageResult && !Possible.Contains(sent))
            (Step, LeftOver) = (null, Form.Text?.Value);
        return again;
    }

    /// <summary>A transfer is offered where another authority decides; a proposal where this one does.</summary>
    private bool Suits(GrantStep step) =>
        step switch
        {
            GrantStep.Transfer => Reckoned.Fault is GrantFault.OtherAuthority && Reckoned.DecidesNow is not null,
            GrantStep.Propose => Reckoned.Proposal is not null,
            _ => true,
        };

    private static bool IsOfPage(GrantStep step) =>
        step is GrantStep.Ask or GrantStep.Hear or GrantStep.Propose or GrantStep.Transfer or GrantStep.TakeUp;

    private static string DoneBy(GrantStep step) =>
        step switch
        {
            GrantStep.Ask => "asked",
            GrantStep.Hear => "heard",
            GrantStep.Propose => "proposed",
            _ => "taken_up",
        };
}
