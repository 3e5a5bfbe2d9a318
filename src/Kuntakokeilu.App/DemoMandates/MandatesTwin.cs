using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Kuntakokeilu.App.DemoTwins;
using Microsoft.AspNetCore.Http.Extensions;

namespace Kuntakokeilu.App.DemoMandates;

/// <summary>
/// A twin of Suomi.fi e-Authorisations for people: speaks its protocol on this machine, knows the mandates it is told of,
/// forgets all with its process, and fails when it is told to. Written from the protocol, and not with the client's types.
/// </summary>
internal static class MandatesTwin
{
    internal const string Name = "mandates";
    private const string Signature = "X-AsiointivaltuudetAuthorization";

    private static readonly TimeSpan MostOff = TimeSpan.FromMinutes(5);

    /// <param name="secret">Its name is that of our service there; its password signs calls and gets tokens.</param>
    internal static WebApplication Create(TwinSecret secret, int port, TimeProvider time)
    {
        MandateBook book = new();
        WebApplication twin = TwinHost.Create(
            port,
            ["/service", "/oauth/token"],
            service => service.Use((call, next) => Signed(call, next, secret, time))
        );
        twin.MapGet("/", () => MandatePages.Asked(book.Asked));
        twin.MapGet("/asked", () => Results.Json(book.Asked));
        twin.MapPost(
            "/mandates",
            (KeptMandate given) =>
            {
                book.Give(given);
                return Results.NoContent();
            }
        );
        twin.MapPost(
            "/mandates/withdraw",
            (KeptMandate gone) =>
                book.Withdraw(gone.Delegate, gone.Principal) ? Results.NoContent() : Results.NotFound()
        );
        twin.MapGet("/service/hpa/user/register/{client}/{delegate}", Register);
        twin.MapGet("/oauth/authorize", Authorize);
        twin.MapPost("/oauth/authorize", Choose);
        twin.MapPost("/oauth/token", Token);
        twin.MapGet("/service/hpa/api/delegate/{session}", Principals);
        twin.MapGet("/service/hpa/api/authorization/{session}/{person}", Allowed);
        twin.MapGet("/service/rest/hpa/authorization/{client}/{from}/{principal}", AllowedBetween);
        return twin;

        IResult Register(HttpContext call)
        {
            (string session, string user) = book.Register((string)call.Request.RouteValues["delegate"]!);
            book.Note(time.GetUtcNow(), "register", "OK");
            return Results.Json(new { sessionId = session, userId = user });
        }

        IResult Authorize(HttpRequest call) =>
            call.Query["client_id"] == secret.UserName
            && call.Query["response_type"] == "code"
            && Back(call.Query["redirect_uri"]) is { } back
            && book.For($"{call.Query["user"]}") is { } offered
                ? MandatePages.Choice(offered, $"{call.Query["user"]}", back, $"{call.Query["lang"]}")
                : Results.BadRequest();

        async Task<IResult> Choose(HttpRequest call)
        {
            IFormCollection form = await call.ReadFormAsync();
            return
                Back(form["redirect_uri"]) is { } back
                && book.Choose($"{form["user"]}", $"{form["principal"]}") is { } code
                ? Results.Redirect($"{back}?code={code}")
                : Results.BadRequest();
        }

        IResult Token(HttpRequest call) =>
            call.Query["grant_type"] == "authorization_code"
            && Back(call.Query["redirect_uri"]) is not null
            && book.Token($"{call.Query["code"]}") is { } token
                ? Results.Json(
                    new
                    {
                        access_token = token,
                        token_type = "bearer",
                        expires_in = 600,
                    }
                )
                : Results.BadRequest();

        IResult Principals(HttpRequest call) =>
            book.Chosen(Place(call, "session"), TwinHost.Bearer(call)) is { } chosen
                ? Results.Json(chosen.Select(one => new { personId = one.Principal, name = one.Name }))
                : Results.Unauthorized();

        IResult Allowed(HttpRequest call) =>
            Result(
                book.IsAllowed(
                    Place(call, "session"),
                    TwinHost.Bearer(call),
                    Place(call, "person"),
                    call.Query["issues"]
                )
            );

        IResult AllowedBetween(HttpRequest call) =>
            call.Headers.ContainsKey("X-userId")
                ? Result(book.IsAllowed(Place(call, "from"), Place(call, "principal"), call.Query["issues"]))
                : Results.BadRequest();

        IResult Result(bool? isAllowed)
        {
            if (isAllowed is not { } known)
                return Results.Unauthorized();
            string result = known ? "ALLOWED" : "DISALLOWED";
            book.Note(time.GetUtcNow(), "authorization", result);
            return Results.Json(new { result });
        }
    }

    private static string Place(HttpRequest call, string name) => (string)call.RouteValues[name]!;

    private static string? Back(string? told) =>
        Uri.TryCreate(told, UriKind.Absolute, out Uri? back) && back.IsLoopback ? told : null;

    /// <summary>Each call of the service proves whose it is; one for a token by name and password.</summary>
    private static Task Signed(HttpContext call, RequestDelegate next, TwinSecret secret, TimeProvider time) =>
        (
            call.Request.Path == "/oauth/token"
                ? secret.IsIn(call.Request)
                : IsSigned(call.Request, secret, time.GetUtcNow())
        )
            ? next(call)
            : Results.Unauthorized().ExecuteAsync(call);

    private static bool IsSigned(HttpRequest call, TwinSecret secret, DateTimeOffset now)
    {
        if (
            $"{call.Headers[Signature]}".Split(' ') is not [var client, var time, var hash]
            || client != secret.UserName
        )
            return false;
        string what = new Uri(call.GetEncodedUrl()).PathAndQuery;
        byte[] right = HMACSHA256.HashData(
            Encoding.UTF8.GetBytes(secret.Password),
            Encoding.UTF8.GetBytes($"{what} {time}")
        );
        return hash == Convert.ToBase64String(right)
            && DateTimeOffset.TryParse(time, CultureInfo.InvariantCulture, out DateTimeOffset at)
            && (now - at).Duration() < MostOff;
    }
}
