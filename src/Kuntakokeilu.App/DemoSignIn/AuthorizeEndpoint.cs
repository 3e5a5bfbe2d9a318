using System.Security.Claims;
using Kuntakokeilu.App.Web.Access;
using Microsoft.AspNetCore;
using Microsoft.AspNetCore.Authentication;
using OpenIddict.Abstractions;
using OpenIddict.Server.AspNetCore;
using static OpenIddict.Abstractions.OpenIddictConstants;

namespace Kuntakokeilu.App.DemoSignIn;

/// <summary>Asks who to be, and sends that one on to the site with a code.</summary>
internal static class AuthorizeEndpoint
{
    /// <summary>The field of the page's buttons: a person's subject, or <see cref="Cancel"/>.</summary>
    internal const string Chosen = "person";

    internal const string Cancel = "-";
    private const string Scheme = OpenIddictServerAspNetCoreDefaults.AuthenticationScheme;

    internal static IResult Answer(HttpContext context, DemoPeople people, LiveCodes codes)
    {
        OpenIddictRequest request = context.GetOpenIddictServerRequest()!;
        SignInWay way = DemoClients.Way(request.ClientId)!.Value;
        string chosen = (string?)request[Chosen] ?? "";
        if (chosen == Cancel)
            return Results.Forbid(Denied(), [Scheme]);
        return Claims(people, way, chosen) is { } claims
            ? Results.SignIn(Principal(claims, codes), authenticationScheme: Scheme)
            : ChoicePage.Of(context, request, people, way);
    }

    private static (string Subject, string Name, string? IdentityCode)? Claims(
        DemoPeople people,
        SignInWay way,
        string subject
    ) =>
        way is SignInWay.Officials
            ? people.Officials.SingleOrDefault(one => one.Subject == subject) is { } official
                ? (official.Subject, official.Name, null)
                : null
            : people.Citizens.SingleOrDefault(one => one.Subject == subject) is { } citizen
                ? (citizen.Subject, citizen.Name, citizen.IdentityCode)
                : null;

    private static ClaimsPrincipal Principal(
        (string Subject, string Name, string? IdentityCode) person,
        LiveCodes codes
    )
    {
        ClaimsIdentity identity = new("demo", Claims_Name, roleType: null);
        identity.SetClaim(OpenIddictConstants.Claims.Subject, person.Subject);
        identity.SetClaim(Claims_Name, person.Name);
        identity.SetClaim(SignInProvider.SuomiFiIdentityCode, person.IdentityCode);
        identity.SetClaim(LiveCodes.Claim, codes.Give());
        identity.SetScopes(Scopes.OpenId, Scopes.Profile);
        identity.SetDestinations(claim => claim.Type == LiveCodes.Claim ? [] : [Destinations.IdentityToken]);
        return new(identity);
    }

    private const string Claims_Name = OpenIddictConstants.Claims.Name;

    private static AuthenticationProperties Denied() =>
        new(
            new Dictionary<string, string?>
            {
                [OpenIddictServerAspNetCoreConstants.Properties.Error] = Errors.AccessDenied,
            }
        );
}
