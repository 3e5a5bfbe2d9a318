using Kuntakokeilu.App.Api.Ohjaamo;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Ohjaamo.Visits;

namespace Kuntakokeilu.App.Pages.Ohjaamo;

/// <summary>
/// Ohjaamo and the low-threshold service: visits that are counted and of nobody, what visitors say of them, records of
/// guidance by consent, and hours of guidance.
/// </summary>
internal sealed class OhjaamoSubject : SiteSubject
{
    internal const string Visits = "/ohjaamo/visits";
    internal const string Counts = "/ohjaamo/counts";
    internal const string Points = "/ohjaamo/points";
    internal const string Records = "/ohjaamo/records";
    internal const string Hours = "/ohjaamo/capacity";

    /// <summary>The page on which a visit is counted; it counts none.</summary>
    internal const AccessAction ViewVisitForm = (AccessAction)180;
    internal const AccessAction RecordVisit = (AccessAction)181;

    /// <summary>The visits of one's organisation in a month, counted, and what visitors have said.</summary>
    internal const AccessAction ViewVisitCounts = (AccessAction)182;

    /// <summary>Those whom one's Ohjaamo guides.</summary>
    internal const AccessAction ListGuidanceRecords = (AccessAction)183;
    internal const AccessAction ViewGuidanceRecord = (AccessAction)184;

    /// <summary>Begins a record, adds to it, or deletes it when the consent is withdrawn.</summary>
    internal const AccessAction KeepGuidanceRecord = (AccessAction)185;

    /// <summary>The page on which a record is begun; it begins none.</summary>
    internal const AccessAction ViewGuidanceForm = (AccessAction)186;
    internal const AccessAction ViewPoints = (AccessAction)187;

    /// <summary>Adds a point, or ends one.</summary>
    internal const AccessAction KeepPoints = (AccessAction)188;
    internal const AccessAction ViewCapacity = (AccessAction)189;
    internal const AccessAction KeepCapacity = (AccessAction)190;

    /// <summary>Counts a visit by a program.</summary>
    internal const AccessAction SendVisit = (AccessAction)191;

    internal override IReadOnlyList<DeclaredAction> Actions =>
        [
            new(nameof(ViewVisitForm), ViewVisitForm, Capacity.AtOhjaamo),
            new(nameof(RecordVisit), RecordVisit, Capacity.AtOhjaamo) { Changes = true },
            new(nameof(SendVisit), SendVisit, Capacity.Machine) { Changes = true },
            new(nameof(ViewVisitCounts), ViewVisitCounts, Capacity.OhjaamoLeader),
            new(nameof(ListGuidanceRecords), ListGuidanceRecords, Capacity.AtOhjaamo),
            new(nameof(ViewGuidanceRecord), ViewGuidanceRecord, Capacity.AtOhjaamo),
            new(nameof(KeepGuidanceRecord), KeepGuidanceRecord, Capacity.AtOhjaamo) { Changes = true },
            new(nameof(ViewGuidanceForm), ViewGuidanceForm, Capacity.AtOhjaamo),
            new(nameof(ViewPoints), ViewPoints, Capacity.OhjaamoLeader),
            new(nameof(KeepPoints), KeepPoints, Capacity.OhjaamoLeader) { Changes = true },
            new(nameof(ViewCapacity), ViewCapacity, Capacity.OhjaamoLeader),
            new(nameof(KeepCapacity), KeepCapacity, Capacity.OhjaamoLeader) { Changes = true },
        ];

    internal override IReadOnlyList<SiteLink> Links =>
        [
            new(Visits, "nav.ohjaamo_visits") { Menu = InMenu.OfOfficials },
            new(Records, "nav.ohjaamo_records") { Menu = InMenu.OfOfficials },
            new(Counts, "nav.ohjaamo_counts") { Menu = InMenu.OfOfficials },
            new(Hours, "nav.ohjaamo_capacity"),
            new(Points, "nav.ohjaamo_points"),
        ];

    internal override IReadOnlyList<AddressExample> Examples =>
        [
            new("ohjaamo/points/{point:int}/feedback", "ohjaamo/points/1/feedback"),
            new("ohjaamo/records/{id:int}", "ohjaamo/records/1") { Of = ExampleOf.Organisation },
        ];

    /// <summary>Where visitors tell what came of it.</summary>
    internal static string FeedbackOf(int point) => $"{Points}/{point}/feedback";

    internal static string RecordOf(int record) => $"{Records}/{record}";

    internal override void AddServices(IServiceCollection services, SiteDatabase database, SiteSettings settings)
    {
        services.AddSingleton(new VisitService(settings.Time));
        services.AddSingleton(new EffectService(database, settings.Time));
        services.AddSingleton(new TraySealing(database.Job, settings.Time));
        services.AddHostedService<VisitSealing>();
    }

    internal override void Map(IEndpointRouteBuilder site) =>
        VisitsEndpoint.Map(
            site.MapGroup("/api/v1").RequireRateLimiting(RateLimits.Api).AddEndpointFilter<AccessEndpointFilter>()
        );
}
