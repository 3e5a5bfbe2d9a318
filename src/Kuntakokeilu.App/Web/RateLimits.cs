using System.Globalization;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Kuntakokeilu.App.Web.Access;
using Microsoft.AspNetCore.RateLimiting;

namespace Kuntakokeilu.App.Web;

/// <summary>
/// How often the same asks for what is dear or worth guessing at. The rest of the site is not limited: a whole office
/// may come from one address.
/// </summary>
internal static class RateLimits
{
    /// <summary>For pages that look people up: their POST is counted by the session, or by the address without one.</summary>
    internal const string Search = "search";

    /// <summary>For the API: counted by the client, or by the address before it has shown who it is.</summary>
    internal const string Api = "api";

    /// <summary>For the open statistics: what is not answered from memory, counted by the address.</summary>
    internal const string Statistics = "statistics";

    /// <summary>For queries of the statistics that are saved.</summary>
    internal const string SavedQueries = "saved queries";

    /// <summary>An official finds a customer in a few tries; a machine that walks through identifiers is stopped.</summary>
    private const int SearchesInMinute = 30;

    /// <summary>Each call may carry hundreds of rows; steadily ten a second, and more at once.</summary>
    private const int ApiCallsAtOnce = 300;

    private const int ApiCallsInSecond = 10;

    /// <summary>Steps of signing in, two for each: an office behind one address gets in on Monday morning.</summary>
    private const int SignInStepsAtOnce = 120;

    private const int SignInStepsInSecond = 2;

    internal static void AddRateLimits(this IServiceCollection services, StatisticsLimits statistics) =>
        services.AddRateLimiter(limits =>
        {
            Tell(limits);
            limits.AddPolicy(Search, OfSearch);
            limits.AddPolicy(Api, OfApi);
            limits.AddPolicy(Statistics, context => Windowed(context, statistics.Calls, statistics.Window));
            limits.AddPolicy(SavedQueries, context => Windowed(context, statistics.Saved, statistics.Window));
        });

    /// <summary>
    /// Before routing, by the path: the provider's answer is taken before any page is chosen. The other limits go by who
    /// it is, so they come after.
    /// </summary>
    internal static void UseSignInLimit(this IApplicationBuilder app)
    {
        RateLimiterOptions limits = new()
        {
            GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(SignIn),
        };
        Tell(limits);
        app.UseRateLimiter(limits);
    }

    private static void Tell(RateLimiterOptions limits)
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.OnRejected = TellWhen;
    }

    private static RateLimitPartition<string> SignIn(HttpContext context)
    {
        bool isStep =
            context.Request.Path.StartsWithSegments("/sign-in")
            || HttpMethods.IsPost(context.Request.Method)
                && context.Request.Path.Value!.EndsWith(SignInAddress.Path, StringComparison.OrdinalIgnoreCase);
        return isStep
            ? RateLimitPartition.GetTokenBucketLimiter(
                Address(context),
                _ => Bucket(SignInStepsAtOnce, SignInStepsInSecond)
            )
            : RateLimitPartition.GetNoLimiter("");
    }

    private static RateLimitPartition<string> OfSearch(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetSlidingWindowLimiter(
                SessionToken.Of(context.User) ?? Address(context),
                _ =>
                    new()
                    {
                        PermitLimit = SearchesInMinute,
                        Window = TimeSpan.FromMinutes(1),
                        SegmentsPerWindow = 6,
                    }
            )
            : RateLimitPartition.GetNoLimiter("");

    private static RateLimitPartition<string> OfApi(HttpContext context) =>
        RateLimitPartition.GetTokenBucketLimiter(
            context.User.FindFirst("sub") is { } subject ? $"{subject.Issuer} {subject.Value}" : Address(context),
            _ => Bucket(ApiCallsAtOnce, ApiCallsInSecond)
        );

    private static RateLimitPartition<string> Windowed(HttpContext context, int calls, TimeSpan window) =>
        RateLimitPartition.GetFixedWindowLimiter(Address(context), _ => new() { PermitLimit = calls, Window = window });

    private static TokenBucketRateLimiterOptions Bucket(int atOnce, int inSecond) =>
        new()
        {
            TokenLimit = atOnce,
            TokensPerPeriod = inSecond,
            ReplenishmentPeriod = TimeSpan.FromSeconds(1),
        };

    /// <summary>
    /// The address of IPv4, however it is written; of IPv6 the network of 64 bits, for whoever has one address has them
    /// all.
    /// </summary>
    private static string Address(HttpContext context) =>
        context.Connection.RemoteIpAddress switch
        {
            null => "",
            { IsIPv4MappedToIPv6: true } mapped => mapped.MapToIPv4().ToString(),
            { AddressFamily: AddressFamily.InterNetworkV6 } six => Convert.ToHexStringLower(
                six.GetAddressBytes().AsSpan(0, 8)
            ),
            { } four => four.ToString(),
        };

    private static ValueTask TellWhen(OnRejectedContext context, CancellationToken stop)
    {
        TimeSpan wait = context.Lease.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan told)
            ? told
            : TimeSpan.FromMinutes(1);
        context.HttpContext.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds))
            .ToString(CultureInfo.InvariantCulture);
        return ValueTask.CompletedTask;
    }
}
