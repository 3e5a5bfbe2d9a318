using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Kuntakokeilu.App.Web.Access;

/// <summary>Asks a provider of sign-in about itself; its answer is kept for a day.</summary>
internal static class Provider
{
    /// <summary>Whether it tells where to sign in.</summary>
    internal static async Task<bool> Answers(OpenIdConnectOptions options, HttpContext http) =>
        await Read(options, http) is not null;

    /// <summary>Whether one can sign out of it too.</summary>
    internal static async Task<bool> HasSignOut(OpenIdConnectOptions options, HttpContext http) =>
        await Read(options, http) is { EndSessionEndpoint.Length: > 0 };

    private static async Task<OpenIdConnectConfiguration?> Read(OpenIdConnectOptions options, HttpContext http)
    {
        CancellationToken stop = http.RequestAborted;
        try
        {
            return await options.ConfigurationManager!.GetConfigurationAsync(stop);
        }
        catch (Exception e) when (SignInEvents.IsOutage(e) && !stop.IsCancellationRequested)
        {
            SignInLog.Down(SignInLog.Of(http), options.Authority!, e.GetBaseException().Message);
            return null;
        }
    }
}
