using System.Text.Json;
using System.Text.Json.Nodes;
using Kuntakokeilu.App.DemoTwins;
using Kuntakokeilu.Base.Html;

namespace Kuntakokeilu.App.DemoMessages;

/// <summary>
/// A twin of Suomi.fi Messages: speaks its protocol on this machine, sends nothing to anybody, forgets all with its
/// process, and fails when it is told to. Written from the protocol, and not with the client's types.
/// </summary>
internal static class MessagesTwin
{
    internal const string Name = "messages";

    internal static WebApplication Create(TwinSecret secret, int port, TimeProvider time)
    {
        Mailboxes mailboxes = new();
        WebApplication twin = TwinHost.Create(
            port,
            ["/v1", "/v2"],
            service => service.Use((call, next) => SignedIn(call, next, mailboxes))
        );
        twin.MapGet("/", () => Page(mailboxes.Messages));
        twin.MapGet("/messages", () => Results.Json(mailboxes.Messages));
        twin.MapPost(
            "/events",
            (ToldByHand told) =>
                mailboxes.Tell(told.MessageId, told.Type, time.GetUtcNow()) ? Results.NoContent() : Results.NotFound()
        );
        twin.MapPost("/v1/token", (JsonObject body) => Token(body, secret, mailboxes));
        twin.MapPost("/v1/mailboxes/active", ActiveMailboxes);
        twin.MapPost("/v2/attachments", (HttpRequest call) => Attachment(call, mailboxes));
        twin.MapPost(
            "/v2/messages/electronic",
            (JsonObject body) => Message(body, mailboxes, time, isPaperTaken: false)
        );
        twin.MapPost("/v2/messages", (JsonObject body) => Message(body, mailboxes, time, isPaperTaken: true));
        twin.MapGet("/v2/events", (string? continuationToken) => Events(continuationToken, mailboxes));
        return twin;
    }

    private static Task SignedIn(HttpContext call, RequestDelegate next, Mailboxes mailboxes) =>
        call.Request.Path == "/v1/token" || mailboxes.Takes(TwinHost.Bearer(call.Request))
            ? next(call)
            : Refused(401, "Unauthorized").ExecuteAsync(call);

    private static IResult Token(JsonObject body, TwinSecret secret, Mailboxes mailboxes) =>
        Text(body, "username") == secret.UserName && Text(body, "password") == secret.Password
            ? Results.Json(
                new
                {
                    access_token = mailboxes.NewToken(),
                    token_type = "Bearer",
                    expires_in = 300,
                }
            )
            : Refused(401, "Unauthorized");

    private static IResult ActiveMailboxes(JsonObject body) =>
        body["endUsers"] is not JsonArray asked
            ? Refused(400, "Bad request")
            : Results.Json(
                new
                {
                    endUsersWithActiveMailbox = asked
                        .Select(one => Text(one, "id"))
                        .Where(id => id is not null && Mailboxes.IsActive(id))
                        .Select(id => new { id }),
                }
            );

    private static async Task<IResult> Attachment(HttpRequest call, Mailboxes mailboxes)
    {
        IFormFile? file = call.HasFormContentType ? (await call.ReadFormAsync()).Files["file"] : null;
        byte[] begin = new byte[5];
        if (file is not { ContentType: "application/pdf" })
            return Refused(400, "Bad request");
        await using Stream content = file.OpenReadStream();
        return
            await content.ReadAtLeastAsync(begin, begin.Length, throwOnEndOfStream: false) == begin.Length
            && begin.AsSpan().SequenceEqual("%PDF-"u8)
            ? Results.Json(new { attachmentId = mailboxes.NewAttachment() })
            : Refused(400, "Bad request");
    }

