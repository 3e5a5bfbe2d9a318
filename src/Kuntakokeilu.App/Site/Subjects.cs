using Kuntakokeilu.App.Api.Register;
using Kuntakokeilu.App.Pages;
using Kuntakokeilu.App.Pages.About;
using Kuntakokeilu.App.Pages.Access;
using Kuntakokeilu.App.Pages.Areas;
using Kuntakokeilu.App.Pages.Attachments;
using Kuntakokeilu.App.Pages.Casework;
using Kuntakokeilu.App.Pages.Casework.Meetings;
using Kuntakokeilu.App.Pages.Casework.Messages;
using Kuntakokeilu.App.Pages.Casework.People;
using Kuntakokeilu.App.Pages.Casework.People.Referrals;
using Kuntakokeilu.App.Pages.Grants;
using Kuntakokeilu.App.Pages.Guidance;
using Kuntakokeilu.App.Pages.Law;
using Kuntakokeilu.App.Pages.Money;
using Kuntakokeilu.App.Pages.Notices;
using Kuntakokeilu.App.Pages.Ohjaamo;
using Kuntakokeilu.App.Pages.Own;
using Kuntakokeilu.App.Pages.Own.Corrections;
using Kuntakokeilu.App.Pages.Own.Export;
using Kuntakokeilu.App.Pages.Own.For;
using Kuntakokeilu.App.Pages.Own.Notices;
using Kuntakokeilu.App.Pages.Own.Search;
using Kuntakokeilu.App.Pages.Own.Words;
using Kuntakokeilu.App.Pages.Payments;
using Kuntakokeilu.App.Pages.Referred;
using Kuntakokeilu.App.Pages.Register;
using Kuntakokeilu.App.Pages.Register.Population;
using Kuntakokeilu.App.Pages.Register.Refusal;
using Kuntakokeilu.App.Pages.Register.Restarts;
using Kuntakokeilu.App.Pages.Register.Search;
using Kuntakokeilu.App.Pages.Register.Starts;
using Kuntakokeilu.App.Pages.Services;
using Kuntakokeilu.App.Pages.Statements;
using Kuntakokeilu.App.Pages.Statements.Reports;
using Kuntakokeilu.App.Pages.Statistics;
using Kuntakokeilu.App.Pages.Steering;
using Kuntakokeilu.App.Pages.Surveys;
using Kuntakokeilu.App.Pages.Transfers;
using Kuntakokeilu.App.Pages.Transfers.Launch;
using Kuntakokeilu.App.Pages.Transfers.Moves;
using Kuntakokeilu.App.Pages.Transfers.Redundancy;
using Kuntakokeilu.App.Pages.Transfers.Requests;
using Kuntakokeilu.App.Pages.WhoServesMe;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.Core.Access;

namespace Kuntakokeilu.App.Site;

/// <summary>Every subject there is, in the order of its links.</summary>
internal static class Subjects
{
    internal static IReadOnlyList<SiteSubject> All { get; } =
    [
        new OwnSubject(),
        new RegistrationSubject(),
        new AttachmentsSubject(),
        new WordsSubject(),
        new CorrectionsSubject(),
        new ExportSubject(),
        new ActingSubject(),
        new WorkSubject(),
        new CaseloadSubject(),
        new RegisterSubject(),
        new CaseworkSubject(),
        new CaseSubject(),
        new MeetingsSubject(),
        new ReferralsSubject(),
        new ReferredSubject(),
        new MessagesSubject(),
        new StatementsSubject(),
        new ReportsSubject(),
        new OhjaamoSubject(),
        new PopulationSubject(),
        new BehalfSubject(),
        new StartsSubject(),
        new RefusalSubject(),
        new RestartsSubject(),
        new IntakeSubject(),
        new SteeringSubject(),
        new TransfersSubject(),
        new RequestsSubject(),
        new MovesSubject(),
        new LaunchSubject(),
        new RedundancySubject(),
        new GrantsSubject(),
        new PaymentsSubject(),
        new MoneySubject(),
        new AccessSubject(),
        new SendingSubject(),
        new WhoServesMeSubject(),
        new GuidanceSubject(),
        new SurveysSubject(),
        new ServicesSubject(),
        new AreasSubject(),
        new StatisticsSubject(),
        new LawSubject(),
        new AboutSubject(),
        new NoticesSubject(),
        new FrameSubject(),
    ];

    /// <summary>What all of them declare: the site obeys it, and the database.</summary>
    internal static AccessRights Rights { get; } = new(All.SelectMany(subject => subject.Actions));
}
