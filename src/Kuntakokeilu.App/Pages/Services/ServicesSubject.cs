using Kuntakokeilu.App.Api.Services;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Services.Exporting;
using Kuntakokeilu.Core.Services.Searching;

namespace Kuntakokeilu.App.Pages.Services;

/// <summary>The catalogue of services, open to everyone.</summary>
internal sealed class ServicesSubject : SiteSubject
{
    internal const string List = "/services";

    internal override IReadOnlyList<SiteLink> Links => [new(List, "nav.services") { Menu = InMenu.OfEveryone }];

    internal override IReadOnlyList<AddressExample> Examples => [new("services/{service:int}", "services/1")];

    internal override void AddServices(IServiceCollection services, SiteDatabase database, SiteSettings settings)
    {
        services.AddSingleton(new CatalogueReader(database.Web, settings.Time));
        services.AddSingleton(new HsdsCatalogue(database.Web, settings.Time));
    }

    internal override void Map(IEndpointRouteBuilder site) => HsdsEndpoints.Map(site);
}
