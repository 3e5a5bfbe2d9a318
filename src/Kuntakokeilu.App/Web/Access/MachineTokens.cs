using Kuntakokeilu.Core.Access.Sessions;
using Microsoft.AspNetCore.Authentication.JwtBearer;
using Microsoft.IdentityModel.JsonWebTokens;

namespace Kuntakokeilu.App.Web.Access;

/// <summary>
/// Programs that use the API show an access token of the officials' provider. Its issuer and subject are the account; of
/// a token that a program gets with its own secret, the subject is the client (RFC 9068). The token is the program's
/// session: what the gate asks of people it asks of programs too.
/// </summary>
internal static class MachineTokens
{
    internal const string Audience = "kokeilu-api";
    internal const string Scheme = JwtBearerDefaults.AuthenticationScheme;

    internal static void Configure(JwtBearerOptions options, SignInProvider provider)
    {
        options.Authority = provider.Authority.ToString();
        options.Audience = Audience;
        options.RequireHttpsMetadata = provider.IsHttps;
        options.BackchannelTimeout = SiteSignIn.ProviderTimeout;
        options.MapInboundClaims = false;
        options.SaveToken = false;
        // What was wrong with a token is for its sender's log, not for an attacker's.
        options.IncludeErrorDetails = false;
        options.TimeProvider = TimeProvider.System;
        if (provider.AccessTokenType is { Length: > 0 } type)
            options.TokenValidationParameters.ValidTypes = [type];
        options.Events = new() { OnTokenValidated = Know };
    }

    /// <summary>
    /// Begins the session of a token that was shown, if it is not known yet. Asked by the gate's filter, after the
    /// limits: a call that is one too many costs the database nothing.
    /// </summary>
    internal static Task Enter(HttpContext http) =>
        http.Features.Get<ProgramToken>() is { } shown
            ? http.RequestServices.GetRequiredService<SessionService>().BeginProgram(shown, http.RequestAborted)
            : Task.CompletedTask;

    private static Task Know(TokenValidatedContext context)
    {
        var shown = (JsonWebToken)context.SecurityToken;
        context.HttpContext.Features.Set(
            new ProgramToken(shown.Issuer, shown.Subject, shown.EncodedToken, shown.ValidTo)
        );
        context.Principal!.AddIdentity(SessionToken.Identity(SessionService.TokenOf(shown.EncodedToken), Scheme));
        return Task.CompletedTask;
    }
}
