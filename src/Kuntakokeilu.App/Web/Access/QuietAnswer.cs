using System.Diagnostics;

namespace Kuntakokeilu.App.Web.Access;

/// <summary>
/// Answers that show nobody come after one fixed least time, counted from the request's start: how long it took to find
/// nobody, somebody hidden or another authority's customer can't be told apart.
/// </summary>
internal sealed class QuietAnswer(SiteSettings settings)
{
    /// <summary>When the request began.</summary>
    private sealed record Beginning(long At);

    internal static void Begin(HttpContext http) => http.Features.Set(new Beginning(Stopwatch.GetTimestamp()));

    /// <summary>Holds the answer back. By then the gate is closed and the page is made: no connection waits with it.</summary>
    internal void Hold(HttpContext http) =>
        http.Response.OnStarting(async () =>
        {
            long began = http.Features.Get<Beginning>()!.At;
            TimeSpan left = settings.LeastForNobody - Stopwatch.GetElapsedTime(began);
            if (left > TimeSpan.Zero)
                await Task.Delay(left, TimeProvider.System, http.RequestAborted)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        });
}