    private static IResult Message(JsonObject body, Mailboxes mailboxes, TimeProvider time, bool isPaperTaken)
    {
        JsonNode? paper = isPaperTaken ? body["paperMail"] : null;
        JsonNode? electronic = body["electronic"];
        if (
            !Guid.TryParse(Text(body, "externalId"), out Guid id)
            || Text(body["recipient"], "id") is not { Length: 11 } recipient
            || Text(body["sender"], "serviceId") is null
            || AttachmentsOf(paper ?? electronic) is not { } attachments
            || !mailboxes.Has(attachments)
            || (
                paper is null
                    ? !IsWhole(electronic) || !Mailboxes.IsActive(recipient)
                    : !IsWholePaper(paper, attachments)
            )
        )
            return Refused(400, "Bad request");
        (KeptMessage kept, bool wasThere) = mailboxes.Keep(
            new(id, time.GetUtcNow(), paper is not null, recipient, Text(electronic, "title") ?? "")
            {
                Attachments = attachments.Count,
            }
        );
        return wasThere
            ? Results.Json(new { reason = "Conflict", messageId = kept.MessageId }, statusCode: 409)
            : Results.Json(new { messageId = kept.MessageId });
    }

    private static bool IsWhole(JsonNode? electronic) =>
        Text(electronic, "title") is { Length: > 0 and <= 256 }
        && Text(electronic, "body") is { Length: > 0 }
        && Text(electronic, "bodyFormat") is "Text" or "Markdown"
        && Text(electronic, "messageServiceType") is "Normal" or "Verifiable"
        && Text(electronic, "visibility") is "Recipient only" or "Normal"
        && Text(electronic, "replyAllowedBy") is "No one" or "Anyone";

    private static bool IsWholePaper(JsonNode paper, List<Guid> attachments) =>
        attachments.Count == 1
        && IsWholeAddress(paper["recipient"]?["address"])
        && IsWholeAddress(paper["sender"]?["address"])
        && Text(paper["printingAndEnvelopingService"]?["postiMessaging"], "username") is not null;

    private static bool IsWholeAddress(JsonNode? address) =>
        ((string[])["name", "streetAddress", "zipCode", "city", "countryCode"]).All(name =>
            Text(address, name) is { Length: > 0 }
        );

    private static List<Guid>? AttachmentsOf(JsonNode? part)
    {
        if (part?["attachments"] is not JsonArray told)
            return null;
        List<Guid> attachments = [];
        foreach (JsonNode? one in told)
        {
            if (!Guid.TryParse(Text(one, "attachmentId"), out Guid id))
                return null;
            attachments.Add(id);
        }
        return attachments;
    }

    private static IResult Events(string? continuation, Mailboxes mailboxes)
    {
        if (!int.TryParse(continuation ?? "0", out int place) || place < 0)
            return Refused(400, "Bad request");
        (string next, IReadOnlyList<ToldEvent> events) = mailboxes.EventsAfter(place);
        return Results.Json(
            new
            {
                continuationToken = next,
                events = events.Select(one => new
                {
                    eventTime = one.At,
                    type = one.Type,
                    metadata = new
                    {
                        externalId = one.ExternalId,
                        messageId = one.MessageId,
                        serviceId = "kokeilu",
                    },
                }),
            }
        );
    }

    private static IResult Refused(int status, string reason) =>
        Results.Json(new { reason, validationErrors = Array.Empty<object>() }, statusCode: status);

    private static string? Text(JsonNode? of, string name) =>
        (of as JsonObject)?[name] is JsonValue value && value.GetValueKind() is JsonValueKind.String
            ? value.GetValue<string>()
            : null;

    /// <summary>The newest first; whose they are is not shown.</summary>
    private static IResult Page(IReadOnlyList<KeptMessage> messages) =>
        TwinHost.Page(
            "Messages, simulated",
            Markup.Of(
                $"""
                <p>Made up: nothing was sent to anybody. {messages.Count} messages.</p>
                <table>
                  <thead><tr><th scope="col">Number</th><th scope="col">How</th><th scope="col">Title</th><th scope="col">Files</th></tr></thead>
                  <tbody>{Markup.Join(messages.Reverse().Take(200).Select(Row))}</tbody>
                </table>
                """
            )
        );

    private static Markup Row(KeptMessage one) =>
        Markup.Of(
            $"<tr><td>{one.MessageId}</td><td>{(one.IsPaper ? "letter" : "electronic")}</td><td>{one.Title}</td><td>{one.Attachments}</td></tr>"
        );
}

internal sealed record ToldByHand(long MessageId, string Type);
