using Kuntakokeilu.App.Web;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Transfers.Returns;

namespace Kuntakokeilu.App.Pages.Transfers.Redundancy;

/// <summary>The TE office takes back whom change security concerns (5 § 4 mom).</summary>
internal sealed class RedundancySubject : SiteSubject
{
    internal const string List = "/transfers/redundancy";

    /// <summary>The municipalities' customers whom the office is to take back.</summary>
    internal const AccessAction ListReturns = (AccessAction)96;

    /// <summary>The page on which somebody is taken back; it takes nobody.</summary>
    internal const AccessAction ViewReturn = (AccessAction)97;
    internal const AccessAction ConfirmReturn = (AccessAction)98;

    private static readonly WorkQueue Waiting = new("queue.waiting", $"select c.valid_from as day {ReturnQueue.Rows}");

    internal override IReadOnlyList<DeclaredAction> Actions =>
        [
            new(nameof(ListReturns), ListReturns, Capacity.TeOfficer),
            new(nameof(ViewReturn), ViewReturn, Capacity.TeOfficer),
            new(nameof(ConfirmReturn), ConfirmReturn, Capacity.TeOfficer) { Changes = true, Records = true },
        ];

    internal override IReadOnlyList<SiteLink> Links => [new(List, "nav.redundancy") { Queue = Waiting }];

    internal override IReadOnlyList<AddressExample> Examples =>
        [new("transfers/redundancy/{person:int}", "transfers/redundancy/612") { Of = ExampleOf.Person }];

    internal override void AddServices(IServiceCollection services, SiteDatabase database, SiteSettings settings) =>
        services.AddSingleton(new ReturnService(settings.Time));
}
