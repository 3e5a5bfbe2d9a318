using Kuntakokeilu.App.Web;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Access.Permits;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Access.Permits;

/// <summary>A form about one right of use that takes a reason.</summary>
internal abstract class ReasonPage(Gate gate, PermitReader permits) : SitePage
{
    internal PermitRecord Record { get; private set; } = null!;

    /// <summary>Key of what the state of the right forbids; null when nothing.</summary>
    internal string? Forbidden { get; private set; }

    protected Gate Gate => gate;

    public async Task<IActionResult> OnGet(int id, CancellationToken stop) =>
        await Load(id, stop) ? Page() : NotFound();

    /// <returns>Whether there is such a right for this reader.</returns>
    protected async Task<bool> Load(int id, CancellationToken stop)
    {
        if (await permits.Find(gate.Connection, id, PermitWords.OrganisationScope(gate.Actor!), stop) is not { } found)
            return false;
        Record = found;
        Title = T["permit.title", id];
        return true;
    }

    /// <summary>The field of the reason.</summary>
    internal static TextField ReasonField(Texts texts, string label, string? help = null) =>
        new("reason", label)
        {
            Help = help,
            Lines = 4,
            Longest = 1000,
            Missing = texts["permit.reason.empty"],
        };

    /// <summary>Back to the right; or here again, with why nothing was done.</summary>
    /// <param name="forbidden">Key of the reason; null when it was done.</param>
    protected async Task<IActionResult> After(int id, string? forbidden, CancellationToken stop)
    {
        if (forbidden is null)
            return Redirect(Link[$"/access/permits/{id}"]);
        Forbidden = forbidden;
        return await Load(id, stop) ? Page() : NotFound();
    }
}
