using System.Globalization;
using System.Security.Cryptography;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.Core.WhoServesMe;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Kuntakokeilu.App.Pages.WhoServesMe;

/// <summary>
/// The answers so far, in a cookie that ends with the browser, and holds for an hour after the last answer. It is
/// encrypted by the site's keys: who looks into the browser or a log reads nothing, and the site itself keeps nothing.
/// </summary>
internal sealed class JourneyCookie(HttpContext context)
{
    private const int LongestWritten = 40;
    private const string Until = "until";
    private const string Refused = "refused";
    private const string Written = "written";

    internal static readonly TimeSpan Life = TimeSpan.FromHours(1);

    private readonly bool isHttps = context.RequestServices.GetRequiredService<SiteSettings>().IsHttps;
    private readonly TimeProvider time = context.RequestServices.GetRequiredService<TimeProvider>();
    private readonly IDataProtector protector = context
        .RequestServices.GetRequiredService<IDataProtectionProvider>()
        .CreateProtector("who-serves-me");

    private string Name => isHttps ? "__Host-kokeilu-answers" : "kokeilu-answers";

    internal Journey Read() => context.Request.Cookies[Name] is { } value ? Open(value) : Journey.NotBegun;

    internal void Write(Journey journey)
    {
        long until = (time.GetUtcNow() + Life).ToUnixTimeSeconds();
        List<KeyValuePair<string, string?>> parts =
        [
            new(Until, until.ToString(CultureInfo.InvariantCulture)),
            .. journey.Answers.Given.Select(one => new KeyValuePair<string, string?>($"{one}", journey.Answers[one])),
        ];
        if (journey.Refused is { } refused)
        {
            parts.Add(new(Refused, $"{refused.Question}"));
            parts.Add(new(Written, refused.Written[..Math.Min(refused.Written.Length, LongestWritten)]));
        }
        context.Response.Cookies.Append(Name, protector.Protect(QueryString.Create(parts).Value!), Options);
    }

    internal void Remove() => context.Response.Cookies.Delete(Name, Options);

    private CookieOptions Options =>
        new()
        {
            Path = "/",
            HttpOnly = true,
            IsEssential = true,
            SameSite = SameSiteMode.Lax,
            Secure = isHttps,
        };

    private Journey Open(string value)
    {
        string told;
        try
        {
            told = protector.Unprotect(value);
        }
        catch (CryptographicException)
        {
            return Journey.NotBegun;
        }
        Dictionary<string, Microsoft.Extensions.Primitives.StringValues> parts = QueryHelpers.ParseQuery(told);
        if (long.Parse($"{parts[Until]}", CultureInfo.InvariantCulture) < time.GetUtcNow().ToUnixTimeSeconds())
            return Journey.NotBegun;
        var answers = Answers.Of(
            from question in Enum.GetValues<Question>()
            where parts.ContainsKey($"{question}")
            select KeyValuePair.Create(question, $"{parts[$"{question}"]}")
        );
        return new(
            Questions.Needed(answers),
            Enum.TryParse($"{parts.GetValueOrDefault(Refused)}", out Question refused)
                ? new(refused, $"{parts.GetValueOrDefault(Written)}")
                : null
        );
    }
}
