using System.IO.Pipelines;
using Kuntakokeilu.App.Web.Access;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace Kuntakokeilu.App.Web;

/// <summary>
/// Bodies are read whole, within a time of their own, before anything is done with the request: whoever sends slowly
/// holds a connection and nothing else, above all no session of the database.
/// </summary>
internal static class RequestBodies
{
    /// <summary>What a form of this site at most is. Who takes more says so at the endpoint.</summary>
    internal const int MostBytes = 1 << 20;

    /// <summary>After the limits of calls, so that bodies which are too many are not read.</summary>
    internal static void UseWholeBodies(this IApplicationBuilder app, TimeSpan longest) =>
        app.Use(
            async (context, next) =>
            {
                if (!MayBeRead(context) || await Read(context, longest) is not { } status)
                    await next(context);
                else
                    await Refuse(context, status);
            }
        );

    /// <summary>The page of an error is shown within the same request: what has been refused is not read for it.</summary>
    private static bool MayBeRead(HttpContext context) =>
        context.Features.Get<IHttpRequestBodyDetectionFeature>() is { CanHaveBody: true }
        && context.Features.Get<IStatusCodeReExecuteFeature>() is null
        && context.Features.Get<IExceptionHandlerFeature>() is null;

    /// <returns>What is wrong with the body; null when it is there.</returns>
    private static async Task<int?> Read(HttpContext context, TimeSpan longest)
    {
        using CancellationTokenSource slow = new(longest);
        PipeReader body = context.Request.BodyReader;
        // A read that is cancelled so leaves the body in order: what is left of it can still be passed over.
        await using CancellationTokenRegistration late = slow.Token.Register(body.CancelPendingRead);
        MemoryStream whole = new();
        context.Response.RegisterForDispose(whole);
        try
        {
            for (bool isComplete = false; !isComplete; )
            {
                ReadResult read = await body.ReadAsync(context.RequestAborted);
                foreach (ReadOnlyMemory<byte> part in read.Buffer)
                    whole.Write(part.Span);
                body.AdvanceTo(read.Buffer.End);
                if (read.IsCanceled)
                    return StatusCodes.Status408RequestTimeout;
                isComplete = read.IsCompleted;
            }
        }
        catch (BadHttpRequestException e)
        {
            return e.StatusCode;
        }
        whole.Position = 0;
        context.Request.Body = whole;
        return null;
    }

    /// <summary>To a program as it is told everything else.</summary>
    private static async Task Refuse(HttpContext context, int status)
    {
        context.Response.StatusCode = status;
        if (context.GetEndpoint()?.Metadata.GetMetadata<AccessAttribute>() is not null && IsApi(context))
            await Results.Problem(statusCode: status).ExecuteAsync(context);
    }

    private static bool IsApi(HttpContext context) => context.Request.Path.StartsWithSegments("/api");
}
