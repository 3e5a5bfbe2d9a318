using Kuntakokeilu.App.Web;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Referrals;
using Kuntakokeilu.Core.Referrals.Attending;
using Kuntakokeilu.Core.Referrals.Experience;
using Kuntakokeilu.Core.Referrals.Places;

namespace Kuntakokeilu.App.Pages.Casework.People.Referrals;

/// <summary>
/// Customers are referred to services: proposed, agreed on, sent, and followed to their end; by officials, by the jobseeker,
/// and by who gives the service.
/// </summary>
internal sealed class ReferralsSubject : SiteSubject
{
    internal const string Reviews = "/casework/reviews";
    internal const string Own = "/own/services";
    internal const string Experiences = "/experiences";

    /// <summary>A customer's referrals, and the catalogue to choose from.</summary>
    internal const AccessAction ViewReferrals = (AccessAction)161;

    /// <summary>Proposes a service, notes what the customer said, sends, withdraws, and looks into an interruption.</summary>
    internal const AccessAction Refer = (AccessAction)162;

    /// <summary>Interruptions that wait for an official.</summary>
    internal const AccessAction ListReviews = (AccessAction)163;

    internal const AccessAction ViewOwnServices = (AccessAction)164;

    /// <summary>Says yes or no to a service, takes a place, leaves a service, and tells how it was.</summary>
    internal const AccessAction AnswerService = (AccessAction)165;

    /// <summary>What organisations have found of services, and what waits to be looked at.</summary>
    internal const AccessAction ViewExperiences = (AccessAction)169;

    /// <summary>Writes what one's organisation has found of a service.</summary>
    internal const AccessAction WriteExperience = (AccessAction)170;

    /// <summary>Decides whether what an organisation has written is shown.</summary>
    internal const AccessAction ModerateExperience = (AccessAction)171;

    private static readonly WorkQueue Waiting = new("queue.reviews", $"select r.review_by as day {ReviewList.OfMine}");

    internal static string Of(int person) => $"{CaseSubject.PathOf(person)}/referrals";

    internal override IReadOnlyList<DeclaredAction> Actions =>
        [
            new(nameof(ViewReferrals), ViewReferrals, Capacity.Casework),
            new(nameof(Refer), Refer, Capacity.Casework) { Changes = true, Records = true },
            new(nameof(ListReviews), ListReviews, Capacity.Casework),
            new(nameof(ViewOwnServices), ViewOwnServices, Capacity.JobseekerOrFor),
            new(nameof(AnswerService), AnswerService, Capacity.JobseekerOrFor)
            {
                Changes = true,
                Records = true,
                AsksAgain = true,
            },
            new(nameof(ViewExperiences), ViewExperiences, [.. Capacity.Casework, Capacity.Provider]),
            new(nameof(WriteExperience), WriteExperience, [.. Capacity.Casework, Capacity.Provider]) { Changes = true },
            new(nameof(ModerateExperience), ModerateExperience, Capacity.Manager) { Changes = true },
        ];

    internal override IReadOnlyList<SiteLink> Links =>
        [
            new(Own, "nav.own_services"),
            new(Reviews, "nav.reviews") { Queue = Waiting },
            new(Experiences, "nav.experiences"),
        ];

    internal override IReadOnlyList<AddressExample> Examples =>
        [
            Person("casework/people/{person:int}/referrals", "casework/people/5/referrals"),
            Person("casework/people/{person:int}/referrals/propose", "casework/people/5/referrals/propose"),
            Person(
                "casework/people/{person:int}/referrals/propose/{service:int}",
                "casework/people/5/referrals/propose/1"
            ),
            Person("casework/people/{person:int}/referrals/{referral:int}", "casework/people/5/referrals/2"),
            new("own/services/{referral:int}", "own/services/1"),
            new("own/services/{referral:int}/feedback", "own/services/1/feedback"),
            new("experiences/write/{service:int}", "experiences/write/1"),
            new("experiences/{note:int}", "experiences/1"),
        ];

    internal override void AddServices(IServiceCollection services, SiteDatabase database, SiteSettings settings)
    {
        services.AddSingleton(new ReferralService(settings.Time));
        services.AddSingleton(new FeedbackService(settings.Time));
        services.AddSingleton(new ExperienceService(settings.Time));
        services.AddSingleton(new ReferralEnds(database.Job, settings.Time));
        services.AddSingleton(new PlaceFilling(database.Job, settings.Time));
        services.AddSingleton(new MonthClosing(database.Job, settings.Time));
        services.AddSingleton(new LaterResults(database.Job, settings.Time));
        services.AddHostedService<ReferralTurns>();
    }

    private static AddressExample Person(string template, string address) =>
        new(template, address) { Of = ExampleOf.Person };
}
