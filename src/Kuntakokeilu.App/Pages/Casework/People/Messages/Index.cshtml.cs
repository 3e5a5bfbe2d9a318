using Kuntakokeilu.App.Pages.Casework.Messages;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Messages;
using Kuntakokeilu.Core.Register.Identities;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Casework.People.Messages;

/// <summary>What a customer has written, and answers to it.</summary>
[Access(MessagesSubject.ViewMessages, Post = MessagesSubject.WriteMessage, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Gate gate, MessageService messages) : MessagesPage(gate, messages, isOwn: false)
{
    private PersonDetails? details;

    internal string Name => CustomerPage.NameOf(details, this);

    public async Task<IActionResult> OnGet(int person, CancellationToken stop) =>
        await Load(MessagesSubject.ViewMessages, person, stop) ?? Page();

    public async Task<IActionResult> OnPost(int person, [FromForm] int? seen, CancellationToken stop) =>
        await Load(MessagesSubject.WriteMessage, person, stop)
        ?? await Send(MessagesSubject.WriteMessage, person, seen, Link[MessagesSubject.Of(person)], stop);

    protected override async Task Read(int person, CancellationToken stop)
    {
        await base.Read(person, stop);
        details = await PersonDetails.Read(Gate.Connection, person, stop);
    }
}
