using Kuntakokeilu.App.Web;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Intake;
using Kuntakokeilu.Core.Notices.Letters;
using Kuntakokeilu.Core.Registration.Refusing;

namespace Kuntakokeilu.App.Pages.Register.Refusal;

/// <summary>Somebody who has registered, or started again, is not registered as a jobseeker.</summary>
internal sealed class RefusalSubject : SiteSubject
{
    /// <summary>The page on which it is decided; it refuses nobody.</summary>
    internal const AccessAction ViewRefusing = (AccessAction)107;
    internal const AccessAction RefuseRegistration = (AccessAction)108;

    internal override IReadOnlyList<DeclaredAction> Actions =>
        [
            new(nameof(ViewRefusing), ViewRefusing, Capacity.Casework),
            new(nameof(RefuseRegistration), RefuseRegistration, Capacity.Casework) { Changes = true, Records = true },
        ];

    internal override IReadOnlyList<AddressExample> Examples =>
        [new("register/people/{person:int}/refusal", "register/people/5/refusal") { Of = ExampleOf.Person }];

    internal override void AddServices(IServiceCollection services, SiteDatabase database, SiteSettings settings) =>
        services.AddSingleton(provider => new RefusalService(
            provider.GetRequiredService<SettlementService>(),
            provider.GetRequiredService<DecisionLetters>(),
            settings.Time
        ));
}
