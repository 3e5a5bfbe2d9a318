using System.Net;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Kuntakokeilu.Base.Calls;

namespace Kuntakokeilu.Core.Acting.Mandates;

/// <summary>
/// Suomi.fi e-Authorisations for people (hpa). Its addresses hold identity codes: they go to that host alone, and nothing
/// here tells an address or an answer in a log, a trace or an exception. Each is asked once: somebody waits, and what is
/// not told is no.
/// </summary>
/// <param name="http">With the service's address, limits of time and of what an answer may hold, and no redirects.</param>
/// <param name="time">By which calls are signed: the machine's, whatever the legal day.</param>
internal sealed class SuomiFiMandates(HttpClient http, MandatesSettings settings, Circuit circuit, TimeProvider time)
    : IMandates
{
    private const string AllowedResult = "ALLOWED";

    public bool IsConnected => true;

    public async Task<MandateSession?> Register(string delegateCode, int endUser, CancellationToken stop)
    {
        string path =
            $"/service/hpa/user/register/{Escaped(settings.ClientId)}/{Escaped(delegateCode)}{Query(endUser)}";
        return
            await Get<RegisterAnswer>(path, bearer: null, userId: null, stop)
                is { SessionId: { Length: > 0 } session, UserId: { Length: > 0 } user }
            ? new(session, user)
            : null;
    }

    public Uri ChoicePage(MandateSession session, Uri back, string language) =>
        new(
            settings.Address,
            $"/oauth/authorize?client_id={Escaped(settings.ClientId)}&response_type=code&redirect_uri={Escaped(back.ToString())}"
                + $"&user={Escaped(session.UserId)}&lang={language}"
        );

    public async Task<IReadOnlyList<PrincipalOffer>?> Chosen(
        MandateSession session,
        string code,
        Uri back,
        int endUser,
        CancellationToken stop
    )
    {
        if (await Token(code, back, stop) is not { } bearer)
            return null;
        string of = $"/service/hpa/api/delegate/{Escaped(session.SessionId)}{Query(endUser)}";
        if (await Get<PrincipalAnswer[]>(of, bearer, userId: null, stop) is not { } told)
            return null;
        List<PrincipalOffer> offers = [];
        foreach (PrincipalAnswer one in told)
        {
            if (one is not { PersonId: { Length: > 0 } person, Name: { Length: > 0 } name })
                continue;
            string path =
                $"/service/hpa/api/authorization/{Escaped(session.SessionId)}/{Escaped(person)}{Query(endUser)}";
            if (await AskEach(path, bearer, userId: null, stop) is MandateAnswer.Allowed)
                offers.Add(new(person, name));
        }
        return offers;
    }

    public Task<MandateAnswer> Ask(string delegateCode, string principalCode, int endUser, CancellationToken stop) =>
        AskEach(
            $"/service/rest/hpa/authorization/{Escaped(settings.ClientId)}/{Escaped(delegateCode)}/{Escaped(principalCode)}"
                + $"?requestId={Guid.NewGuid()}",
            bearer: null,
            $"{endUser}",
            stop
        );

    /// <summary>Any of our topics is enough; what was not answered is no answer, unless another was yes.</summary>
    private async Task<MandateAnswer> AskEach(string path, string? bearer, string? userId, CancellationToken stop)
    {
        MandateAnswer answer = MandateAnswer.NotAllowed;
        foreach (string topic in settings.Topics.Count == 0 ? [""] : settings.Topics)
        {
            string asked = topic.Length == 0 ? path : $"{path}&issues={Escaped(topic)}";
            ResultAnswer? told = await Get<ResultAnswer>(asked, bearer, userId, stop);
            if (told?.Result is AllowedResult)
                return MandateAnswer.Allowed;
            if (told?.Result is null)
                answer = MandateAnswer.NoAnswer;
        }
        return answer;
    }

    private async Task<string?> Token(string code, Uri back, CancellationToken stop)
    {
        string path =
            $"/oauth/token?code={Escaped(code)}&grant_type=authorization_code&redirect_uri={Escaped(back.ToString())}";
        using HttpRequestMessage request = new(HttpMethod.Post, path);
        string secret = $"{settings.ClientId}:{settings.ClientSecret}";
        request.Headers.Authorization = new("Basic", Convert.ToBase64String(Encoding.UTF8.GetBytes(secret)));
        return (await Exchange<TokenAnswer>(request, stop))?.AccessToken;
    }

    private async Task<T?> Get<T>(string path, string? bearer, string? userId, CancellationToken stop)
        where T : class
    {
        using HttpRequestMessage request = new(HttpMethod.Get, path);
        if (bearer is not null)
            request.Headers.Authorization = new AuthenticationHeaderValue("Bearer", bearer);
        if (userId is not null)
            request.Headers.Add("X-userId", userId);
        request.Headers.TryAddWithoutValidation(
            CallSignature.Header,
            CallSignature.Of(settings.ClientId, settings.ApiKey, path, time.GetUtcNow())
        );
        return await Exchange<T>(request, stop);
    }

    /// <returns>Null for whatever is not an answer.</returns>
    private async Task<T?> Exchange<T>(HttpRequestMessage request, CancellationToken stop)
        where T : class
    {
        if (circuit.IsBroken)
            return null;
        try
        {
            using HttpResponseMessage response = await http.SendAsync(request, stop);
            T? body = response.IsSuccessStatusCode
                ? JsonSerializer.Deserialize<T>(
                    await response.Content.ReadAsByteArrayAsync(stop),
                    JsonSerializerOptions.Web
                )
                : null;
            if (response.StatusCode >= HttpStatusCode.InternalServerError)
                circuit.Failed();
            else
                circuit.Succeeded();
            return body;
        }
        catch (Exception e)
            when (e is HttpRequestException or IOException or JsonException
                || (e is OperationCanceledException && !stop.IsCancellationRequested)
            )
        {
            circuit.Failed();
            return null;
        }
    }

    private static string Query(int endUser) => $"?requestId={Guid.NewGuid()}&endUserId={endUser}";

    private static string Escaped(string text) => Uri.EscapeDataString(text);

    private sealed record RegisterAnswer(string? SessionId, string? UserId);

    private sealed record PrincipalAnswer(string? PersonId, string? Name);

    private sealed record ResultAnswer(string? Result);

    private sealed record TokenAnswer([property: JsonPropertyName("access_token")] string? AccessToken);
}
