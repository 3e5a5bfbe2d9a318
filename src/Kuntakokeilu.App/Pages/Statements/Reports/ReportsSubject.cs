using System.Globalization;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Statements;
using Kuntakokeilu.Core.Casework.Statements.Reports;

namespace Kuntakokeilu.App.Pages.Statements.Reports;

/// <summary>
/// What a municipality tells the TE office for its statements (1269/2020, 20 § 2 mom): conduct that may be blamed, and matters on
/// which the TE office states; what the TE office does about it, and what the customer sees and tells of it.
/// </summary>
internal sealed class ReportsSubject : SiteSubject
{
    internal const string List = "/statements/reports";

    /// <summary>What waits on the organisation's desk.</summary>
    internal const AccessAction ListReports = (AccessAction)198;

    /// <summary>A report: of a customer, or of whom one lies on the TE office's desk.</summary>
    internal const AccessAction ViewReport = (AccessAction)199;

    /// <summary>Records conduct of a customer.</summary>
    internal const AccessAction ReportConduct = (AccessAction)270;

    /// <summary>Takes a report in hand, judges the reason or gives a reminder.</summary>
    internal const AccessAction SettleReport = (AccessAction)271;

    /// <summary>Tells what there is to conduct of one's own.</summary>
    internal const AccessAction TellOfConduct = (AccessAction)272;

    private static readonly WorkQueue Waiting = new("queue.reports", $"select r.day as day {ReportList.Ours}");

    internal static string PathOf(int person, int place) =>
        string.Create(CultureInfo.InvariantCulture, $"{List}/{person}/{place}");

    internal override IReadOnlyList<DeclaredAction> Actions =>
        [
            new(nameof(ListReports), ListReports, Capacity.Casework),
            new(nameof(ViewReport), ViewReport, Capacity.Casework),
            OfOfficial(nameof(ReportConduct), ReportConduct),
            OfOfficial(nameof(SettleReport), SettleReport),
            new(nameof(TellOfConduct), TellOfConduct, Capacity.JobseekerOrFor)
            {
                Changes = true,
                Records = true,
                AsksAgain = true,
            },
        ];

    internal override IReadOnlyList<SiteLink> Links => [new(List, "nav.reports") { Queue = Waiting }];

    internal override IReadOnlyList<AddressExample> Examples =>
        [
            Of("statements/people/{person:int}/conduct", "statements/people/5/conduct"),
            Of("statements/reports/{person:int}/{place:int}", "statements/reports/5/0"),
            Of("statements/reports/{person:int}/{place:int}/give", "statements/reports/5/0/give"),
            new("own/statements/conduct/{place:int}", "own/statements/conduct/0"),
        ];

    internal override void AddServices(IServiceCollection services, SiteDatabase database, SiteSettings settings) =>
        services.AddScoped(_ => new ReportService(new StatementRecording(settings.Time), settings.Time));

    private static DeclaredAction OfOfficial(string name, AccessAction action) =>
        new(name, action, Capacity.Casework) { Changes = true, Records = true };

    private static AddressExample Of(string template, string address) =>
        new(template, address) { Of = ExampleOf.Person };
}
