using System.Security.Claims;
using Kuntakokeilu.App.Web.Access;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Kuntakokeilu.App.DemoSignIn;

/// <summary>Gives the site an identity token for its code, and a machine an access token for its secret.</summary>
internal static class TokenEndpoint
{
    private const string Scheme = OpenIddictServerAspNetCoreDefaults.AuthenticationScheme;

    internal static async Task<IResult> Answer(HttpContext context, LiveCodes codes)
    {
        OpenIddictRequest request = context.GetOpenIddictServerRequest()!;
        return request.IsClientCredentialsGrantType()
            ? Results.SignIn(Machine(request.ClientId!), authenticationScheme: Scheme)
            : Person((await context.AuthenticateAsync(Scheme)).Principal!, codes);
    }

    private static IResult Person(ClaimsPrincipal principal, LiveCodes codes) =>
        codes.Use(principal.GetClaim(LiveCodes.Claim))
            ? Results.SignIn(principal, authenticationScheme: Scheme)
            : Results.Forbid(Used(), [Scheme]);

    private static ClaimsPrincipal Machine(string client)
    {
        ClaimsIdentity identity = new("demo");
        identity.SetClaim(Claims.Subject, client);
        identity.SetAudiences(MachineTokens.Audience);
        identity.SetDestinations(_ => [Destinations.AccessToken]);
        return new(identity);
    }

    private static AuthenticationProperties Used() =>
        new(
            new Dictionary<string, string?>
            {
                [OpenIddictServerAspNetCoreConstants.Properties.Error] = Errors.InvalidGrant,
                [OpenIddictServerAspNetCoreConstants.Properties.ErrorDescription] = "The code has been used.",
            }
        );
}
