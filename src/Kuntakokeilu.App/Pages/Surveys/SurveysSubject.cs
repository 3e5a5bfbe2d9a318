using Kuntakokeilu.App.Surveys;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Surveys;
using Kuntakokeilu.Core.Surveys.Answering;
using Kuntakokeilu.Core.Surveys.Closing;
using Kuntakokeilu.Core.Surveys.Making;
using Kuntakokeilu.Core.Surveys.Tables;

namespace Kuntakokeilu.App.Pages.Surveys;

/// <summary>
/// Surveys to the municipalities: made by the ministry and the Association of Finnish Municipalities, answered by a link without
/// signing in, their reports open to everyone. Who has answered is seen by who sends them, what was answered by nobody but who
/// answers. The row policies ask these actions.
/// </summary>
internal sealed class SurveysSubject : SiteSubject
{
    internal const string All = "/surveys";
    internal const string Answering = "/surveys/answer";
    internal const string Check = "/surveys/answer/check";
    internal const string Others = "/surveys/answer/others";
    internal const string End = "/surveys/answer/end";
    internal const string Making = "/surveys/manage";
    internal const string New = "/surveys/manage/new";
    internal const string Own = "/surveys/own";

    /// <summary>Surveys that are being made, with their definitions.</summary>
    internal const AccessAction ViewSurveys = (AccessAction)218;

    /// <summary>Writes a definition, or its next version.</summary>
    internal const AccessAction WriteSurvey = (AccessAction)219;

    /// <summary>The page of one survey, on which it is published and closed; it does neither.</summary>
    internal const AccessAction ViewSurvey = (AccessAction)220;

    /// <summary>Publishes what another has written.</summary>
    internal const AccessAction PublishSurvey = (AccessAction)221;

    /// <summary>Closes for good what is over.</summary>
    internal const AccessAction CloseSurvey = (AccessAction)222;

    /// <summary>Who is asked and who has answered; nothing of the answers.</summary>
    internal const AccessAction ViewSurveyFrame = (AccessAction)223;

    /// <summary>Asks, makes links, replaces contacts, lets one answer late.</summary>
    internal const AccessAction KeepSurveyFrame = (AccessAction)224;

    /// <summary>What one's own municipality is asked.</summary>
    internal const AccessAction ViewOwnSurveys = (AccessAction)225;

    /// <summary>Writes the draft of one's own municipality.</summary>
    internal const AccessAction AnswerOwnSurvey = (AccessAction)226;

    private static readonly Capacity[] Makers =
    [
        Capacity.MinistryForSteering,
        new(Role.MunicipalAssociation, Purpose.Monitoring),
    ];

    /// <summary>Surveys that one's own municipality has not answered, by the day on which they opened.</summary>
    private static readonly WorkQueue Unanswered = new(
        "queue.surveys",
        $"""
        select (s.opens_at at time zone 'Europe/Helsinki')::date as day
        from surveys.asked a join surveys.survey s on s.id = a.survey_id, today
        where access.may({(int)AnswerOwnSurvey}) and a.municipality = access.organiser()
            and a.state = {(int)AskedState.Asked} and s.state = {(int)SurveyState.Published}
            and (s.opens_at at time zone 'Europe/Helsinki')::date <= today.day
            and s.closes_at at time zone 'Europe/Helsinki' > today.day
        """
    );

    internal override IReadOnlyList<DeclaredAction> Actions =>
        [
            new(nameof(ViewSurveys), ViewSurveys, Makers),
            new(nameof(WriteSurvey), WriteSurvey, Makers) { Changes = true },
            new(nameof(ViewSurvey), ViewSurvey, Makers),
            new(nameof(PublishSurvey), PublishSurvey, Makers) { Changes = true },
            new(nameof(CloseSurvey), CloseSurvey, Makers) { Changes = true },
            new(nameof(ViewSurveyFrame), ViewSurveyFrame, Makers),
            new(nameof(KeepSurveyFrame), KeepSurveyFrame, Makers) { Changes = true },
            new(nameof(ViewOwnSurveys), ViewOwnSurveys, Capacity.Manager),
            new(nameof(AnswerOwnSurvey), AnswerOwnSurvey, Capacity.Manager) { Changes = true },
        ];

    internal override IReadOnlyList<SiteLink> Links =>
        [
            new(All, "nav.surveys"),
            new(Making, "nav.surveys_made") { Menu = InMenu.OfOfficials },
            new(Own, "nav.surveys_own") { Queue = Unanswered },
        ];

    internal override IReadOnlyList<AddressExample> Examples =>
        [
            new("surveys/{id:int}", "surveys/1", "surveys/2"),
            new("surveys/{id:int}/questionnaire", "surveys/1/questionnaire"),
            new("surveys/{id:int}/files/{name}", "surveys/1/files/report.fi.html"),
            new("surveys/answer/{section:int}", "surveys/answer/1"),
            new("s/{secret}", "s/AAAAAAAAAAAAAAAAAAAAAA"),
            new("surveys/manage/{id:int}", "surveys/manage/2"),
            new("surveys/manage/{id:int}/close", "surveys/manage/2/close"),
            new("surveys/manage/{id:int}/frame", "surveys/manage/2/frame"),
            new("surveys/manage/asked/{asked:int}", "surveys/manage/asked/1"),
        ];

    internal static string SurveyOf(int survey) => $"{All}/{survey}";

    internal static string QuestionnaireOf(int survey) => $"{All}/{survey}/questionnaire";

    internal static string FileOf(int survey, string name) => $"{All}/{survey}/files/{name}";

    internal static string SectionOf(int section) => $"{Answering}/{section}";

    internal static string MadeOf(int survey) => $"{Making}/{survey}";

    internal static string CloseOf(int survey) => $"{Making}/{survey}/close";

    internal static string FrameOf(int survey) => $"{Making}/{survey}/frame";

    internal static string AskedOf(int asked) => $"{Making}/asked/{asked}";

    internal override void AddServices(IServiceCollection services, SiteDatabase database, SiteSettings settings)
    {
        DatabaseClock clock = new(settings.Time);
        services.AddSingleton(clock);
        services.AddSingleton(new PublishedSurveys(database.Web));
        services.AddSingleton(new AnsweringService(database, clock));
        services.AddSingleton(new SurveyMaking(clock));
        services.AddSingleton(new FrameService(clock));
        services.AddSingleton(new SurveyFreezing(database.Job, clock, SurveyFiles.Of));
        services.AddHostedService<SurveyClosing>();
    }

    internal override void Map(IEndpointRouteBuilder site) => SurveyEndpoints.Map(site);
}
