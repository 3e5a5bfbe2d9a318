using Kuntakokeilu.App.Web;
using Kuntakokeilu.Core.Access;

namespace Kuntakokeilu.App.Pages.Own.Export;

/// <summary>One takes along what is stored of oneself (GDPR, articles 15 and 20).</summary>
internal sealed class ExportSubject : SiteSubject
{
    /// <summary>The page from which one takes it.</summary>
    internal const AccessAction ViewExport = (AccessAction)87;

    /// <summary>Asks for a way to take it, which is open for a day.</summary>
    internal const AccessAction PrepareExport = (AccessAction)88;

    /// <summary>Takes it, once.</summary>
    internal const AccessAction ExportOwnData = (AccessAction)89;

    internal override IReadOnlyList<DeclaredAction> Actions =>
        [
            new(nameof(ViewExport), ViewExport, Capacity.Jobseeker),
            new(nameof(PrepareExport), PrepareExport, Capacity.Jobseeker) { Changes = true },
            new(nameof(ExportOwnData), ExportOwnData, Capacity.Jobseeker) { Changes = true },
        ];

    internal override IReadOnlyList<SiteLink> Links => [new("/own/export", "nav.export")];

    internal override IReadOnlyList<AddressExample> Examples =>
        [new("own/export/{ticket:guid}", $"own/export/{Guid.Empty}")];
}
