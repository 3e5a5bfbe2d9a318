using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Grants.Applications;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Grants;

/// <summary>Whose pages those of an applicant are: a jobseeker's, or an employer's; each sees its own alone.</summary>
/// <param name="IsOfEmployer">Else the person's own.</param>
/// <param name="List">Where the applications are, without the language.</param>
/// <param name="Letters">Where letters are read, without the language.</param>
internal sealed record Applicant(
    bool IsOfEmployer,
    string List,
    string Letters,
    AccessAction View,
    AccessAction Apply,
    AccessAction Follow
)
{
    internal static readonly Applicant Jobseeker = new(
        IsOfEmployer: false,
        GrantsSubject.Own,
        "/own/letters",
        GrantsSubject.ViewOwnGrants,
        GrantsSubject.ApplyForGrant,
        GrantsSubject.FollowGrant
    );

    internal static readonly Applicant Employer = new(
        IsOfEmployer: true,
        GrantsSubject.OfEmployer,
        "/employer/letters",
        GrantsSubject.ViewEmployerGrants,
        GrantsSubject.ApplyAsEmployer,
        GrantsSubject.FollowEmployerGrant
    );

    internal IReadOnlyList<Crumb> Crumbs(Texts t) =>
        IsOfEmployer
            ? [new(t["nav.employer_grants"], List)]
            : [new(t["nav.own"], "/own"), new(t["nav.own_grants"], List)];
}

/// <summary>A page of an applicant's about applications for benefits.</summary>
internal abstract class ApplicantPage(Gate gate, Applicant applicant) : SitePage
{
    internal Applicant Applicant => applicant;

    protected Gate Gate => gate;

    /// <summary>By which the form is done once, however often it is sent.</summary>
    [BindProperty(Name = "matter")]
    public Guid Matter { get; set; }

    internal GrantWords Words => new(T);

    /// <summary>
    /// Asks the gate; of a jobseeker about oneself. An employer's own the row policies tell, and whom it has named is noted
    /// when something is changed.
    /// </summary>
    /// <returns>Why not, or null.</returns>
    protected async Task<RefusalReason?> Ask(AccessAction action, CancellationToken stop)
    {
        if (Matter == Guid.Empty)
            Matter = Guid.CreateVersion7();
        if (applicant.IsOfEmployer)
            return gate.Decide(action).Refused;
        if (gate.Actor!.Person is { } person)
            return (await gate.Decide(action, person, stop)).Refused;
        gate.SetSubjects([]);
        return null;
    }

    protected IActionResult Refused(RefusalReason reason) => RefusedResult.Of(HttpContext, reason);

    /// <summary>Why what was sent was not done, in words.</summary>
    internal static Notice? Told(GrantResult? result, Texts t) =>
        result is { Fault: { } fault } not_done
            ? new(
                NoticeKind.Error,
                t.Of("grant_fault", fault),
                not_done switch
                {
                    { Available: { } available } => t["grant_fault.available", t.Euros(available)],
                    { Why: { } why } => t.Of("money_refusal", why),
                    _ => "",
                }
            )
            : null;
}

/// <summary>One's applications, and what can be applied for now.</summary>
internal abstract class ApplicationsPage(Gate gate, Applicant applicant) : ApplicantPage(gate, applicant)
{
    internal IReadOnlyList<GrantMatter> Yours { get; private set; } = [];

    internal IReadOnlyList<GrantKind> Open { get; private set; } = [];

    /// <summary>Whether there is anybody to apply for: a jobseeker must be on record.</summary>
    internal bool IsOnRecord => Applicant.IsOfEmployer || Gate.Actor!.Person is not null;

    public async Task<IActionResult> OnGet(CancellationToken stop)
    {
        if (await Ask(Applicant.View, stop) is { } refused)
            return Refused(refused);
        if (!IsOnRecord)
            return Page();
        Open = [.. GrantKinds.OpenOn(Today, Applicant.IsOfEmployer)];
        Yours = Applicant.IsOfEmployer
            ? await GrantReader.OfEmployer(Gate.Connection, Gate.Actor!.Organisation!, stop)
            : await GrantReader.OwnOf(Gate.Connection, Gate.Actor!.Person!.Value, stop);
        return Page();
    }
}

/// <summary>A new application.</summary>
internal abstract class ApplyPage(Gate gate, GrantApplying applying, Applicant applicant)
    : ApplicantPage(gate, applicant)
{
    private ApplyForm? form;

    internal GrantKind Kind { get; private set; } = null!;

    internal override ApplyForm Form => form ??= new(T, Kind);

    internal Notice? Refusal { get; private set; }

    public async Task<IActionResult> OnGet(string benefit, CancellationToken stop)
    {
        if (await Ask(Applicant.View, stop) is { } refused)
            return Refused(refused);
        return Find(benefit) ? Page() : NotFound();
    }

    public async Task<IActionResult> OnPost(string benefit, CancellationToken stop)
    {
        if (await Ask(Applicant.Apply, stop) is { } refused)
            return Refused(refused);
        if (!Find(benefit))
            return NotFound();
        if (!IsOpen || !ReadForm())
            return Page();
        GrantResult result = await applying.Send(
            new(Matter, Kind.Benefit, Language is "sv" ? "sv" : "fi", Form.Told),
            await Gate.Begin(stop),
            stop
        );
        if (result.Fault is null)
            return Redirect($"{Link[GrantsSubject.Of(Applicant.List, result.Application)]}?done=sent");
        Refusal = Told(result, T);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    /// <summary>Whether it can be applied for now, and there is anybody to apply for.</summary>
    internal bool IsOpen =>
        GrantKinds.OpenOn(Today, Applicant.IsOfEmployer).Contains(Kind)
        && (Applicant.IsOfEmployer || Gate.Actor!.Person is not null);

    private bool Find(string benefit)
    {
        Kind = GrantKinds.All.FirstOrDefault(one =>
            one.IsOfEmployer == Applicant.IsOfEmployer && GrantsSubject.NameOf(one.Benefit) == benefit
        )!;
        return Kind is not null;
    }
}
