using Kuntakokeilu.App.Web;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Guidance.Answering;
using Kuntakokeilu.Core.Guidance.Asking;
using Kuntakokeilu.Core.Guidance.Publishing;
using Kuntakokeilu.Core.Guidance.Reviewing;
using Kuntakokeilu.Core.Guidance.Tables;
using Kuntakokeilu.Law.Book;

namespace Kuntakokeilu.App.Pages.Guidance;

/// <summary>
/// What municipalities ask the ministry and what it answers. What is published is open to everyone; a municipality sees what it
/// has asked itself, the ministry all. The row policies ask these actions.
/// </summary>
internal sealed class GuidanceSubject : SiteSubject
{
    internal const string Search = "/guidance";
    internal const string Issues = "/guidance/issues";
    internal const string Questions = "/guidance/questions";
    internal const string NewQuestion = "/guidance/questions/new";
    internal const string Reviews = "/guidance/reviews";
    internal const string Feed = "/guidance/feed";

    /// <summary>Questions: a municipality its own, the ministry all.</summary>
    internal const AccessAction ViewAskedQuestions = (AccessAction)240;

    /// <summary>The page on which a municipality asks; it sends nothing.</summary>
    internal const AccessAction ViewAskingForm = (AccessAction)241;
    internal const AccessAction AskMinistry = (AccessAction)242;

    /// <summary>Takes back what is not published yet, and tells that an answer has been seen.</summary>
    internal const AccessAction FollowAskedQuestion = (AccessAction)243;

    /// <summary>What is being written, and what is to be looked at after an amendment.</summary>
    internal const AccessAction ViewAnswering = (AccessAction)244;

    /// <summary>Takes, refuses, merges, writes, approves and publishes.</summary>
    internal const AccessAction AnswerAskedQuestion = (AccessAction)245;

    private static readonly Capacity[] Asking = [Capacity.Caseworker, Capacity.Manager];

    /// <summary>Answers that one's municipality has not seen; of the ministry questions without an answer.</summary>
    private static readonly WorkQueue Open = new(
        "queue.guidance_questions",
        $"""
        select (e.updated_at at time zone 'Europe/Helsinki')::date as day
        from guidance.question q join guidance.answer_entry e on e.question_id = q.id, today
        where access.may({(int)FollowAskedQuestion}) and e.version is distinct from q.seen_version
        union all
        select (q.sent_at at time zone 'Europe/Helsinki')::date
        from guidance.question q, today
        where access.may({(int)AnswerAskedQuestion})
            and q.state in ({(int)QuestionState.Sent}, {(int)QuestionState.Taken}, {(int)QuestionState.Answered})
        """
    );

    private static readonly WorkQueue ToReview = new(
        "queue.guidance_reviews",
        ReviewList.Waiting(Amendments.All, Wordings.All)
    );

    internal override IReadOnlyList<DeclaredAction> Actions =>
        [
            new(nameof(ViewAskedQuestions), ViewAskedQuestions, [.. Asking, Capacity.MinistryForSteering]),
            new(nameof(ViewAskingForm), ViewAskingForm, Asking),
            new(nameof(AskMinistry), AskMinistry, Asking) { Changes = true },
            new(nameof(FollowAskedQuestion), FollowAskedQuestion, Asking) { Changes = true },
            new(nameof(ViewAnswering), ViewAnswering, Capacity.MinistryForSteering),
            new(nameof(AnswerAskedQuestion), AnswerAskedQuestion, Capacity.MinistryForSteering) { Changes = true },
        ];

    internal override IReadOnlyList<SiteLink> Links =>
        [
            new(Search, "nav.guidance") { Menu = InMenu.OfOfficials },
            new(Questions, "nav.guidance_questions") { Queue = Open },
            new(Reviews, "nav.guidance_reviews") { Queue = ToReview },
        ];

    internal override IReadOnlyList<AddressExample> Examples =>
        [
            new("guidance/answers/{id:int}", "guidance/answers/1", "guidance/answers/2"),
            new("guidance/answers/{id:int}/v{version:int}", "guidance/answers/1/v1"),
            new("guidance/issues/{issue}", "guidance/issues/2019-W43"),
            new("guidance/questions/{id:int}", "guidance/questions/3") { Of = ExampleOf.Organisation },
            new("guidance/questions/{id:int}/answer", "guidance/questions/3/answer") { Of = ExampleOf.Organisation },
            new("guidance/questions/{id:int}/close", "guidance/questions/3/close") { Of = ExampleOf.Organisation },
        ];

    internal static string AnswerOf(int question) => $"/guidance/answers/{question}";

    internal static string VersionOf(int question, int version) => $"/guidance/answers/{question}/v{version}";

    internal static string QuestionOf(int question) => $"{Questions}/{question}";

    internal static string IssueOf(int year, int week) => $"{Issues}/{AddressOfIssue(year, week)}";

    /// <summary>As ISO 8601 writes a week: 2019-W43.</summary>
    internal static string AddressOfIssue(int year, int week) => $"{year:0000}-W{week:00}";

    internal override void AddServices(IServiceCollection services, SiteDatabase database, SiteSettings settings)
    {
        services.AddSingleton(new PublishedAnswers(database.Web));
        services.AddSingleton(new QuestionService(settings.Time));
        services.AddSingleton(new AnswerService(settings.Time));
        services.AddSingleton(new ReviewService(settings.Time));
    }

    internal override void Map(IEndpointRouteBuilder site) => GuidanceEndpoints.Map(site);
}
