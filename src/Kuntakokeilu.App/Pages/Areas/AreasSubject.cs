using Kuntakokeilu.App.Web;

namespace Kuntakokeilu.App.Pages.Areas;

/// <summary>The pilot areas and the municipalities.</summary>
internal sealed class AreasSubject : SiteSubject
{
    internal override IReadOnlyList<SiteLink> Links => [new("/areas", "nav.areas") { Menu = InMenu.OfCitizens }];

    internal override IReadOnlyList<AddressExample> Examples =>
        [
            new("areas/{number:int}", "areas/11", "areas/20"),
            new(
                "areas/municipalities/{code}",
                "areas/municipalities/837",
                "areas/municipalities/091",
                "areas/municipalities/005",
                "areas/municipalities/478"
            ),
        ];
}
