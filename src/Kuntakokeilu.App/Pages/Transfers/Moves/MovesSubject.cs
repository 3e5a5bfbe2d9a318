using Kuntakokeilu.App.Web;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Transfers.Launch;
using Kuntakokeilu.Core.Transfers.Moves;

namespace Kuntakokeilu.App.Pages.Transfers.Moves;

/// <summary>Customers who have moved are handed over, and whoever gets a customer gives a receipt.</summary>
internal sealed class MovesSubject : SiteSubject
{
    internal const string List = "/transfers/moves";
    internal const string Inbox = "/register/inbox";

    /// <summary>Those who have moved away, and are to be handed over.</summary>
    internal const AccessAction ListMoves = (AccessAction)78;

    /// <summary>The page on which somebody is handed over; it hands over nobody.</summary>
    internal const AccessAction ViewHandOver = (AccessAction)79;
    internal const AccessAction HandOver = (AccessAction)80;

    /// <summary>The new customers of one's organisation.</summary>
    internal const AccessAction ReadInbox = (AccessAction)81;

    /// <summary>One of them: why, and what is open.</summary>
    internal const AccessAction ViewNewCustomer = (AccessAction)82;

    /// <summary>Gives the receipt of a new customer.</summary>
    internal const AccessAction AcknowledgeCustomer = (AccessAction)83;

    private static readonly Capacity[] Municipal = [Capacity.Caseworker, Capacity.Manager];

    private static readonly WorkQueue Moved = new("queue.waiting", $"select c.valid_from as day {MoveQueue.Rows}");

    private static readonly WorkQueue New = new(
        "queue.waiting",
        $"""
        select {Core.Transfers.Moves.Inbox.Day} as day {Core.Transfers.Moves.Inbox.Rows}
        union all select (r.finished_at at time zone 'Europe/Helsinki')::date {LaunchRuns.Unseen}
        """
    );

    internal override IReadOnlyList<DeclaredAction> Actions =>
        [
            new(nameof(ListMoves), ListMoves, Municipal),
            new(nameof(ViewHandOver), ViewHandOver, Municipal),
            new(nameof(HandOver), HandOver, Municipal) { Changes = true, Records = true },
            new(nameof(ReadInbox), ReadInbox, [.. Capacity.Casework]),
            new(nameof(ViewNewCustomer), ViewNewCustomer, [.. Capacity.Casework]),
            new(nameof(AcknowledgeCustomer), AcknowledgeCustomer, [.. Capacity.Casework]) { Changes = true },
        ];

    internal override IReadOnlyList<SiteLink> Links =>
        [new(Inbox, "nav.inbox") { Queue = New }, new(List, "nav.moves") { Queue = Moved }];

    internal override IReadOnlyList<AddressExample> Examples =>
        [
            new("transfers/moves/{person:int}", "transfers/moves/655") { Of = ExampleOf.Person },
            new("register/inbox/{person:int}", "register/inbox/685") { Of = ExampleOf.Person },
        ];

    internal override void AddServices(IServiceCollection services, SiteDatabase database, SiteSettings settings) =>
        services.AddSingleton(new HandOverService(settings.Time));
}
