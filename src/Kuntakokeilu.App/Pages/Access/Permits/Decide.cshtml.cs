using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Access.Permits;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Access.Permits;

/// <summary>KEHA grants or refuses a right of use.</summary>
[Access(AccessAction.DecidePermit)]
[ResponseCache(NoStore = true)]
internal sealed class DecideModel(Gate gate, PermitReader reader, PermitService permits) : ReasonPage(gate, reader)
{
    /// <summary>grant or refuse.</summary>
    [BindProperty(Name = "decision")]
    public string? Decision { get; set; }

    public async Task<IActionResult> OnPost(int id, CancellationToken stop)
    {
        if (!await Load(id, stop))
            return NotFound();
        if (Decision is not ("grant" or "refuse"))
            ModelState.AddModelError("decision", T["permit.decision.empty"]);
        string reason = ReadReason();
        if (!ModelState.IsValid)
            return Page();
        DecideResult result = await permits.Decide(id, Decision == "grant", reason, Gate.ForWriting(), stop);
        return await After(id, Forbids(result), stop);
    }

    /// <summary>Granting is among them only when the conditions hold.</summary>
    internal IReadOnlyList<(string, string)> Options() =>
        [
            .. Record.Findings.All(finding => finding.IsMet)
                ? [("grant", T["permit.grant"])]
                : Array.Empty<(string, string)>(),
            ("refuse", T["permit.refuse"]),
        ];

    private static string? Forbids(DecideResult result) =>
        result switch
        {
            DecideResult.Decided => null,
            DecideResult.NoSuchApplication or DecideResult.AlreadyDecided => "permit.forbids.decided",
            DecideResult.IsYourOwn => "permit.why.own",
            DecideResult.IsAppliedByYou => "permit.why.applied",
            DecideResult.ConditionsNotMet => "permit.conditions.not_met",
            DecideResult.HasRunOut => "permit.forbids.run_out",
            DecideResult.Overlaps => "permits.wrong.overlaps",
        };
}
