using System.Globalization;
using System.Net;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kuntakokeilu.Base.Calls;
using Kuntakokeilu.Core.Statements;
using Kuntakokeilu.Law.Statements;

namespace Kuntakokeilu.Core.Casework.Statements.Delivery;

/// <summary>
/// Sends over X-Road 7 by REST (PR-REST): the message's number is also the call's, the same on each try. The protocol is told in
/// docs/statements.md.
/// </summary>
internal sealed class XRoadFundLine(FundLineSettings settings, HttpClient http, TimeProvider time) : IFundLine
{
    /// <summary>The kind of message and its version.</summary>
    internal const string Schema = "statement/1";

    private readonly Circuit circuit = new(time);

    public bool IsAnswering => !circuit.IsBroken;

    public async Task<FundAnswer> Send(FundEnvelope envelope, CancellationToken stop)
    {
        try
        {
            using HttpRequestMessage call = Call(envelope);
            using HttpResponseMessage answer = await http.SendAsync(call, stop);
            FundAnswer read = await Read(answer, envelope.MessageId, stop);
            if (read is FundAnswer.Failed or FundAnswer.Rejected { Fault: MessageFault.NotCarried })
                circuit.Failed();
            else
                circuit.Succeeded();
            return read;
        }
        catch (Exception e) when (IsOfTheLine(e, stop))
        {
            circuit.Failed();
            return new FundAnswer.Failed();
        }
    }

    private static bool IsOfTheLine(Exception e, CancellationToken stop) =>
        e is HttpRequestException or JsonException or IOException or InvalidOperationException
        || (e is OperationCanceledException && !stop.IsCancellationRequested);

    private HttpRequestMessage Call(FundEnvelope envelope)
    {
        int payer = settings.ReceiverOn(envelope.Fund, LegalDay.Today(time));
        JsonObject body = new()
        {
            ["message_id"] = envelope.MessageId.ToString(),
            ["schema"] = Schema,
            ["kind"] = Word(envelope.Kind),
            ["sent_at"] = envelope.SentAt.UtcDateTime.ToString("O", CultureInfo.InvariantCulture),
            ["payer"] = StatementWords.Name(new Payer(payer)),
            ["seq"] = envelope.Seq,
            ["person"] = envelope.Person,
            ["statement_id"] = envelope.Statement.ToString(),
            ["version"] = envelope.Version,
            ["statement"] = JsonNode.Parse(envelope.Body),
        };
        HttpRequestMessage call = new(HttpMethod.Post, settings.AddressOf(payer))
        {
            Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"),
        };
        call.Headers.Add("X-Road-Client", settings.Client);
        call.Headers.Add("X-Road-Id", envelope.MessageId.ToString());
        call.Headers.Add("X-Road-Issue", envelope.Statement.ToString());
        if (envelope.Account is { } account)
            call.Headers.Add("X-Road-UserId", string.Create(CultureInfo.InvariantCulture, $"FI{account}"));
        return call;
    }

    /// <summary>An error of the network itself is no answer of the receiver's.</summary>
    private static async Task<FundAnswer> Read(HttpResponseMessage answer, Guid message, CancellationToken stop)
    {
        if (Header(answer, "X-Road-Error") is { } error)
            return error.StartsWith("Client.", StringComparison.Ordinal)
                ? new FundAnswer.Rejected(MessageFault.NotCarried, CodeOf(error.Replace('.', '_')))
                : new FundAnswer.Failed();
        if ((int)answer.StatusCode >= 500)
            return new FundAnswer.Failed();
        JsonNode? told = JsonNode.Parse(await answer.Content.ReadAsStringAsync(stop));
        // An answer to something else says nothing of this.
        if (!Guid.TryParse((string?)told?["in_reply_to"], out Guid of) || of != message)
            return new FundAnswer.Failed();
        if (answer.StatusCode is HttpStatusCode.Conflict)
            return new FundAnswer.Rejected(MessageFault.OtherContent, "conflict");
        return (string?)told!["result"] switch
        {
            "accepted" or "duplicate" => new FundAnswer.Accepted(EvidenceOf(answer)),
            "received" => new FundAnswer.Received(EvidenceOf(answer)),
            "rejected" => new FundAnswer.Rejected(MessageFault.Rejected, CodeOf((string?)told["code"])),
            _ => new FundAnswer.Failed(),
        };
    }

    private static string? EvidenceOf(HttpResponseMessage answer) =>
        $"{Header(answer, "X-Road-Request-Id")} {Header(answer, "X-Road-Request-Hash")}".Trim() is { Length: > 0 } told
            ? told[..Math.Min(told.Length, 256)]
            : null;

    private static string? Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out IEnumerable<string>? values) ? values.FirstOrDefault() : null;

    /// <summary>A code and no text: what a receiver writes freely may tell of the person. No identity code is such a word.</summary>
    private static string CodeOf(string? code) =>
        code is [var first, ..]
        && code.Length <= StatementMessageMapping.LongestWord
        && char.IsAsciiLetter(first)
        && code.All(sign => char.IsAsciiLetterOrDigit(sign) || sign is '_')
            ? code
            : "rejected";

    private static string Word(MessageKind kind) =>
        kind switch
        {
            MessageKind.Give => "give",
            MessageKind.Correct => "correct",
            MessageKind.Cancel => "cancel",
            MessageKind.EuNotice => "eu_notice",
        };
}
