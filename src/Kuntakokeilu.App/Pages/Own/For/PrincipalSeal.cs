using System.Security.Cryptography;
using System.Text.Json;
using Kuntakokeilu.Core.Acting.Mandates;
using Microsoft.AspNetCore.DataProtection;

namespace Kuntakokeilu.App.Pages.Own.For;

/// <summary>
/// Carries what the service of mandates has told through the browser, sealed and for one account: for a quarter of an hour,
/// by the clock on the wall. So nothing of it need be kept, and no page can be made to name somebody else.
/// </summary>
internal sealed class PrincipalSeal(IDataProtectionProvider keys)
{
    private const string SessionCookie = "kokeilu-mandate";

    internal static readonly TimeSpan Lasts = TimeSpan.FromMinutes(15);

    private ITimeLimitedDataProtector Principals =>
        keys.CreateProtector("acting.principal").ToTimeLimitedDataProtector();

    private ITimeLimitedDataProtector Sessions => keys.CreateProtector("acting.session").ToTimeLimitedDataProtector();

    internal string Of(int account, PrincipalOffer one) => Seal(Principals, new Sealed<PrincipalOffer>(account, one));

    internal PrincipalOffer? Read(int account, string? told) => Open<PrincipalOffer>(Principals, account, told);

    /// <summary>For the way to the service and back: whoever comes back without it has not gone from here.</summary>
    internal void Keep(HttpResponse response, int account, MandateSession session, bool isHttps) =>
        response.Cookies.Append(
            Name(isHttps),
            Seal(Sessions, new Sealed<MandateSession>(account, session)),
            new()
            {
                HttpOnly = true,
                IsEssential = true,
                MaxAge = Lasts,
                Path = "/",
                // Lax, not strict: the browser comes back from the service's site.
                SameSite = SameSiteMode.Lax,
                Secure = isHttps,
            }
        );

    internal MandateSession? Kept(HttpRequest request, int account, bool isHttps) =>
        Open<MandateSession>(Sessions, account, request.Cookies[Name(isHttps)]);

    private static string Name(bool isHttps) => isHttps ? $"__Host-{SessionCookie}" : SessionCookie;

    private static string Seal<T>(ITimeLimitedDataProtector by, Sealed<T> told) =>
        by.Protect(JsonSerializer.Serialize(told), Lasts);

    private static T? Open<T>(ITimeLimitedDataProtector by, int account, string? told)
        where T : class
    {
        if (string.IsNullOrEmpty(told))
            return null;
        try
        {
            return JsonSerializer.Deserialize<Sealed<T>>(by.Unprotect(told)) is { } read && read.Account == account
                ? read.What
                : null;
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    private sealed record Sealed<T>(int Account, T What);
}
