using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Grants.Applications;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Grants;

/// <summary>An application of one's own: how far it is, what was asked and decided, and what one can do now.</summary>
internal abstract class ApplicationPage(Gate gate, GrantSteps steps, Applicant applicant)
    : ApplicantPage(gate, applicant)
{
    /// <summary>Name of the step in the address and in the form.</summary>
    internal const string Doing = "do";

    private GrantTextForm? form;

    internal GrantMatter Application { get; private set; } = null!;

    internal GrantStep? Step { get; private set; }

    internal override GrantTextForm? Form => Step is { } step ? form ??= new(T, step, Today) : null;

    internal IReadOnlyList<GrantStep> Possible { get; private set; } = [];

    internal IReadOnlyList<GrantLetter> Letters { get; private set; } = [];

    internal Notice? Refusal { get; private set; }

    /// <summary>What was written for a step that can't be taken any more.</summary>
    internal string? LeftOver { get; private set; }

    [BindProperty(SupportsGet = true, Name = "done")]
    public string? JustNow { get; set; }

    internal Notice? JustDone =>
        JustNow is "sent" or "completed" or "answered" or "withdrawn" or "review_asked"
            ? new(NoticeKind.Success, T[$"grant_done.{JustNow}"])
            : null;

    internal string Here => GrantsSubject.Of(Applicant.List, Application.Id);

    public async Task<IActionResult> OnGet(int id, CancellationToken stop)
    {
        if (await Load(Applicant.View, id, stop) is { } refused)
            return Refused(refused);
        Step = GrantTextForm.Named(Request.Query[Doing]) is { } step && Possible.Contains(step) ? step : null;
        return Page();
    }

    public async Task<IActionResult> OnPost(int id, [FromForm] short version, CancellationToken stop)
    {
        if (await Load(Applicant.Follow, id, stop) is { } refused)
            return Refused(refused);
        Step = GrantTextForm.Named(Request.Form[Doing]);
        if (Step is not (GrantStep.Answer or GrantStep.Withdraw or GrantStep.AskReview))
            return Page();
        if (!ReadForm())
            return Page();
        GrantResult result = await steps.Take(
            new(id, version, Matter, Step.Value, GrantParty.Applicant) { Text = Form!.Text?.Value ?? "" },
            await Gate.Begin(stop),
            stop
        );
        if (result.Fault is null)
            return Redirect($"{Link[Here]}?done={DoneBy(Step.Value)}");
        Refusal = Told(result, T);
        Response.StatusCode = StatusCodes.Status409Conflict;
        if (await Load(Applicant.Follow, id, stop) is { } gone)
            return Refused(gone);
        if (!Possible.Contains(Step.Value))
            (Step, LeftOver) = (null, Form!.Text?.Value);
        return Page();
    }

    internal IReadOnlyList<SummaryRow> Summary() =>
        [
            new(T["grant.state"], T.Of("grant_state", Application.StateOn(Today))),
            .. Application is { Until: { } until } && Application.StateOn(Today) == Application.State
                ? (SummaryRow[])[new(T["grant.until"], T.Date(until))]
                : [],
            new(T["grant.number"], Application.Number),
            new(T["grant.applied_on"], T.Date(Application.AppliedOn)),
            new(T["grant.authority"], Organisations.Name(Application.Authority, Language)),
            .. Application.LastForReview is { } last && Possible.Contains(GrantStep.AskReview)
                ? (SummaryRow[])[new(T["grant.last_for_review"], T.Date(last))]
                : [],
        ];

    /// <returns>Why not, or null.</returns>
    private async Task<RefusalReason?> Load(AccessAction action, int id, CancellationToken stop)
    {
        if (await Ask(action, stop) is { } refused)
            return refused;
        if (
            await GrantReader.Find(Gate.Connection, id, stop) is not { } found
            || Applicant.IsOfEmployer == found.Organisation is null
        )
            return Gate.DecideOnUnknown(action).Refused;
        Application = found;
        Possible = [.. found.Possible(GrantParty.Applicant, Today).Where(step => step is not GrantStep.Complete)];
        Letters = await GrantLetter.Of(Gate.Connection, found, stop);
        return null;
    }

    private static string DoneBy(GrantStep step) =>
        step switch
        {
            GrantStep.Withdraw => "withdrawn",
            GrantStep.AskReview => "review_asked",
            _ => "answered",
        };
}

/// <summary>An application is completed: what was told is told anew, with what was missing.</summary>
internal abstract class CompletePage(Gate gate, GrantSteps steps, Applicant applicant) : ApplicantPage(gate, applicant)
{
    private ApplyForm? form;

    internal GrantMatter Application { get; private set; } = null!;

    internal override ApplyForm Form => form ??= new(T, GrantKinds.Of(Application.Benefit));

    internal Notice? Refusal { get; private set; }

    /// <summary>What was asked for; null when nothing is any more.</summary>
    internal TakenGrantStep? Asked =>
        Application.Possible(GrantParty.Applicant, Today).Contains(GrantStep.Complete)
            ? Application.Steps.LastOrDefault(one => one.Kind is GrantStep.Ask)
            : null;

    internal string Here => GrantsSubject.Of(Applicant.List, Application.Id);

    public async Task<IActionResult> OnGet(int id, CancellationToken stop)
    {
        if (await Load(Applicant.View, id, stop) is { } refused)
            return Refused(refused);
        Form.Show(Application.Told);
        return Page();
    }

    public async Task<IActionResult> OnPost(int id, [FromForm] short version, CancellationToken stop)
    {
        if (await Load(Applicant.Follow, id, stop) is { } refused)
            return Refused(refused);
        if (!ReadForm())
            return Page();
        GrantResult result = await steps.Take(
            new(id, version, Matter, GrantStep.Complete, GrantParty.Applicant) { Told = Form.Told },
            await Gate.Begin(stop),
            stop
        );
        if (result.Fault is null)
            return Redirect($"{Link[Here]}?done=completed");
        Refusal = Told(result, T);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return await Load(Applicant.Follow, id, stop) is { } gone ? Refused(gone) : Page();
    }

    private async Task<RefusalReason?> Load(AccessAction action, int id, CancellationToken stop)
    {
        if (await Ask(action, stop) is { } refused)
            return refused;
        if (
            await GrantReader.Find(Gate.Connection, id, stop) is not { } found
            || Applicant.IsOfEmployer == found.Organisation is null
        )
            return Gate.DecideOnUnknown(action).Refused;
        Application = found;
        return null;
    }
}
