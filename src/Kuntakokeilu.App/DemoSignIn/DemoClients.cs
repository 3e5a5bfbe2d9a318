using System.Security.Cryptography;
using System.Text;
using Kuntakokeilu.App.Web.Access;
using OpenIddict.Server;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Kuntakokeilu.App.DemoSignIn;

/// <summary>Who may ask the demo's provider for what: the demo's site and the made-up machines.</summary>
internal static class DemoClients
{
    internal static ValueTask Check(ValidateAuthorizationRequestContext context)
    {
        SignInWay? way = Way(context.ClientId);
        if (way is null)
            context.Reject(Errors.InvalidClient, "The client is not the demo's site.");
        else if (!IsOfSite(context.RedirectUri, way.Value.CallbackPath()))
            context.Reject(Errors.InvalidRequest, "The redirect address is not the demo's site.");
        return ValueTask.CompletedTask;
    }

    internal static ValueTask Check(ValidateEndSessionRequestContext context)
    {
        SignInWay? way = Way(context.ClientId);
        if (way is null || !IsOfSite(context.PostLogoutRedirectUri, way.Value.SignedOutPath()))
            context.Reject(Errors.InvalidRequest, "The way back is not the demo's site.");
        return ValueTask.CompletedTask;
    }

    /// <summary>Which of the site's ways of signing in a client identifier stands for.</summary>
    internal static SignInWay? Way(string? client) =>
        client switch
        {
            DemoPeople.OfficialsClient => SignInWay.Officials,
            DemoPeople.CitizensClient => SignInWay.Citizens,
            _ => null,
        };

    /// <summary>The site's port is not known when the provider starts; any of this machine will do.</summary>
    private static bool IsOfSite(string? address, string path) =>
        Uri.TryCreate(address, UriKind.Absolute, out Uri? uri)
        && uri is { Scheme: "http", IsLoopback: true, UserInfo: "", Query: "", Fragment: "" }
        && uri.AbsolutePath == path;

    /// <summary>The secret of the site or of the machine.</summary>
    internal sealed class TokenRequest(DemoPeople people) : IOpenIddictServerHandler<ValidateTokenRequestContext>
    {
        public ValueTask HandleAsync(ValidateTokenRequestContext context)
        {
            bool isMachine = context.Request.GrantType == GrantTypes.ClientCredentials;
            string? secret =
                isMachine ? people.Machines.SingleOrDefault(one => one.ClientId == context.ClientId)?.Secret
                : Way(context.ClientId) is not null ? people.ClientSecret
                : null;
            if (secret is null || !IsSame(secret, context.ClientSecret ?? ""))
                context.Reject(Errors.InvalidClient, "The client is not known, or its secret is another.");
            return ValueTask.CompletedTask;
        }

        private static bool IsSame(string secret, string told) =>
            CryptographicOperations.FixedTimeEquals(Encoding.UTF8.GetBytes(secret), Encoding.UTF8.GetBytes(told));
    }
}
