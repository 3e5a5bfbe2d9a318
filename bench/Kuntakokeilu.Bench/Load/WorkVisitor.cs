using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;

namespace Kuntakokeilu.Bench.Load;

/// <summary>Somebody who has signed in, and sends forms with what stands hidden in them.</summary>
internal sealed partial class WorkVisitor(Uri site, string session)
{
    private static readonly HttpClient Client = new(
        new SocketsHttpHandler { AllowAutoRedirect = false, UseCookies = false }
    );

    private readonly ConcurrentDictionary<string, string> hidden = [];

    // Several pages may be asked for at once: what each sets takes the place of what there was.
    private readonly ConcurrentDictionary<string, string> cookies = new() { [""] = session };

    /// <summary>Whether the site said last that it has too much to do: what follows is not asked then.</summary>
    internal bool IsTurnedAway { get; private set; }

    /// <summary>Where the last form led to.</summary>
    internal string Next { get; private set; } = "";

    internal async Task Open(string path)
    {
        using HttpRequestMessage request = new(HttpMethod.Get, new Uri(site, path));
        request.Headers.Add("Cookie", string.Join("; ", cookies.Values));
        using HttpResponseMessage answer = await Client.SendAsync(request);
        string page = await answer.Content.ReadAsStringAsync();
        if ((int)answer.StatusCode != 200)
            throw new InvalidOperationException($"{path} answers {(int)answer.StatusCode}.");
        foreach (Match field in Hidden().Matches(page))
            hidden[field.Groups["name"].Value] = field.Groups["value"].Value;
        foreach (string cookie in answer.Headers.TryGetValues("Set-Cookie", out var set) ? set : [])
            cookies[cookie.Split('=')[0]] = cookie.Split(';')[0];
    }

    internal async Task Send(string path, params (string Name, string Value)[] fields)
    {
        using HttpRequestMessage request = new(HttpMethod.Post, new Uri(site, path))
        {
            Content = new FormUrlEncodedContent([
                .. hidden,
                .. fields.Select(one => new KeyValuePair<string, string>(one.Name, one.Value)),
            ]),
        };
        request.Headers.Add("Cookie", string.Join("; ", cookies.Values));
        using HttpResponseMessage answer = await Client.SendAsync(request);
        await answer.Content.ReadAsByteArrayAsync();
        if (IsTurnedAway = answer.StatusCode is HttpStatusCode.ServiceUnavailable)
            return;
        if ((int)answer.StatusCode is not (302 or 303))
            throw new InvalidOperationException($"{path} answers {(int)answer.StatusCode}.");
        Next = answer.Headers.Location!.OriginalString;
    }

    [GeneratedRegex(
        """<input(?=[^>]* type="hidden")[^>]*? name="(?<name>[^"]+)"[^>]*? value="(?<value>[^"]*)"[^>]*>"""
    )]
    private static partial Regex Hidden();
}
