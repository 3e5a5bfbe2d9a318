using System.Security.Cryptography;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.Core.Surveys.Answering;
using Microsoft.AspNetCore.DataProtection;

namespace Kuntakokeilu.App.Pages.Surveys.Answer;

/// <summary>
/// The secret of a link, in a cookie that ends with the browser, sealed by the site's keys. What has been written stays in the
/// database: whoever comes back by the link goes on where it was left.
/// </summary>
internal sealed class LinkCookie(HttpContext context)
{
    private readonly bool isHttps = context.RequestServices.GetRequiredService<SiteSettings>().IsHttps;
    private readonly IDataProtector protector = context
        .RequestServices.GetRequiredService<IDataProtectionProvider>()
        .CreateProtector("survey.link");

    private string Name => isHttps ? "__Host-kokeilu-survey" : "kokeilu-survey";

    private CookieOptions Options =>
        new()
        {
            Path = "/",
            HttpOnly = true,
            IsEssential = true,
            // Lax, not strict: the link is opened out of a mail.
            SameSite = SameSiteMode.Lax,
            Secure = isHttps,
        };

    internal LinkSecret? Read()
    {
        if (context.Request.Cookies[Name] is not { Length: > 0 } value)
            return null;
        try
        {
            return LinkSecret.Parse(protector.Unprotect(value));
        }
        catch (CryptographicException)
        {
            return null;
        }
    }

    internal void Write(LinkSecret secret) =>
        context.Response.Cookies.Append(Name, protector.Protect(secret.Text), Options);

    internal void Remove() => context.Response.Cookies.Delete(Name, Options);
}
