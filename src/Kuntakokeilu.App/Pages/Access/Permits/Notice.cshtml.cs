using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Access.Permits;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Access.Permits;

/// <summary>The organisation tells that the ground of a right has changed or ended (18 § 3 mom).</summary>
[Access(AccessActions.ViewPermits, Post = AccessActions.NoticePermit)]
[ResponseCache(NoStore = true)]
internal sealed class NoticeModel(Gate gate, PermitReader reader, PermitService permits, Texts texts)
    : ReasonPage(gate, reader)
{
    internal override NoticeForm Form { get; } = new(texts);

    public async Task<IActionResult> OnPost(int id, CancellationToken stop)
    {
        if (!await Load(id, stop))
            return NotFound();
        if (!ReadForm())
            return Page();
        bool hasEnded = Form.Ground.Value is GroundNow.Ended;
        EndResult result = await permits.Notice(id, hasEnded, Form.Told.Value, await Gate.Begin(stop), stop);
        return await After(id, EndModel.Forbids(result), stop);
    }
}
