using Kuntakokeilu.App.Web;
using Kuntakokeilu.Core.Access;

namespace Kuntakokeilu.App.Pages.Money;

/// <summary>
/// The book of employment appropriations (16 §): what each area, TE office and ELY centre was granted, has tied and paid. Each
/// sees its own; KEHA, which pays, and the ministry see all. The row policies ask these actions.
/// </summary>
internal sealed class MoneySubject : SiteSubject
{
    internal const string Money = "/money";
    internal const string Waiting = "/money/waiting";

    /// <summary>Sees accounts and what they come to: of one's own holders, or of all.</summary>
    internal const AccessAction ViewMoney = (AccessAction)200;

    internal static readonly Capacity Ely = new(Role.ElyOfficer, Purpose.Steering);

    internal override IReadOnlyList<DeclaredAction> Actions =>
        [
            new(
                nameof(ViewMoney),
                ViewMoney,
                Capacity.Manager,
                Capacity.TeOfficer,
                Ely,
                Capacity.KehaForMaintenance,
                Capacity.MinistryForSteering
            ),
        ];

    internal override IReadOnlyList<SiteLink> Links =>
        [new(Money, "nav.money") { Menu = InMenu.OfOfficials }, new(Waiting, "nav.money_waiting")];

    internal override IReadOnlyList<AddressExample> Examples =>
        [new("money/holders/{holder}", "money/holders/area-11") { Of = ExampleOf.Organisation }];

    internal static string HolderOf(string holder) => $"{Money}/holders/{holder}";

    internal override void Map(IEndpointRouteBuilder site) => MoneyFiles.Map(site);
}
