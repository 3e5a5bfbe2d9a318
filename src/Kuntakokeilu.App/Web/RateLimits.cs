using System.Globalization;
using System.Net.Sockets;
using System.Threading.RateLimiting;
using Microsoft.AspNetCore.Mvc.RazorPages;
using Microsoft.AspNetCore.RateLimiting;

namespace Kuntakokeilu.App.Web;

/// <summary>
/// How often the same asks for what is dear or worth guessing at. The rest of the site is not limited: a whole office
/// may come from one address.
/// </summary>
internal static class RateLimits
{
    /// <summary>Whether the page looks people up: counted by <see cref="SearchLimit"/>.</summary>
    internal static bool IsLimitedSearch(this HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<LimitedSearchAttribute>() is not null;

    /// <summary>For the API: counted by the client, or by the address before it has shown who it is.</summary>
    internal const string Api = "api";

    /// <summary>For the open statistics: what is not answered from memory, counted by the address.</summary>
    internal const string Statistics = "statistics";

    /// <summary>For queries of the statistics that are saved.</summary>
    internal const string SavedQueries = "saved queries";

    /// <summary>Each call may carry hundreds of rows; steadily ten a second, and more at once.</summary>
    private const int ApiCallsAtOnce = 300;

    private const int ApiCallsInSecond = 10;

    /// <summary>Calls of one client that are answered at the same time; some more wait, the rest are too many.</summary>
    private const int ApiCallsTogether = 4;

    private const int ApiCallsWaiting = 16;

    /// <summary>Steps of signing in, two for each: an office behind one address gets in on Monday morning.</summary>
    private const int SignInStepsAtOnce = 120;

    private const int SignInStepsInSecond = 2;

    internal static void AddRateLimits(this IServiceCollection services, StatisticsLimits statistics) =>
        services.AddRateLimiter(limits =>
        {
            Describe(limits);
            limits.GlobalLimiter = PartitionedRateLimiter.Create<HttpContext, string>(Together);
            limits.AddPolicy(Api, OfApi);
            limits.AddPolicy(Statistics, context => Windowed(context, statistics.Calls, statistics.Window));
            limits.AddPolicy(SavedQueries, context => Windowed(context, statistics.Saved, statistics.Window));
        });

    /// <summary>
    /// By the page that was chosen, however its address is written; and by the path, for the provider's answer is no
    /// page's. The other limits go by who it is, so they come after.
    /// </summary>
    internal static void UseSignInLimit(this IApplicationBuilder app)
    {
        PartitionedRateLimiter<HttpContext> limiter = PartitionedRateLimiter.Create<HttpContext, string>(SignIn);
        app.Use(
            async (context, next) =>
            {
                using RateLimitLease lease = limiter.AttemptAcquire(context);
                if (lease.IsAcquired)
                    await next(context);
                else
                    Refuse(context, lease);
            }
        );
    }

    /// <summary>Too many, and when to try again.</summary>
    internal static void Refuse(HttpContext context, RateLimitLease lease)
    {
        context.Response.StatusCode = StatusCodes.Status429TooManyRequests;
        TellWhen(context, lease);
    }

    private static void Describe(RateLimiterOptions limits)
    {
        limits.RejectionStatusCode = StatusCodes.Status429TooManyRequests;
        limits.OnRejected = async (context, _) =>
        {
            TellWhen(context.HttpContext, context.Lease);
            // To a program as it is told everything else: the page of an error is for people.
            if (context.HttpContext.Request.Path.StartsWithSegments("/api"))
                await Results
                    .Problem(
                        "Too many calls; Retry-After says in how many seconds to try again.",
                        statusCode: StatusCodes.Status429TooManyRequests
                    )
                    .ExecuteAsync(context.HttpContext);
        };
    }

    private static RateLimitPartition<string> SignIn(HttpContext context)
    {
        bool isStep =
            context.Request.Path.StartsWithSegments("/sign-in")
            || HttpMethods.IsPost(context.Request.Method)
                && context.GetEndpoint()?.Metadata.GetMetadata<PageActionDescriptor>()?.ViewEnginePath
                    is "/Access/SignIn";
        return isStep
            ? RateLimitPartition.GetTokenBucketLimiter(
                Address(context),
                _ => Bucket(SignInStepsAtOnce, SignInStepsInSecond)
            )
            : RateLimitPartition.GetNoLimiter("");
    }

    private static RateLimitPartition<string> OfApi(HttpContext context) =>
        RateLimitPartition.GetTokenBucketLimiter(Client(context), _ => Bucket(ApiCallsAtOnce, ApiCallsInSecond));

    private static RateLimitPartition<string> Together(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<EnableRateLimitingAttribute>()?.PolicyName is Api
            ? RateLimitPartition.GetConcurrencyLimiter(
                Client(context),
                _ => new() { PermitLimit = ApiCallsTogether, QueueLimit = ApiCallsWaiting }
            )
            : RateLimitPartition.GetNoLimiter("");

    private static string Client(HttpContext context) =>
        context.User.FindFirst("sub") is { } subject ? $"{subject.Issuer} {subject.Value}" : Address(context);

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
    internal static string Address(HttpContext context) =>
        context.Connection.RemoteIpAddress switch
        {
            null => "",
            { IsIPv4MappedToIPv6: true } mapped => mapped.MapToIPv4().ToString(),
            { AddressFamily: AddressFamily.InterNetworkV6 } six => Convert.ToHexStringLower(
                six.GetAddressBytes().AsSpan(0, 8)
            ),
            { } four => four.ToString(),
        };

    private static void TellWhen(HttpContext context, RateLimitLease lease)
    {
        TimeSpan wait = lease.TryGetMetadata(MetadataName.RetryAfter, out TimeSpan told)
            ? told
            : TimeSpan.FromMinutes(1);
        context.Response.Headers.RetryAfter = Math.Max(1, Math.Ceiling(wait.TotalSeconds))
            .ToString(CultureInfo.InvariantCulture);
    }
}
