using Kuntakokeilu.App.Web;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Messages;

namespace Kuntakokeilu.App.Pages.Casework.Messages;

/// <summary>What a jobseeker and the authority that serves the jobseeker write to each other.</summary>
internal sealed class MessagesSubject : SiteSubject
{
    internal const string List = "/casework/messages";
    internal const string Own = "/own/messages";

    /// <summary>Customers whose messages wait.</summary>
    internal const AccessAction ListMessages = (AccessAction)155;

    /// <summary>A customer's messages.</summary>
    internal const AccessAction ViewMessages = (AccessAction)156;

    /// <summary>Writes to a customer, or tells that a message needs no answer.</summary>
    internal const AccessAction WriteMessage = (AccessAction)157;

    internal const AccessAction ViewOwnMessages = (AccessAction)158;

    /// <summary>Writes to who serves one, or tells that one has read.</summary>
    internal const AccessAction WriteOwnMessage = (AccessAction)159;

    private static readonly WorkQueue Waiting = new(
        "queue.messages",
        $"""
        select s.message_day as day from obligations.standing s
        where s.holder = (select casework.holder()) and {WaitingMessages.OfMine}
        """
    );

    internal override IReadOnlyList<DeclaredAction> Actions =>
        [
            new(nameof(ListMessages), ListMessages, [.. Capacity.Casework]),
            new(nameof(ViewMessages), ViewMessages, [.. Capacity.Casework]),
            new(nameof(WriteMessage), WriteMessage, [.. Capacity.Casework]) { Changes = true, Records = true },
            new(nameof(ViewOwnMessages), ViewOwnMessages, Capacity.JobseekerOrFor),
            new(nameof(WriteOwnMessage), WriteOwnMessage, Capacity.JobseekerOrFor)
            {
                Changes = true,
                Records = true,
                AsksAgain = true,
            },
        ];

    internal override IReadOnlyList<SiteLink> Links =>
        [new(Own, "nav.own_messages"), new(List, "nav.messages") { Queue = Waiting }];

    internal override IReadOnlyList<AddressExample> Examples =>
        [new("casework/people/{person:int}/messages", "casework/people/5/messages") { Of = ExampleOf.Person }];

    /// <summary>Where a customer's messages are.</summary>
    internal static string Of(int person) => $"/casework/people/{person}/messages";

    internal override void AddServices(IServiceCollection services, SiteDatabase database, SiteSettings settings) =>
        services.AddSingleton(new MessageService(settings.Time));
}
