using System.Net;
using System.Net.Http.Headers;
using System.Text;
using Kuntakokeilu.Base.Calls;

namespace Kuntakokeilu.Core.Grants.Payments.Batches;

/// <summary>Where the line is, how it is signed in to, and who pays.</summary>
internal sealed record PaymentLineSettings
{
    public required Uri Address { get; init; }
    public required string UserName { get; init; }
    public required string Password { get; init; }
    public required Payer Payer { get; init; }
}

/// <summary>
/// Files are put under their names and reports are read beside them. The transport is ours, until the one of the bank replaces it;
/// the files are ISO 20022.
/// </summary>
internal sealed class HttpPaymentLine(PaymentLineSettings settings, HttpClient http, TimeProvider time) : IPaymentLine
{
    private readonly Circuit circuit = new(time);

    public bool IsAnswering => !circuit.IsBroken;

    public Task<LineAnswer> Send(string message, byte[] file, CancellationToken stop) =>
        Ask(
            () =>
            {
                ByteArrayContent content = new(file);
                content.Headers.ContentType = new("application/xml", "utf-8");
                return new(HttpMethod.Put, new Uri(settings.Address, $"batches/{message}")) { Content = content };
            },
            answer =>
                Task.FromResult<LineAnswer>(
                    answer.StatusCode switch
                    {
                        HttpStatusCode.OK or HttpStatusCode.Created => new LineAnswer.Taken(),
                        HttpStatusCode.Conflict => new LineAnswer.Refused("conflict"),
                        HttpStatusCode.BadRequest or HttpStatusCode.UnprocessableEntity => new LineAnswer.Refused(
                            "not_taken"
                        ),
                        HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden => new LineAnswer.Refused("no_right"),
                        _ => new LineAnswer.Failed(),
                    }
                ),
            stop
        );

    public Task<LineAnswer> Receipts(string message, CancellationToken stop) =>
        Ask(
            () => new(HttpMethod.Get, new Uri(settings.Address, $"batches/{message}/receipts")),
            async answer =>
            {
                if (answer.StatusCode is HttpStatusCode.NotFound)
                    return new LineAnswer.Unknown();
                if (answer.StatusCode is not HttpStatusCode.OK)
                    return new LineAnswer.Failed();
                await using Stream told = await answer.Content.ReadAsStreamAsync(stop);
                return await ReceiptFile.Find(told, message, stop) is { } receipts
                    ? new LineAnswer.Told(receipts)
                    : new LineAnswer.Failed();
            },
            stop
        );

    private async Task<LineAnswer> Ask(
        Func<HttpRequestMessage> call,
        Func<HttpResponseMessage, Task<LineAnswer>> read,
        CancellationToken stop
    )
    {
        try
        {
            using HttpRequestMessage request = call();
            request.Headers.Authorization = new AuthenticationHeaderValue(
                "Basic",
                Convert.ToBase64String(Encoding.UTF8.GetBytes($"{settings.UserName}:{settings.Password}"))
            );
            using HttpResponseMessage answer = await http.SendAsync(request, stop);
            LineAnswer told = await read(answer);
            if (told is LineAnswer.Failed)
                circuit.Failed();
            else
                circuit.Succeeded();
            return told;
        }
        catch (Exception e) when (IsOfTheLine(e, stop))
        {
            circuit.Failed();
            return new LineAnswer.Failed();
        }
    }

    private static bool IsOfTheLine(Exception e, CancellationToken stop) =>
        e is HttpRequestException or IOException || (e is OperationCanceledException && !stop.IsCancellationRequested);
}
