using Kuntakokeilu.App.Pages.Casework.Messages;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Messages;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Own.Messages;

/// <summary>One writes to the authority that serves one, and reads what it has written.</summary>
[Access(MessagesSubject.ViewOwnMessages, Post = MessagesSubject.WriteOwnMessage, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Gate gate, MessageService messages) : MessagesPage(gate, messages, isOwn: true)
{
    /// <summary>Whether the register has whoever has signed in.</summary>
    internal bool IsOnRecord => Gate.Actor!.Person is not null;

    public async Task<IActionResult> OnGet(CancellationToken stop) =>
        await LoadOwn(MessagesSubject.ViewOwnMessages, stop) ?? Page();

    public async Task<IActionResult> OnPost([FromForm] int? seen, CancellationToken stop)
    {
        if (await LoadOwn(MessagesSubject.WriteOwnMessage, stop) is { } instead)
            return instead;
        return Gate.Actor!.Person is { } person
            ? await Send(MessagesSubject.WriteOwnMessage, person, seen, Link[MessagesSubject.Own], stop)
            : Page();
    }
}
