using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Access.Openings;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Access;

/// <summary>Opens with a written reason a person who was refused: a former customer, or anybody to a supervisor.</summary>
[Access(AccessActions.ViewOpeningForm, Post = AccessActions.OpenPerson, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class OpenModel(Gate gate, Texts texts) : SitePage
{
    internal override OpeningForm Form { get; } = new(texts);

    internal Subject Subject => gate.Subject!.Value;

    public async Task<IActionResult> OnGet(int person, CancellationToken stop) =>
        await Elsewhere(AccessActions.ViewOpeningForm, person, stop) ?? Page();

    public async Task<IActionResult> OnPost(int person, CancellationToken stop)
    {
        if (await Elsewhere(AccessActions.OpenPerson, person, stop) is { } elsewhere)
            return elsewhere;
        if (!ReadForm())
            return Page();
        gate.SetReason(Form.Reason.Value);
        Work work = await gate.BeginOpening(stop);
        await OpeningService.Open(Subject, Form.Reason.Value, Form.Time.Value!.Value, work, stop);
        return Redirect(Link[$"/register/people/{person}"]);
    }

    /// <summary>Where to go when there is nothing to open: to the person, or to the refusal. Null when there is.</summary>
    private async Task<IActionResult?> Elsewhere(AccessAction wanted, int person, CancellationToken stop)
    {
        if ((await gate.Decide(wanted, person, stop)).Refused is not { } refused)
            return Redirect(Link[$"/register/people/{person}"]);
        return AccessRules.CanBeOpened(refused) ? null : RefusedResult.Of(HttpContext, refused);
    }
}
