namespace Kuntakokeilu.App.DemoTwins;

/// <summary>Troubles to order: by the same seed the same ones.</summary>
/// <param name="Rate">Of how many calls, from 0 to 1.</param>
/// <param name="Kind">One of <see cref="Faults.Kinds"/>, or <see cref="Faults.Any"/>.</param>
internal sealed record FaultOrder(double Rate, string Kind, int Seed);

/// <summary>
/// Makes calls fail, half of them before anything is done and half when it is done and only the answer is lost: those
/// are the ones by which a message is sent twice.
/// </summary>
internal sealed class Faults
{
    internal const string Any = "any";

    internal static readonly string[] Kinds = ["500", "timeout", "reset", "slow", "duplicate", "garbage"];

    private static readonly TimeSpan Slow = TimeSpan.FromMilliseconds(200);

    private readonly Lock gate = new();
    private FaultOrder order = new(0, Any, 0);
    private Random dice = new(0);

    /// <returns>Whether there is such an order.</returns>
    internal bool Order(FaultOrder wanted)
    {
        if (wanted.Rate is not (>= 0 and <= 1) || (wanted.Kind is not Any && !Kinds.Contains(wanted.Kind)))
            return false;
        lock (gate)
        {
            order = wanted;
            dice = new(wanted.Seed);
        }
        return true;
    }

    internal async Task Answer(HttpContext call, RequestDelegate next)
    {
        (string? kind, bool isDone) = Next();
        switch (kind)
        {
            case null:
                await next(call);
                return;
            case "slow":
                await Task.Delay(Slow, call.RequestAborted);
                await next(call);
                return;
            case "duplicate":
                await Twice(call, next);
                return;
        }
        if (isDone)
            await Unheard(call, next);
        switch (kind)
        {
            case "timeout":
                await Task.Delay(Timeout.InfiniteTimeSpan, call.RequestAborted)
                    .ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
                return;
            case "reset":
                call.Abort();
                return;
            case "garbage":
                await Results.Content("<html>{\"messageId\":", "application/json").ExecuteAsync(call);
                return;
            default:
                await Results.Json(new { reason = "Internal" }, statusCode: 500).ExecuteAsync(call);
                return;
        }
    }

    private (string? Kind, bool IsDone) Next()
    {
        lock (gate)
        {
            if (dice.NextDouble() >= order.Rate)
                return (null, false);
            string kind = order.Kind is Any ? Kinds[dice.Next(Kinds.Length)] : order.Kind;
            return (kind, dice.Next(2) == 0);
        }
    }

    /// <summary>As a network does that has lost the first answer: the second is heard.</summary>
    private static async Task Twice(HttpContext call, RequestDelegate next)
    {
        await Unheard(call, next);
        await next(call);
    }

    private static async Task Unheard(HttpContext call, RequestDelegate next)
    {
        call.Request.EnableBuffering();
        Stream heard = call.Response.Body;
        call.Response.Body = new MemoryStream();
        await next(call);
        call.Response.Body = heard;
        call.Response.Clear();
        call.Request.Body.Position = 0;
    }
}
