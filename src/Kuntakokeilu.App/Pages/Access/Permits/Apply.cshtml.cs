using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Access.Permits;
using Kuntakokeilu.Core.Access.Tables;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Access.Permits;

/// <summary>
/// A manager applies for somebody of one's own organisation; KEHA writes down what another organisation asks for.
/// </summary>
[Access(AccessActions.ViewPermits, Post = AccessActions.ApplyForPermit)]
[ResponseCache(NoStore = true)]
internal sealed class ApplyModel(Gate gate, PermitService permits) : SitePage
{
    private ApplicationForm? form;

    [BindProperty(SupportsGet = true, Name = "organisation")]
    public string? OrganisationCode { get; set; }

    /// <summary>There is a form only for an organisation.</summary>
    internal override ApplicationForm? Form => Chosen is null ? null : form ??= new(T, Chosen, Today);

    /// <summary>Whose people one applies for; null until KEHA has chosen.</summary>
    internal Organisation? Chosen { get; private set; }

    /// <summary>For KEHA to choose from.</summary>
    internal IReadOnlyList<Organisation> Organisations { get; private set; } = [];

    internal bool IsKeha => gate.Actor!.Role is Role.KehaOfficer;

    public async Task OnGet(CancellationToken stop)
    {
        await Load(stop);
        if (Form is null)
            return;
        // Most people of an organisation sign in by the same provider as who applies for them.
        Form.Issuer.Show(IsKeha ? null : await PermitReader.IssuerOf(gate.Connection, gate.Actor!.AccountId, stop));
        Form.From.Show(Today);
        Form.Until.Show(PermitConditions.LastDay(Today));
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        await Load(stop);
        if (Form is null || !ReadForm())
            return Page();
        ApplyResult result = await permits.Apply(Form.Application(), await gate.Begin(stop), stop);
        return result.Match<IActionResult>(number => Redirect(Link[$"/access/permits/{number}"]), NotTaken);
    }

    private async Task Load(CancellationToken stop)
    {
        string? code = IsKeha ? OrganisationCode : gate.Actor!.Organisation;
        Chosen = string.IsNullOrEmpty(code) ? null : await OrganisationService.Find(gate.Connection, code, stop);
        if (Chosen is null)
            Organisations = await OrganisationService.All(gate.Connection, stop);
    }

    private IActionResult NotTaken(ApplyRefusal why) =>
        why is ApplyRefusal.Overlaps ? Refuse(Form!.Subject, T["permits.wrong.overlaps"]) : NotFound();
}
