using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Access.Permits;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Access.Permits;

/// <summary>KEHA grants or refuses a right of use.</summary>
[Access(AccessActions.ViewDecisionForm, Post = AccessActions.DecidePermit)]
[ResponseCache(NoStore = true)]
internal sealed class DecideModel(Gate gate, PermitReader reader, PermitService permits) : ReasonPage(gate, reader)
{
    private DecisionForm? form;

    internal override DecisionForm Form => form ??= new(T, Record);

    public async Task<IActionResult> OnPost(int id, CancellationToken stop)
    {
        if (!await Load(id, stop))
            return NotFound();
        if (!ReadForm())
            return Page();
        bool grants = Form.Ruling.Value is Ruling.Grant;
        DecideResult result = await permits.Decide(id, grants, Form.Reason.Value, await Gate.Begin(stop), stop);
        return await After(id, Forbids(result), stop);
    }

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
