using Kuntakokeilu.App.Web;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Intake;
using Kuntakokeilu.Core.Notices.Letters;
using Kuntakokeilu.Core.Transfers.Requests;
using Kuntakokeilu.Law.Book;

namespace Kuntakokeilu.App.Pages.Transfers.Requests;

/// <summary>Customers ask to be served by another authority: all who take part in it (5 § 6-7 mom).</summary>
internal sealed class RequestsSubject : SiteSubject
{
    /// <summary>One's own requests, and what becomes of them.</summary>
    internal const AccessAction ViewOwnRequests = (AccessAction)63;
    internal const AccessAction RequestTransfer = (AccessAction)64;

    /// <summary>Answers, withdraws, or asks for a review.</summary>
    internal const AccessAction FollowRequest = (AccessAction)65;
    internal const AccessAction ListRequests = (AccessAction)66;

    /// <summary>A request, on the page where the TE office handles it.</summary>
    internal const AccessAction ViewRequest = (AccessAction)67;

    /// <summary>Every step of the TE office's, the decision among them.</summary>
    internal const AccessAction DecideTransfer = (AccessAction)68;

    /// <summary>What a municipality is asked: whether it accepts a customer, or for a statement.</summary>
    internal const AccessAction ViewAsked = (AccessAction)69;

    /// <summary>The municipality's answer.</summary>
    internal const AccessAction AcceptTransfer = (AccessAction)70;

    /// <summary>A decision as it was sent.</summary>
    internal const AccessAction ViewLetter = (AccessAction)71;

    /// <summary>The same of whichever authority has decided: on a start, or on a correction.</summary>
    internal const AccessAction ViewDecision = (AccessAction)115;

    private static readonly WorkQueue Open = new("queue.waiting", $"select r.requested_on as day {RequestQueue.Rows}");

    private static readonly WorkQueue Asked = new(
        "queue.waiting",
        "select a.day from transfers.asked('-infinity'::date) a"
    );

    internal override IReadOnlyList<DeclaredAction> Actions =>
        [
            new(nameof(ViewOwnRequests), ViewOwnRequests, Capacity.JobseekerOrFor),
            new(nameof(RequestTransfer), RequestTransfer, Capacity.JobseekerOrFor) { Changes = true, AsksAgain = true },
            new(nameof(FollowRequest), FollowRequest, Capacity.JobseekerOrFor) { Changes = true, AsksAgain = true },
            new(nameof(ListRequests), ListRequests, Capacity.TeOfficer),
            new(nameof(ViewRequest), ViewRequest, Capacity.TeOfficer),
            new(nameof(DecideTransfer), DecideTransfer, Capacity.TeOfficer) { Changes = true, Records = true },
            new(nameof(ViewAsked), ViewAsked, Capacity.Caseworker, Capacity.Manager),
            new(nameof(AcceptTransfer), AcceptTransfer, Capacity.Caseworker, Capacity.Manager) { Changes = true },
            new(nameof(ViewLetter), ViewLetter, [.. Capacity.JobseekerOrFor, Capacity.TeOfficer]),
            new(nameof(ViewDecision), ViewDecision, Capacity.Casework),
        ];

    internal override IReadOnlyList<SiteLink> Links =>
        [
            new("/own/transfer", "nav.own_transfer"),
            new("/transfers/requests", "nav.requests") { Queue = Open },
            new("/transfers/asked", "nav.asked") { Queue = Asked },
        ];

    internal override IReadOnlyList<AddressExample> Examples =>
        [
            new("own/transfer/{id:int}", "own/transfer/1"),
            new("own/letters/{id:int}", "own/letters/1"),
            new("own/letters/{id:int}.pdf", "own/letters/1.pdf"),
            new("transfers/requests/{id:int}", "transfers/requests/1") { Of = ExampleOf.Organisation },
            new("transfers/asked/{id:int}", "transfers/asked/1") { Of = ExampleOf.Organisation },
            new("transfers/letters/{id:int}", "transfers/letters/1") { Of = ExampleOf.Organisation },
            new("transfers/letters/{id:int}.pdf", "transfers/letters/1.pdf") { Of = ExampleOf.Organisation },
            new("register/letters/{id:int}", "register/letters/1") { Of = ExampleOf.Organisation },
            new("register/letters/{id:int}.pdf", "register/letters/1.pdf") { Of = ExampleOf.Organisation },
        ];

    internal override void AddServices(IServiceCollection services, SiteDatabase database, SiteSettings settings)
    {
        services.AddSingleton(new RequestService(settings.Time));
        services.AddSingleton(provider => new StepService(
            new RequestDecisions(
                new WebRecording(settings.Time, LawAsKnown.Whole),
                provider.GetRequiredService<DecisionLetters>(),
                settings.Time
            ),
            settings.Time,
            settings.DaysToAccept
        ));
    }

    internal override void Map(IEndpointRouteBuilder site) => LetterRoutes.Map(site);
}
