using Kuntakokeilu.Core.Monitoring;
using Microsoft.Extensions.Caching.Memory;

namespace Kuntakokeilu.App.Api.Statistics;

/// <summary>
/// Answers of the open statistics are kept in memory: they are the same for everybody, signed in or not, until the next
/// release. What refuses is not kept. Each is kept as it is sent, with its tag and codings, so that giving it again is
/// a look and a write.
/// </summary>
internal sealed class StatisticsCache : IDisposable
{
    internal const long MostBytes = 64 << 20;
    internal const long MostBytesOfOne = 8 << 20;

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    private readonly MemoryCache answers = new(new MemoryCacheOptions { SizeLimit = MostBytes });

    internal CacheableResult? Find(StatisticsQuestion question) => answers.Get<CacheableResult>(question);

    internal void Keep(StatisticsQuestion question, CacheableResult answer)
    {
        if (answer.Size > MostBytesOfOne)
            return;
        using ICacheEntry entry = answers.CreateEntry(question);
        entry.Value = answer;
        entry.Size = answer.Size + question.Query.Length;
        entry.AbsoluteExpirationRelativeToNow = Kept;
    }

    public void Dispose() => answers.Dispose();
}

/// <summary>
/// What an answer depends on. The address is taken as it was written: the order of values counts, and letter case.
/// </summary>
/// <param name="Latest">The latest release as it was asked: what was kept before is not the answer after.</param>
/// <param name="Accepted">What is given to who accepts so, and not how it was wished for.</param>
internal sealed record StatisticsQuestion(
    int Latest,
    string Scheme,
    string Host,
    string Path,
    string Query,
    string Accepted
)
{
    /// <summary>Null where nothing is kept: only reading is.</summary>
    internal static async ValueTask<StatisticsQuestion?> Of(HttpContext http, Releases releases)
    {
        HttpRequest request = http.Request;
        if (!HttpMethods.IsGet(request.Method))
            return null;
        return new(
            await releases.All(http.RequestAborted) is [{ Number: var latest }, ..] ? latest : 0,
            request.Scheme,
            request.Host.Value ?? "",
            request.Path.Value ?? "",
            request.QueryString.Value ?? "",
            OutputFormat.OutcomeOf(request)
        );
    }
}

/// <summary>
/// Answers from memory before anything looks at who asks: that costs next to nothing. What is not there goes on, and
/// its answer is kept.
/// </summary>
internal sealed class StatisticsMemory(RequestDelegate next, StatisticsCache cache, Releases releases)
{
    public async Task InvokeAsync(HttpContext http)
    {
        if (StatisticsSite.IsUnder(http.Request.Path) && await Question(http) is { } question)
        {
            if (cache.Find(question) is { } answer)
            {
                StatisticsGate.Open(http.Response.Headers);
                await answer.ExecuteAsync(http);
                return;
            }
            http.Features.Set(question);
        }
        await next(http);
    }

    private async ValueTask<StatisticsQuestion?> Question(HttpContext http)
    {
        try
        {
            return await StatisticsQuestion.Of(http, releases);
        }
        catch (Exception) when (!http.RequestAborted.IsCancellationRequested)
        {
            // It is met again on the way to the answer, and told there.
            return null;
        }
    }
}
