using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Messages;
using Kuntakokeilu.Core.Registration;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Casework.Messages;

/// <summary>A page on which two sides write to each other: one writes, or tells that one has seen.</summary>
/// <param name="isOwn">The jobseeker's side; else the authority's.</param>
internal abstract class MessagesPage(Gate gate, MessageService messages, bool isOwn) : CasePage(gate)
{
    internal const string Seen = "seen";

    private MessageForm? form;

    /// <summary>By which the form is done once, however often it is sent.</summary>
    [BindProperty(Name = "matter")]
    public Guid Matter { get; set; }

    [BindProperty(SupportsGet = true, Name = "done")]
    public string? JustNow { get; set; }

    internal override MessageForm Form => form ??= new(T, T[isOwn ? "own_messages.help" : "messages.help"]);

    internal ThreadView Thread { get; private set; } = null!;

    /// <summary>The authority that serves the customer; null when none does, and nobody reads what is written.</summary>
    internal string? Serving { get; private set; }

    internal Notice? JustDone =>
        JustNow switch
        {
            "written" => new(NoticeKind.Success, T[isOwn ? "own_messages.done.written" : "messages.done.written"]),
            Seen => new(NoticeKind.Success, T["messages.done.seen"]),
            _ => null,
        };

    protected override async Task Read(int person, CancellationToken stop)
    {
        Serving = await Authorities.Of(Gate.Connection, person, stop);
        Thread = new(await MessageThread.Read(Gate.Connection, person, stop), T, isOwn);
        if (Matter == Guid.Empty)
            Matter = Guid.CreateVersion7();
    }

    /// <param name="seen">The last message that was shown, when it is told to have been seen; null to write.</param>
    /// <param name="here">The page's own address.</param>
    protected async Task<IActionResult> Send(
        AccessAction action,
        int person,
        int? seen,
        string here,
        CancellationToken stop
    )
    {
        if (seen is { } upTo)
            return await messages.See(person, upTo, isOwn, await Gate.Begin(stop), stop)
                ? Redirect($"{here}?done={Seen}")
                : await Again(isStale: true, action, person, stop);
        if (!ReadForm())
            return Page();
        NewMessage message = new(person, Matter, Form.Text.Value, isOwn ? null : Gate.Actor!.Organisation);
        return await messages.Write(message, await Gate.Begin(stop), stop) switch
        {
            MessageResult.Written => Redirect($"{here}?done=written"),
            MessageResult.NobodyServes => await Refuse("messages.nobody", action, person, stop),
            MessageResult.TooMany => await Refuse("own_messages.too_many", action, person, stop),
        };
    }

    /// <summary>What was written stays in its field.</summary>
    private async Task<IActionResult> Refuse(string why, AccessAction action, int person, CancellationToken stop)
    {
        await Again(isStale: false, action, person, stop);
        return Refuse(Form.Text, T[why]);
    }
}
