using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Kuntakokeilu.Tests.Web;

/// <summary>A small new subject: this file is all that it takes, and a line in the list of subjects.</summary>
internal sealed class GreetingSubject : SiteSubject
{
    /// <summary>Beyond 64, where bits of a number would have begun anew.</summary>
    internal const AccessAction Greet = (AccessAction)30_250;

    internal override IReadOnlyList<DeclaredAction> Actions => [new(nameof(Greet), Greet, Capacity.Caseworker)];

    internal override IReadOnlyList<SiteLink> Links => [new("/greetings", "nav.law") { Menu = InMenu.OfEveryone }];

    internal override IReadOnlyList<AddressExample> Examples => [new("greetings/{number:int}", "greetings/7")];

    internal override void Map(IEndpointRouteBuilder site)
    {
        RouteGroupBuilder greetings = site.MapGroup($"/{PageRoutes.Language}/greetings")
            .WithMetadata(new AccessAttribute(Greet))
            .AddEndpointFilter<AccessEndpointFilter>();
        greetings.MapGet("", () => Results.Text("Hei!"));
        greetings.MapGet("/{number:int}", (int number) => Results.Text($"Hei, {number}!"));
    }
}
