using System.IO.Pipelines;
using Kuntakokeilu.App.Web.Access;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;
using Microsoft.AspNetCore.Http.Metadata;

namespace Kuntakokeilu.App.Web;

/// <summary>
/// Bodies are read whole, within a time of their own, before anything is done with the request: whoever sends slowly
/// holds a connection and nothing else, above all no session of the database.
/// </summary>
internal static class RequestBodies
{
    /// <summary>What a form of this site at most is. Who takes more says so at the endpoint.</summary>
    internal const int MostBytes = 1 << 20;

    /// <summary>Texts in three languages at once: one that is pasted in too long is told at its field, and not lost.</summary>
    internal const int MostBytesOfTexts = 4 << 20;

    /// <summary>A file that is a little too big is still read, so that its field tells so.</summary>
    internal const int MostBytesWithFile = 20 << 20;

    /// <summary>A file comes slowly over a telephone.</summary>
    private static readonly TimeSpan LongestWithFile = TimeSpan.FromMinutes(5);

    /// <summary>After the limits of calls, so that bodies which are too many are not read.</summary>
    internal static void UseWholeBodies(this IApplicationBuilder app, TimeSpan longest) =>
        app.Use(
            async (context, next) =>
            {
                bool isFile = context.GetEndpoint()?.Metadata.GetMetadata<TakesFileAttribute>() is not null;
                if (isFile && !IsSignedIn(context))
                    Limit(context);
                if (!MayBeRead(context) || await Read(context, isFile ? LongestWithFile : longest) is not { } status)
                    await next(context);
                else
                    await Refuse(context, status);
            }
        );

    /// <summary>Whoever has not signed in sends no file.</summary>
    private static bool IsSignedIn(HttpContext context) => context.User.Identity is { IsAuthenticated: true };

    private static void Limit(HttpContext context)
    {
        if (context.Features.Get<IHttpMaxRequestBodySizeFeature>() is { IsReadOnly: false } size)
            size.MaxRequestBodySize = MostBytes;
    }

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

/// <summary>A form with a file in it.</summary>
[AttributeUsage(AttributeTargets.Class | AttributeTargets.Method)]
internal sealed class TakesFileAttribute : Attribute, IRequestSizeLimitMetadata
{
    public long? MaxRequestBodySize => RequestBodies.MostBytesWithFile;
}

/// <summary>A form with many long texts in it.</summary>
[AttributeUsage(AttributeTargets.Class)]
internal sealed class TakesLongTextsAttribute : Attribute, IRequestSizeLimitMetadata
{
    public long? MaxRequestBodySize => RequestBodies.MostBytesOfTexts;
}
