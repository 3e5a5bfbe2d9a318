using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Access.Permits;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Access.Permits;

/// <summary>The organisation tells that the ground of a right has changed or ended (18 § 3 mom).</summary>
[Access(AccessAction.ApplyForPermit)]
[ResponseCache(NoStore = true)]
internal sealed class NoticeModel(Gate gate, PermitReader reader, PermitService permits) : ReasonPage(gate, reader)
{
    /// <summary>changed or ended.</summary>
    [BindProperty(Name = "kind")]
    public string? Kind { get; set; }

    public async Task<IActionResult> OnPost(int id, CancellationToken stop)
    {
        if (!await Load(id, stop))
            return NotFound();
        if (Kind is not ("changed" or "ended"))
            ModelState.AddModelError("kind", T["permit.notice.empty"]);
        string text = ReadReason();
        if (!ModelState.IsValid)
            return Page();
        EndResult result = await permits.Notice(id, Kind == "ended", text, Gate.ForWriting(), stop);
        return await After(id, EndModel.Forbids(result), stop);
    }

    internal IReadOnlyList<(string, string)> Options() =>
        [("changed", T["permit.notice.changed"]), ("ended", T["permit.notice.ended"])];
}
