using Npgsql;

namespace Kuntakokeilu.App.Web.Access;

/// <summary>
/// Others held for long what a request needed: rows, or all connections. It was undone as a whole, and can be sent again.
/// </summary>
internal static class BusyDatabase
{
    /// <summary>To a program, which needs no language.</summary>
    internal const string Told =
        "Too much is being done at the same time. Nothing was changed: send it again in a moment.";

    private const string SecondsToWait = "5";

    internal static bool Is(Exception e) =>
        e
            is PostgresException
            {
                SqlState: PostgresErrorCodes.DeadlockDetected
                    or PostgresErrorCodes.LockNotAvailable
                    or PostgresErrorCodes.QueryCanceled
                    or PostgresErrorCodes.TooManyConnections
            }
        // All connections of the pool were taken, all the time that one waits for one.
        || e is NpgsqlException { InnerException: TimeoutException }
        || (e.InnerException is { } inner && Is(inner));

    internal static void Tell(HttpContext http)
    {
        http.Response.StatusCode = StatusCodes.Status503ServiceUnavailable;
        http.Response.Headers.RetryAfter = SecondsToWait;
    }

    internal static IResult ToProgram(HttpContext http)
    {
        Tell(http);
        return Results.Problem(Told, statusCode: StatusCodes.Status503ServiceUnavailable);
    }

    /// <summary>
    /// Wherever a request needs the database: letting somebody in, signing in, the frame of an open page. What has been
    /// sent in part is broken off, as after any fault.
    /// </summary>
    internal static void UseBusyDatabase(this IApplicationBuilder site) =>
        site.Use(
            async (http, next) =>
            {
                try
                {
                    await next(http);
                }
                catch (Exception e) when (Is(e) && !http.Response.HasStarted)
                {
                    if (http.RequestServices.GetService<Core.Access.Gate>() is { } gate)
                        await gate.Abandon();
                    http.Response.Clear();
                    if (http.Request.Path.StartsWithSegments("/api"))
                        await ToProgram(http).ExecuteAsync(http);
                    else
                        Tell(http);
                }
            }
        );
}
