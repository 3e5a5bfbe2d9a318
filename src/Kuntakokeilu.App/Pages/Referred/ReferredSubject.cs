using Kuntakokeilu.App.Web;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Referrals.Attending;

namespace Kuntakokeilu.App.Pages.Referred;

/// <summary>Whom a provider has in its services, and what it tells of them.</summary>
internal sealed class ReferredSubject : SiteSubject
{
    internal const string List = "/referred";
    internal const string Month = "/referred/month";

    /// <summary>Those who are referred to one's organisation, as far as serving them takes.</summary>
    internal const AccessAction ViewReferred = (AccessAction)166;

    /// <summary>Takes somebody or does not, tells of the start and the end, and reports.</summary>
    internal const AccessAction RecordService = (AccessAction)167;

    /// <summary>Tells of the days who was there.</summary>
    internal const AccessAction RecordAttendance = (AccessAction)168;

    internal override IReadOnlyList<DeclaredAction> Actions =>
        [
            new(nameof(ViewReferred), ViewReferred, Capacity.Provider),
            new(nameof(RecordService), RecordService, Capacity.Provider) { Changes = true },
            new(nameof(RecordAttendance), RecordAttendance, Capacity.Provider) { Changes = true },
        ];

    internal override IReadOnlyList<SiteLink> Links => [new(List, "nav.referred") { Menu = InMenu.OfOfficials }];

    internal override IReadOnlyList<AddressExample> Examples =>
        [
            new("referred/{referral:int}", "referred/1"),
            new("referred/{referral:int}/attendance", "referred/1/attendance"),
        ];

    internal override void AddServices(IServiceCollection services, SiteDatabase database, SiteSettings settings) =>
        services.AddSingleton(new AttendanceService(settings.Time));
}
