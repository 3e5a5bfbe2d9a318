using System.Text.Json;
using System.Text.Json.Nodes;
using Kuntakokeilu.App.DemoTwins;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Casework.Statements.Delivery;

namespace Kuntakokeilu.App.DemoFunds;

/// <summary>
/// A twin of Kela and the unemployment funds behind a security server: takes statements over the protocol of docs/statements.md,
/// knows a message by its number, and fails, rejects or keeps one waiting when it is told to. Written from the protocol, and not
/// with the client's types.
/// </summary>
internal static class FundsTwin
{
    internal const string Name = "funds";
    internal const string Place = "/r1";
    internal const string Kela = "FI-TEST/GOV/kela/benefits/in";
    private const string Fund = "FI-TEST/COM/fund-{fund}/benefits/in";

    /// <param name="file">Where it keeps what it gets; null for its memory.</param>
    internal static WebApplication Create(TwinSecret secret, int port, string? file = null)
    {
        FundBook book = new(file);
        WebApplication twin = TwinHost.Create(
            port,
            [Place],
            service => service.Use((call, next) => OfClient(call, next, ClientOf(secret)))
        );
        twin.MapPost(
            $"{Place}/{{instance}}/{{kind}}/{{member}}/benefits/in/statements",
            async (string member, HttpRequest call) => Answer(book, member, call, await Read(call))
        );
        twin.MapPost("/rejections", (FundOrder order) => Done(() => book.RejectNext(order)));
        twin.MapPost("/receipts", (FundOrder order) => Done(() => book.ReceiveNext(order)));
        twin.MapPost("/acknowledgements", () => Done(book.Acknowledge));
        twin.Lifetime.ApplicationStopped.Register(book.Dispose);
        twin.MapGet("/book", () => Results.Json(Numbers(book)));
        twin.MapGet("/", () => TwinHost.Page("Kela and the funds", Shown(book)));
        return twin;
    }

    /// <summary>By what the line reaches a twin.</summary>
    internal static FundLineSettings Settings(Uri twin, TwinSecret secret) =>
        new()
        {
            Address = new(twin, $"{Place}/"),
            Client = ClientOf(secret),
            Kela = Kela,
            Fund = Fund,
        };

    /// <summary>Who may send: the demo's own.</summary>
    private static string ClientOf(TwinSecret secret) => $"FI-TEST/MUN/{secret.UserName}/{secret.Password}";

    /// <summary>As a security server does: whom it does not know it tells so, and carries nothing.</summary>
    private static Task OfClient(HttpContext call, RequestDelegate next, string client)
    {
        if (call.Request.Headers["X-Road-Client"] == client)
        {
            call.Response.Headers["X-Road-Request-Id"] = call.Request.Headers["X-Road-Id"];
            call.Response.Headers["X-Road-Request-Hash"] = "made-up";
            return next(call);
        }
        call.Response.Headers["X-Road-Error"] = "Client.UnknownClient";
        call.Response.StatusCode = StatusCodes.Status400BadRequest;
        return Task.CompletedTask;
    }

    private static async Task<JsonNode?> Read(HttpRequest call)
    {
        try
        {
            return await JsonNode.ParseAsync(call.Body);
        }
        catch (JsonException)
        {
            return null;
        }
    }

    private static IResult Answer(FundBook book, string receiver, HttpRequest call, JsonNode? message)
    {
        if (
            message is not JsonObject told
            || !IsWhole(told)
            || call.Headers["X-Road-Id"] != (string?)told["message_id"]
        )
            return Results.BadRequest();
        var of = (string)told["message_id"]!;
        return book.Take(receiver, told) switch
        {
            FundResult.Accepted => Told(StatusCodes.Status200OK, of, "accepted"),
            FundResult.Duplicate => Told(StatusCodes.Status200OK, of, "duplicate"),
            FundResult.Received => Told(StatusCodes.Status202Accepted, of, "received"),
            FundResult.Conflict => Told(StatusCodes.Status409Conflict, of, "conflict"),
            _ => Told(StatusCodes.Status200OK, of, "rejected", "unknown_person"),
        };
    }

    private static bool IsWhole(JsonObject told) =>
        told["schema"]?.GetValue<string>() == "statement/1"
        && Guid.TryParse(told["message_id"]?.GetValue<string>(), out _)
        && Guid.TryParse(told["statement_id"]?.GetValue<string>(), out _)
        && told["seq"]?.GetValueKind() is JsonValueKind.Number
        && told["version"]?.GetValueKind() is JsonValueKind.Number
        && told["person"]?.GetValue<string>() is { Length: > 0 }
        && told["payer"]?.GetValue<string>() is { Length: > 0 }
        && told["statement"] is JsonObject;

    private static IResult Told(int status, string of, string result, string? code = null)
    {
        JsonObject answer = new() { ["in_reply_to"] = of, ["result"] = result };
        if (code is not null)
            answer["code"] = code;
        return Results.Text(answer.ToJsonString(), "application/json", statusCode: status);
    }

    private static IResult Done(Action order)
    {
        order();
        return Results.NoContent();
    }

    private static object Numbers(FundBook book)
    {
        FundTroubles troubles = book.Troubles;
        return new
        {
            book.Count,
            troubles.Duplicates,
            troubles.Conflicts,
            troubles.OutOfOrder,
        };
    }

    private static Markup Shown(FundBook book)
    {
        FundTroubles troubles = book.Troubles;
        return Markup.Of(
            $"""
            <p>Messages: {book.Count}. Sent again: {troubles.Duplicates}. Another content under one number: {troubles.Conflicts}. Out of order: {troubles.OutOfOrder}.</p>
            <ul>{Markup.Join(
                book.Latest.Select(one =>
                    Markup.Of($"<li>{one.Receiver} {one.Seq} {one.Code} {one.Id.ToString()}</li>")
                )
            )}</ul>
            """
        );
    }
}
