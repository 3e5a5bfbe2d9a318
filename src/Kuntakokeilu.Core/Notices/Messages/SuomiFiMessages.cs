using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using System.Text.Json.Serialization;
using Kuntakokeilu.Base.Calls;
using Kuntakokeilu.Core.Notices.Tables;

namespace Kuntakokeilu.Core.Notices.Messages;

/// <summary>
/// Suomi.fi Messages by REST, version 2. Identity codes go in bodies alone, never in an address; of what fails nothing is
/// told but its kind, for the service's answers may repeat what was sent.
/// </summary>
/// <param name="http">With the service's address, limits of time and of what an answer may hold, and no redirects.</param>
internal sealed class SuomiFiMessages(HttpClient http, MessagesSettings settings, Circuit circuit, TimeProvider time)
    : IMessages,
        IDisposable
{
    /// <summary>A token is renewed so long before it ends.</summary>
    private static readonly TimeSpan Early = TimeSpan.FromSeconds(30);

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web)
    {
        DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull,
    };

    private readonly SemaphoreSlim renewing = new(1);
    private Token? token;

    public bool IsConnected => true;

    public void Dispose() => renewing.Dispose();

    public bool IsAnswering => !circuit.IsBroken;

    public DateTimeOffset? LastSuccess => circuit.LastSuccess;

    public async Task<MailboxAnswer> AskMailbox(string identityCode, CancellationToken stop)
    {
        Answer<MailboxesAnswer> answer = await Ask<MailboxesAnswer>(
            () => Post("v1/mailboxes/active", new MailboxRequest([new(identityCode)])),
            stop
        );
        return answer.Body?.EndUsersWithActiveMailbox is { } active
            ? new(active.Any(one => one.Id == identityCode), null)
            : new(false, answer.Fault ?? SendingFault.Unreadable);
    }

    public async Task<SendingAnswer> Send(OutgoingMessage message, CancellationToken stop)
    {
        List<AttachmentReference> attachments = [];
        if (message.Attachment is { } pdf)
        {
            Answer<AttachmentAnswer> kept = await Ask<AttachmentAnswer>(() => PostFile(pdf), stop);
            if (kept.Body?.AttachmentId is not { } id)
                return SendingAnswer.Failed(kept.Fault ?? SendingFault.Unreadable);
            attachments.Add(new(id));
        }
        string path = message.Paper is null ? "v2/messages/electronic" : "v2/messages";
        Answer<MessageAnswer> answer = await Ask<MessageAnswer>(() => Post(path, Body(message, attachments)), stop);
        // It has been sent before; the number is told or comes with its events.
        if (answer.Status is HttpStatusCode.Conflict)
            return SendingAnswer.Sent(answer.Body?.MessageId);
        return answer.Body?.MessageId is { } number
            ? SendingAnswer.Sent(number)
            : SendingAnswer.Failed(answer.Fault ?? SendingFault.Unreadable);
    }

    public async Task<MessageNews?> News(string? continuation, CancellationToken stop)
    {
        string query = continuation is null ? "" : $"?continuationToken={Uri.EscapeDataString(continuation)}";
        Answer<EventsAnswer> answer = await Ask<EventsAnswer>(() => new(HttpMethod.Get, $"v2/events{query}"), stop);
        return answer.Body is { ContinuationToken: { } next, Events: { } events }
            ? new(next, [.. events.Select(Read).OfType<MessageNewsItem>()])
            : null;
    }

    private static MessageNewsItem? Read(EventBody? told) =>
        told is { EventTime: { } at, Type: { } type, Metadata: { MessageId: { } number } of }
            ? new(at, type, Guid.TryParse(of.ExternalId, out Guid id) ? id : null, number)
            : null;

    private MessageRequest Body(OutgoingMessage message, IReadOnlyList<AttachmentReference> attachments)
    {
        MessageRequest body = new(message.Id, new(message.IdentityCode), new(settings.ServiceId));
        return message.Paper is { } to
            ? body with
            {
                PaperMail = new(
                    attachments,
                    new(Address(to)),
                    new(Address(settings.Sender)),
                    new(new(settings.PostiUserName, settings.PostiPassword, new(settings.PostiContact)))
                ),
            }
            : body with
            {
                Electronic = new(
                    message.Title,
                    message.Body,
                    attachments,
                    message.IsDecision ? "Verifiable" : "Normal"
                ),
            };
    }

    private static AddressBody Address(PostalAddress one) => new(one.Name, one.Street, one.PostalCode, one.PostOffice);

    private static HttpRequestMessage Post<T>(string path, T body) =>
        new(HttpMethod.Post, path) { Content = JsonContent.Create(body, options: Json) };

    private static HttpRequestMessage PostFile(byte[] pdf)
    {
        ByteArrayContent file = new(pdf);
        file.Headers.ContentType = new("application/pdf");
        return new(HttpMethod.Post, "v2/attachments")
        {
            Content = new MultipartFormDataContent { { file, "file", "ilmoitus.pdf" } },
        };
    }

    /// <summary>Asks with a token in force; with a new one once more where the service takes it no longer.</summary>
    private async Task<Answer<T>> Ask<T>(Func<HttpRequestMessage> request, CancellationToken stop)
        where T : class
    {
        for (int left = 1; ; left--)
        {
            (string? bearer, SendingFault? fault) = await Bearer(stop);
            if (bearer is null)
                return new(null, null, fault);
            using HttpRequestMessage one = request();
            one.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
            Answer<T> answer = await Exchange<T>(one, stop);
            if (answer.Status is not HttpStatusCode.Unauthorized || left == 0)
                return answer;
            Forget(bearer);
        }
    }

    private async Task<(string? Bearer, SendingFault? Fault)> Bearer(CancellationToken stop)
    {
        await renewing.WaitAsync(stop);
        try
        {
            if (token is { } had && had.Until > time.GetUtcNow())
                return (had.Text, null);
            using HttpRequestMessage request = Post("v1/token", new TokenRequest(settings.UserName, settings.Password));
            Answer<TokenAnswer> answer = await Exchange<TokenAnswer>(request, stop);
            if (answer.Body is not { AccessToken: { Length: > 0 } text, ExpiresIn: { } seconds and > 0 })
                return (null, answer.Fault ?? SendingFault.Unreadable);
            token = new(text, time.GetUtcNow() + TimeSpan.FromSeconds(seconds) - Early);
            return (text, null);
        }
        finally
        {
            renewing.Release();
        }
    }

    /// <summary>Another request may have got a new one meanwhile.</summary>
    private void Forget(string bearer)
    {
        if (token?.Text == bearer)
            token = null;
    }

    private async Task<Answer<T>> Exchange<T>(HttpRequestMessage request, CancellationToken stop)
        where T : class
    {
        try
        {
            using HttpResponseMessage response = await http.SendAsync(request, stop);
            HttpStatusCode status = response.StatusCode;
            SendingFault? fault = status switch
            {
                HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => SendingFault.NotSignedIn,
                HttpStatusCode.RequestTimeout or HttpStatusCode.TooManyRequests => SendingFault.ServiceFailed,
                >= HttpStatusCode.InternalServerError => SendingFault.ServiceFailed,
                HttpStatusCode.Conflict or (>= HttpStatusCode.OK and < HttpStatusCode.MultipleChoices) => null,
                < HttpStatusCode.BadRequest => SendingFault.Unreadable,
                _ => SendingFault.Refused,
            };
            T? body = fault is null ? Read<T>(await response.Content.ReadAsByteArrayAsync(stop), status) : null;
            if (fault is SendingFault.ServiceFailed)
                circuit.Failed();
            else
                circuit.Succeeded();
            return new(status, body, fault);
        }
        catch (JsonException)
        {
            circuit.Failed();
            return new(null, null, SendingFault.Unreadable);
        }
        catch (Exception e)
            when (e is HttpRequestException or IOException
                || (e is OperationCanceledException && !stop.IsCancellationRequested)
            )
        {
            circuit.Failed();
            return new(null, null, SendingFault.NoAnswer);
        }
    }

    /// <exception cref="JsonException">It is not what the service answers; that a message was sent is told by the status.</exception>
    private static T? Read<T>(byte[] body, HttpStatusCode status)
        where T : class
    {
        try
        {
            return JsonSerializer.Deserialize<T>(body, Json);
        }
        catch (JsonException) when (status is HttpStatusCode.Conflict)
        {
            return null;
        }
    }

    private sealed record Token(string Text, DateTimeOffset Until);

    private sealed record Answer<T>(HttpStatusCode? Status, T? Body, SendingFault? Fault)
        where T : class;
}
