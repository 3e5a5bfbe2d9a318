using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Access.Permits;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Access.Permits;

/// <summary>KEHA ends a right of use at once.</summary>
[Access(AccessActions.ViewDecisionForm, Post = AccessActions.EndPermit)]
[ResponseCache(NoStore = true)]
internal sealed class EndModel(Gate gate, PermitReader reader, PermitService permits, Texts texts)
    : ReasonPage(gate, reader)
{
    internal override EndForm Form { get; } = new(texts);

    public async Task<IActionResult> OnPost(int id, CancellationToken stop)
    {
        if (!await Load(id, stop))
            return NotFound();
        if (!ReadForm())
            return Page();
        return await After(id, Forbids(await permits.End(id, Form.Reason.Value, await Gate.Begin(stop), stop)), stop);
    }

    /// <summary>Key of what the state of a right forbids; null when it was done.</summary>
    internal static string? Forbids(EndResult result) =>
        result switch
        {
            EndResult.Ended => null,
            EndResult.NoSuchPermit or EndResult.NotGranted => "permit.forbids.not_granted",
            EndResult.AlreadyEnded => "permit.why.ended",
            EndResult.HasRunOut => "permit.why.run_out",
        };
}
