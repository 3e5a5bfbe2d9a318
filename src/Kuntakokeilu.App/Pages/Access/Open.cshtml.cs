using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Access.Openings;
using Kuntakokeilu.Core.Access.Tables;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Access;

/// <summary>Opens with a written reason a person who was refused: a former customer, or anybody to a supervisor.</summary>
[Access(AccessAction.OpenPerson, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class OpenModel(Gate gate, OpeningService openings) : SitePage
{
    [BindProperty(Name = "reason")]
    public string? Reason { get; set; }

    [BindProperty(Name = "time")]
    public string? TimeText { get; set; }

    internal Subject Subject => gate.Subject!.Value;

    public async Task<IActionResult> OnGet(int person, CancellationToken stop) =>
        await Elsewhere(person, stop) ?? Page();

    public async Task<IActionResult> OnPost(int person, CancellationToken stop)
    {
        if (await Elsewhere(person, stop) is { } elsewhere)
            return elsewhere;
        string reason = this.WrittenText("reason", Reason, Opening.ShortestReason, Opening.LongestReason);
        bool isTime = Enum.TryParse(TimeText, out OpeningTime time) && Enum.IsDefined(time);
        if (!isTime)
            ModelState.AddModelError("time", T["openings.wrong.time"]);
        if (!ModelState.IsValid)
            return Page();
        gate.Because(reason);
        await openings.Open(Subject, reason, time, gate.ForOpening(), stop);
        return Redirect(Link[$"/register/people/{person}"]);
    }

    /// <summary>Where to go when there is nothing to open: to the person, or to the refusal. Null when there is.</summary>
    private async Task<IActionResult?> Elsewhere(int person, CancellationToken stop)
    {
        if ((await gate.Decide(AccessAction.OpenPerson, person, stop)).Refused is not { } refused)
            return Redirect(Link[$"/register/people/{person}"]);
        return AccessRules.CanBeOpened(refused) ? null : RefusedResult.Of(HttpContext, refused);
    }
}
