using Kuntakokeilu.Core.Monitoring;
using Microsoft.AspNetCore.OutputCaching;

namespace Kuntakokeilu.App.Api.Statistics;

/// <summary>
/// Answers of the open statistics are kept in memory: they are the same for everybody, signed in or not, until the next
/// release. What refuses is not kept.
/// </summary>
internal sealed class StatisticsCache : IOutputCachePolicy
{
    internal const long MostBytes = 64 << 20;
    internal const long MostBytesOfOne = 8 << 20;

    private static readonly TimeSpan Kept = TimeSpan.FromMinutes(10);

    public async ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        HttpRequest request = context.HttpContext.Request;
        // A head that was kept would have forgotten how long the whole is.
        bool isReading = HttpMethods.IsGet(request.Method);
        context.EnableOutputCaching = isReading;
        context.AllowCacheLookup = isReading;
        context.AllowCacheStorage = isReading;
        context.AllowLocking = true;
        context.ResponseExpirationTimeSpan = Kept;
        if (!isReading)
            return;
        // As it was written: the order of values counts, and the framework's own key forgets it and letter case.
        context.CacheVaryByRules.VaryByValues["path"] = request.Path.Value ?? "";
        context.CacheVaryByRules.VaryByValues["query"] = request.QueryString.Value ?? "";
        // The release that the answer is made of: a newer one may come between asking twice.
        Release? release = await Asked.ReleaseOf(context.HttpContext);
        context.CacheVaryByRules.VaryByValues["release"] = $"{release?.Head.Number}";
        // The framework would compare it with when it kept the answer; ours are known by their tag alone.
        request.Headers.IfModifiedSince = default;
        context.CacheVaryByRules.VaryByValues["coding"] = Answer.CodingFor(request) ?? "";
        context.CacheVaryByRules.VaryByValues["accept"] = OutputFormat.OutcomeOf(request);
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellation) =>
        ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellation)
    {
        HttpResponse response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK || response.Headers.SetCookie.Count > 0)
            context.AllowCacheStorage = false;
        return ValueTask.CompletedTask;
    }
}
