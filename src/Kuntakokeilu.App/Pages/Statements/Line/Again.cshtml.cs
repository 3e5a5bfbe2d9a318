using System.Globalization;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Statements.Delivery;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Statements.Line;

/// <summary>What was not taken for one reason is to be sent again.</summary>
[Access(StatementsSubject.ViewLine, Post = StatementsSubject.ReplayLine)]
[ResponseCache(NoStore = true)]
internal sealed class AgainModel(Gate gate) : SitePage
{
    private MessageFault reason;

    /// <summary>How many were not taken for it.</summary>
    internal long Dead { get; private set; }

    internal string Why => T.Of("delivery.fault", reason);

    public async Task<IActionResult> OnGet(int fault, CancellationToken stop)
    {
        if (!IsKnown(fault))
            return NotFound();
        LineState line = await LineState.Read(gate.Connection, stop);
        Dead = line.Rows.Where(one => one.IsDead && one.Fault == reason).Sum(one => one.Messages);
        return Page();
    }

    public async Task<IActionResult> OnPost(int fault, CancellationToken stop)
    {
        if (!IsKnown(fault))
            return NotFound();
        long queued = await LineState.SendAgain(reason, await gate.Begin(stop), stop);
        return Redirect(Link[StatementsSubject.Line] + string.Create(CultureInfo.InvariantCulture, $"?again={queued}"));
    }

    private bool IsKnown(int fault)
    {
        reason = (MessageFault)Math.Clamp(fault, 0, byte.MaxValue);
        return Enum.IsDefined(reason);
    }
}
