using Npgsql;

namespace Kuntakokeilu.App.Web.Access;

/// <summary>Others held for long what a request needed. It was undone as a whole, and can be sent again.</summary>
internal static class BusyDatabase
{
    /// <summary>To a program, which needs no language.</summary>
    internal const string Told = "Others are changing the same data. Nothing was changed: send it again in a moment.";

    internal static bool Is(Exception e) =>
        e
            is PostgresException
            {
                SqlState: PostgresErrorCodes.DeadlockDetected
                    or PostgresErrorCodes.LockNotAvailable
                    or PostgresErrorCodes.QueryCanceled
            }
        || (e.InnerException is { } inner && Is(inner));
}
