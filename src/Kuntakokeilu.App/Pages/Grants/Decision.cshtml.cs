using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Grants.Applications;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Grants;

/// <summary>
/// What another official has prepared is decided, with its money; and what another has decided is reviewed.
/// </summary>
[Access(GrantsSubject.ViewGrantDecision, Post = GrantsSubject.DecideGrant, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class DecisionModel(Gate gate, GrantSteps steps, OrganisationNames names) : GrantPage(gate, names)
{
    private const string Waits = "waits";

    private GrantTextForm? form;

    internal GrantStep? Step { get; private set; }

    internal override GrantTextForm? Form => Step is { } step ? form ??= new(T, step, Today) : null;

    internal IReadOnlyList<GrantStep> Possible => IsOwnWork ? [] : Application.Possible(GrantParty.Decider, Today);

    /// <summary>Whoever has prepared it does not decide it, and whoever has decided does not review it.</summary>
    internal bool IsOwnWork =>
        Application.State is GrantState.UnderReview
            ? Application.Decided?.Account == Gate.Actor!.AccountId
            : Application.Proposal is not null && Application.LastProposed?.Account == Gate.Actor!.AccountId;

    internal string? LeftOver { get; private set; }

    [BindProperty(SupportsGet = true, Name = "done")]
    public string? JustNow { get; set; }

    internal Notice? JustDone =>
        JustNow switch
        {
            Waits => new(NoticeKind.Alert, T.Of("grant_fault", GrantFault.NoMoney)),
            "decided" or "given_back" or "reviewed" => new(NoticeKind.Success, T[$"grant_done.{JustNow}"]),
            _ => null,
        };

    /// <summary>Whether it comes out today as it was prepared.</summary>
    internal bool IsOtherwise =>
        Application.Proposal is { } proposal && Reckoned.Proposal is { } now && !now.IsAs(proposal);

    public async Task<IActionResult> OnGet(int id, CancellationToken stop)
    {
        if (await Load(GrantsSubject.ViewGrantDecision, id, stop) is { } instead)
            return instead;
        Step = GrantTextForm.Named(Request.Query[Doing]) is { } step && Possible.Contains(step) ? step : null;
        return Page();
    }

    public async Task<IActionResult> OnPost(int id, [FromForm] short version, CancellationToken stop)
    {
        if (await Load(GrantsSubject.DecideGrant, id, stop) is { } instead)
            return instead;
        Step = GrantTextForm.Named(Request.Form[Doing]) is { } step && IsOfPage(step) ? step : null;
        if (Step is not { } sent || !ReadForm())
            return Page();
        GrantResult result = await steps.Take(
            new(id, version, Matter, sent, GrantParty.Decider)
            {
                Text = Form!.Text?.Value ?? "",
                Phone = Form.Phone?.Value ?? "",
            },
            await Gate.Begin(stop),
            stop
        );
        // That it waits has been written down: there is nothing more to read in this transaction.
        if (result.Fault is null or GrantFault.NoMoney)
            return Redirect($"{Link[Here]}/decision?done={(result.Fault is null ? DoneBy(sent) : Waits)}");
        IActionResult again = await Again(result, GrantsSubject.DecideGrant, id, stop);
        if (again is Microsoft.AspNetCore.Mvc.RazorPages.PageResult && !Possible.Contains(sent))
            (Step, LeftOver) = (null, Form.Text?.Value);
        return again;
    }

    private static bool IsOfPage(GrantStep step) =>
        step
            is GrantStep.Grant
                or GrantStep.Refuse
                or GrantStep.End
                or GrantStep.GiveBack
                or GrantStep.Uphold
                or GrantStep.Leave
                or GrantStep.Reopen;

    private static string DoneBy(GrantStep step) =>
        step switch
        {
            GrantStep.GiveBack => "given_back",
            GrantStep.Uphold or GrantStep.Leave or GrantStep.Reopen => "reviewed",
            _ => "decided",
        };
}
