using Kuntakokeilu.Core.Access;
using Microsoft.AspNetCore.Mvc;
using Npgsql;

namespace Kuntakokeilu.App.Web.Access;

/// <summary>
/// What the rules had permitted the row policies did not take: somebody became another's in between. It is told as the
/// refusal that it is by then, with its event; nothing was changed.
/// </summary>
internal static class RefusedByPolicy
{
    internal static bool Is(Exception e) =>
        e is PostgresException { SqlState: PostgresErrorCodes.InsufficientPrivilege }
        || (e.InnerException is { } inner && Is(inner));

    internal static async Task<IActionResult> Tell(Gate gate, HttpContext http)
    {
        if (await Close(gate) is { } reason)
            return RefusedResult.Of(http, reason);
        BusyDatabase.Tell(http);
        return new StatusCodeResult(StatusCodes.Status503ServiceUnavailable);
    }

    /// <summary>The same to a program.</summary>
    internal static async Task<IResult> TellProgram(Gate gate, HttpContext http) =>
        await Close(gate) is { } reason ? RefusedResult.OfRoute(reason) : BusyDatabase.ToProgram(http);

    /// <returns>Why it is refused; null when it would be taken now, since it has changed once more.</returns>
    private static async Task<RefusalReason?> Close(Gate gate)
    {
        if (await gate.RefuseByPolicy(CancellationToken.None) is not { } reason)
        {
            await gate.Abandon();
            return null;
        }
        return await gate.Close(CancellationToken.None) ? reason : RefusalReason.NotSignedIn;
    }
}
