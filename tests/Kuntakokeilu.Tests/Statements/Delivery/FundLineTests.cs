using System.Net;
using System.Text;
using System.Text.Json.Nodes;
using Kuntakokeilu.Core.Casework.Statements.Delivery;
using Kuntakokeilu.Tests.Data;

namespace Kuntakokeilu.Tests.Statements.Delivery;

/// <summary>What goes over the line, and what is read of an answer.</summary>
public sealed class FundLineTests
{
    private static readonly FundEnvelope Envelope = new(
        Guid.Parse("5b0e7c1a-0000-8000-8000-000000000001"),
        12,
        3,
        "010190-9XYR",
        """{"code":"A1"}"""
    )
    {
        Kind = MessageKind.Correct,
        Statement = Guid.Parse("5b0e7c1a-0000-4000-8000-000000000002"),
        Version = 2,
        SentAt = new(2022, 5, 16, 10, 0, 0, TimeSpan.Zero),
        Account = 7,
    };

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    /// <summary>The list of what is approved; the statement itself is <see cref="OutboxTests"/>'.</summary>
    [Fact]
    public async Task The_envelope_and_its_headers_hold_what_is_approved()
    {
        List<string> told = [];
        await Send(async call =>
        {
            told.Add($"{call.Method} {call.RequestUri}");
            told.AddRange(call.Headers.Select(one => $"{one.Key}: {string.Join(", ", one.Value)}"));
            told.Add(await call.Content!.ReadAsStringAsync(Stop));
            return Answer(200, "accepted");
        });
        Assert.Equal(
            [
                "POST https://liityntapalvelin.example/r1/FI-TEST/COM/fund-020/benefits/in/statements",
                "X-Road-Client: FI-TEST/MUN/0000000-0/kokeilu",
                "X-Road-Id: 5b0e7c1a-0000-8000-8000-000000000001",
                "X-Road-Issue: 5b0e7c1a-0000-4000-8000-000000000002",
                "X-Road-UserId: FI7",
                """
                {"message_id":"5b0e7c1a-0000-8000-8000-000000000001","schema":"statement/1","kind":"correct","sent_at":"2022-05-16T10:00:00.0000000Z","payer":"fund:20","seq":3,"person":"010190-9XYR","statement_id":"5b0e7c1a-0000-4000-8000-000000000002","version":2,"statement":{"code":"A1"}}
                """,
            ],
            told
        );
    }

    [Theory]
    [InlineData(200, "accepted", null, "Accepted")]
    [InlineData(200, "duplicate", null, "Accepted")]
    [InlineData(202, "received", null, "Received")]
    [InlineData(200, "rejected", "unknown_person", "Rejected unknown_person")]
    [InlineData(409, "conflict", null, "OtherContent conflict")]
    [InlineData(200, "maybe", null, "Failed")]
    [InlineData(500, "accepted", null, "Failed")]
    // What a receiver writes freely may tell of the person.
    [InlineData(200, "rejected", "010190-9XYR", "Rejected rejected")]
    [InlineData(200, "rejected", "ei löydy Malli Fii", "Rejected rejected")]
    public async Task Answers_of_the_receiver(int status, string result, string? code, string read) =>
        Assert.Equal(read, Told(await Send(_ => Task.FromResult(Answer(status, result, code)))));

    [Theory]
    [InlineData("Client.UnknownMember", "NotCarried Client_UnknownMember")]
    [InlineData("Server.ClientProxy.NetworkError", "Failed")]
    [InlineData("Server.ServerProxy.ServiceFailed", "Failed")]
    public async Task Errors_of_the_network(string error, string read) =>
        Assert.Equal(
            read,
            Told(
                await Send(_ =>
                {
                    HttpResponseMessage answer = Answer(400, "accepted");
                    answer.Headers.Add("X-Road-Error", error);
                    return Task.FromResult(answer);
                })
            )
        );

    [Theory]
    [InlineData("<html>{\"message")]
    [InlineData("")]
    [InlineData("[1]")]
    [InlineData("\"accepted\"")]
    [InlineData("{\"in_reply_to\": 7, \"result\": \"accepted\"}")]
    [InlineData("{\"in_reply_to\": \"5b0e7c1a-0000-8000-8000-000000000009\", \"result\": \"accepted\"}")]
    public async Task What_answers_nothing_or_something_else_is_no_answer(string body) =>
        Assert.Equal(
            "Failed",
            Told(
                await Send(_ =>
                    Task.FromResult(new HttpResponseMessage(HttpStatusCode.OK) { Content = new StringContent(body) })
                )
            )
        );

    private static string Told(FundAnswer answer) =>
        answer.Match(_ => "Accepted", _ => "Received", one => $"{one.Fault} {one.Code}", () => "Failed");

    private static HttpResponseMessage Answer(int status, string result, string? code = null)
    {
        JsonObject body = new() { ["in_reply_to"] = $"{Envelope.MessageId}", ["result"] = result };
        if (code is not null)
            body["code"] = code;
        return new((HttpStatusCode)status)
        {
            Content = new StringContent(body.ToJsonString(), Encoding.UTF8, "application/json"),
        };
    }

    private static async Task<FundAnswer> Send(Func<HttpRequestMessage, Task<HttpResponseMessage>> answer)
    {
        FundLineSettings settings = new()
        {
            Address = new("https://liityntapalvelin.example/r1/"),
            Client = "FI-TEST/MUN/0000000-0/kokeilu",
            Kela = "FI-TEST/GOV/kela/benefits/in",
            Fund = "FI-TEST/COM/fund-{fund}/benefits/in",
            Successors = [new(12, 20, new(2022, 5, 16))],
        };
        using HttpClient http = new(new Answering(answer));
        SetClock clock = new() { Now = Envelope.SentAt };
        return await new XRoadFundLine(settings, http, clock).Send(Envelope, Stop);
    }

    private sealed class Answering(Func<HttpRequestMessage, Task<HttpResponseMessage>> answer) : HttpMessageHandler
    {
        protected override Task<HttpResponseMessage> SendAsync(HttpRequestMessage call, CancellationToken stop) =>
            answer(call);
    }
}
