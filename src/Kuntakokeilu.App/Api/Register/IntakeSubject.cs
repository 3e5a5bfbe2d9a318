using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Intake;

namespace Kuntakokeilu.App.Api.Register;

/// <summary>Facts from other programs, into the register on the path of the import.</summary>
internal sealed class IntakeSubject : SiteSubject
{
    internal override IReadOnlyList<DeclaredAction> Actions =>
        [new(nameof(AccessActions.RecordFacts), AccessActions.RecordFacts, Capacity.Machine) { Changes = true }];

    internal override void AddServices(IServiceCollection services, SiteDatabase database, SiteSettings settings) =>
        services.AddSingleton(provider => new FactsService(provider.GetRequiredService<AccessRules>(), settings.Time));

    internal override void Map(IEndpointRouteBuilder site) =>
        FactsEndpoint.Map(
            site.MapGroup("/api/v1").RequireRateLimiting(RateLimits.Api).AddEndpointFilter<AccessEndpointFilter>()
        );
}
