using System.Security.Cryptography;
using Kuntakokeilu.App.Web;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.IdentityModel.Tokens;
using static OpenIddict.Abstractions.OpenIddictConstants;
using static OpenIddict.Server.OpenIddictServerEvents;

namespace Kuntakokeilu.App.DemoSignIn;

/// <summary>
/// The demo's own OpenID provider: no password, one chooses who to be among made-up people.
/// </summary>
/// <remarks>
/// It can't stand in for a real one. It listens to this machine by plain http alone, and <c>serve</c> takes only
/// providers with https; it does not start without the list of people that the demo hands over; its issuer's name can
/// exist nowhere, so that an account of the demo means nobody elsewhere; its keys end with its process, and are of the
/// size that is found at once: longer ones keep the demo waiting for seconds.
/// </remarks>
internal static class DemoProvider
{
    /// <summary>The same on every port, so that the accounts of a kept database stay the accounts.</summary>
    internal const string Issuer = "http://sign-in.demo.invalid/";

    internal const string AuthorizePath = "/authorize";
    internal const string TokenPath = "/token";
    private const string EndPath = "/sign-out";

    internal static WebApplication Create(DemoPeople people, int port)
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(
            new()
            {
                ApplicationName = typeof(DemoProvider).Assembly.GetName().Name,
                ContentRootPath = AppContext.BaseDirectory,
                EnvironmentName = Environments.Production,
            }
        );
        builder.WebHost.UseKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.WebHost.UseStaticWebAssets();
        builder.Configuration["ReloadStaticAssetsAtRuntime"] = "false";
        builder.Logging.SetMinimumLevel(LogLevel.Warning);
        // What keeps it from starting is told in one line by the command.
        builder.Logging.AddFilter("Microsoft.Extensions.Hosting.Internal.Host", LogLevel.None);
        builder.Logging.AddSimpleConsole();
        builder.Logging.Services.Configure<Microsoft.Extensions.Logging.Console.ConsoleLoggerOptions>(console =>
            console.LogToStandardErrorThreshold = LogLevel.Trace
        );
        builder.Services.AddRouting();
        builder.Services.AddSingleton(people);
        builder.Services.AddSingleton<LiveCodes>();
        builder.Services.AddHostFiltering(Filter);
        AddServer(builder.Services);
        WebApplication provider = builder.Build();
        provider.UseHostFiltering();
        provider.UseSecurityHeaders(["http://127.0.0.1:*", "http://localhost:*"]);
        provider.UseRouting();
        provider.UseAuthentication();
        provider.MapStaticAssets();
        provider.MapMethods(AuthorizePath, ["GET", "POST"], AuthorizeEndpoint.Answer);
        provider.MapPost(TokenPath, TokenEndpoint.Answer);
        provider.MapMethods(EndPath, ["GET", "POST"], EndSession);
        return provider;
    }

    /// <summary>Without tables: the clients are known from the start, and codes live for a minute.</summary>
    private static void AddServer(IServiceCollection services) =>
        services
            .AddOpenIddict()
            .AddServer(server =>
            {
                server
                    .EnableDegradedMode()
                    .SetIssuer(Issuer)
                    .SetAuthorizationEndpointUris(AuthorizePath)
                    .SetTokenEndpointUris(TokenPath)
                    .SetEndSessionEndpointUris(EndPath)
                    .SetAuthorizationCodeLifetime(TimeSpan.FromMinutes(1))
                    .SetAccessTokenLifetime(TimeSpan.FromMinutes(10))
                    .AllowAuthorizationCodeFlow()
                    .RequireProofKeyForCodeExchange()
                    .AllowClientCredentialsFlow()
                    .RegisterScopes(Scopes.Profile)
                    .AddEncryptionKey(new SymmetricSecurityKey(RandomNumberGenerator.GetBytes(32)))
                    .AddSigningKey(new RsaSecurityKey(RSA.Create(2048)))
                    .DisableAccessTokenEncryption()
                    .Configure(options => options.CodeChallengeMethods.Remove(CodeChallengeMethods.Plain));
                server.AddEventHandler<ValidateAuthorizationRequestContext>(h => h.UseInlineHandler(DemoClients.Check));
                server.AddEventHandler<ValidateTokenRequestContext>(h =>
                    h.UseSingletonHandler<DemoClients.TokenRequest>()
                );
                server.AddEventHandler<ValidateEndSessionRequestContext>(h => h.UseInlineHandler(DemoClients.Check));
                server
                    .UseAspNetCore()
                    .DisableTransportSecurityRequirement()
                    .EnableAuthorizationEndpointPassthrough()
                    .EnableTokenEndpointPassthrough()
                    .EnableEndSessionEndpointPassthrough();
            });

    /// <summary>Nothing is remembered of who was chosen: there is nothing to end, only the way back.</summary>
    private static IResult EndSession() =>
        Results.SignOut(
            authenticationSchemes:
            [
                OpenIddict.Server.AspNetCore.OpenIddictServerAspNetCoreDefaults.AuthenticationScheme,
            ]
        );

    private static void Filter(HostFilteringOptions hosts)
    {
        hosts.AllowedHosts = [.. ListenUrls.LoopbackHosts];
        hosts.AllowEmptyHosts = false;
        hosts.IncludeFailureMessage = false;
    }
}
