using Kuntakokeilu.App.Web;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Transfers;

namespace Kuntakokeilu.App.Pages.Transfers;

/// <summary>What the TE office decides of whose customer somebody is.</summary>
internal sealed class TransfersSubject : SiteSubject
{
    /// <summary>Those who wait for the TE office's transfer to a municipality.</summary>
    internal const AccessAction ListTransfers = (AccessAction)60;

    /// <summary>The page on which transfers are confirmed; it confirms nothing.</summary>
    internal const AccessAction PreviewTransfers = (AccessAction)61;
    internal const AccessAction ConfirmTransfers = (AccessAction)62;

    private static readonly WorkQueue Waiting = new(
        "queue.waiting",
        $"select c.valid_from as day {TransferQueue.Rows}"
    );

    internal override IReadOnlyList<DeclaredAction> Actions =>
        [
            new(nameof(ListTransfers), ListTransfers, Capacity.TeOfficer),
            new(nameof(PreviewTransfers), PreviewTransfers, Capacity.TeOfficer),
            new(nameof(ConfirmTransfers), ConfirmTransfers, Capacity.TeOfficer) { Changes = true },
        ];

    internal override IReadOnlyList<SiteLink> Links => [new("/transfers", "nav.transfers") { Queue = Waiting }];

    internal override void AddServices(IServiceCollection services, SiteDatabase database, SiteSettings settings) =>
        services.AddSingleton(new ConfirmService(settings.Time));
}
