using System.Globalization;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Notices.Sending;
using Kuntakokeilu.Core.Notices.Tables;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Notices;

/// <summary>What failed for one reason is to be sent again.</summary>
[Access(SendingSubject.ViewSending, Post = SendingSubject.SendAgain)]
[ResponseCache(NoStore = true)]
internal sealed class AgainModel(Gate gate) : SitePage
{
    private SendingFault reason;

    /// <summary>How many have failed for it.</summary>
    internal long Failed { get; private set; }

    internal string Why => T.Of("sending.why", reason);

    public async Task<IActionResult> OnGet(int fault, CancellationToken stop)
    {
        if (!IsKnown(fault))
            return NotFound();
        SendingState sending = await SendingState.Read(gate.Connection, stop);
        Failed = sending.Lines.Where(one => one.HasFailed && one.Fault == reason).Sum(one => one.Notices);
        return Page();
    }

    public async Task<IActionResult> OnPost(int fault, CancellationToken stop)
    {
        if (!IsKnown(fault))
            return NotFound();
        long queued = await SendingState.SendAgain(reason, await gate.Begin(stop), stop);
        return Redirect(Link["/notices"] + string.Create(CultureInfo.InvariantCulture, $"?again={queued}"));
    }

    /// <summary>A letter that came back has been taken under its number, and is not taken again.</summary>
    internal static bool IsSentAgain(SendingFault fault) => fault is not SendingFault.Returned;

    private bool IsKnown(int fault)
    {
        reason = (SendingFault)Math.Clamp(fault, 0, byte.MaxValue);
        return Enum.IsDefined(reason) && IsSentAgain(reason);
    }
}
