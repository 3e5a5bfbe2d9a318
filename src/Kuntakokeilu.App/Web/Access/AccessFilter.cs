using Kuntakokeilu.Core.Access;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Kuntakokeilu.App.Web.Access;

/// <summary>
/// Asks the gate before a page's handler runs, and closes it after, before anything is sent: what the handler has read
/// is shown only once its event is noted.
/// </summary>
internal sealed class AccessFilter(Gate gate) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        HttpContext http = context.HttpContext;
        await gate.Enter(http.RequestAborted);
        if (http.GetEndpoint()?.Metadata.GetMetadata<AccessAttribute>() is not { } access)
        {
            await next();
            await gate.Close(http.RequestAborted);
            return;
        }
        if (gate.Decide(access.Of(http.Request.Method)).Refused is { } refused)
        {
            await gate.Close(http.RequestAborted);
            context.Result = RefusedResult.Of(http, refused);
            return;
        }
        PageHandlerExecutedContext executed = await next();
        if (executed.Exception is not null)
        {
            await gate.Abandon();
            return;
        }
        Kept(access);
        // The wish to end the request does not undo what has been read: it is noted all the same.
        if (!await gate.Close(CancellationToken.None))
            executed.Result = RefusedResult.Of(http, RefusalReason.NotSignedIn);
    }

    private void Kept(AccessAttribute access)
    {
        if (access.Concerns is Concerns.People && !gate.HasSubjects)
            throw new InvalidOperationException("The page concerns people, and the gate was not told whom.");
    }
}

/// <summary>The same for routes that are not pages; nobody on the way keeps what they answer.</summary>
internal sealed class AccessEndpointFilter : IEndpointFilter
{
    public async ValueTask<object?> InvokeAsync(EndpointFilterInvocationContext context, EndpointFilterDelegate next)
    {
        HttpContext http = context.HttpContext;
        AccessAttribute access =
            http.GetEndpoint()?.Metadata.GetMetadata<AccessAttribute>()
            ?? throw new InvalidOperationException("A route behind the gate has no policy.");
        http.Response.Headers.CacheControl = "no-store";
        Gate gate = http.RequestServices.GetRequiredService<Gate>();
        await gate.Enter(http.RequestAborted);
        if (gate.Decide(access.Of(http.Request.Method)).Refused is { } refused)
        {
            await gate.Close(http.RequestAborted);
            return RefusedResult.OfRoute(refused);
        }
        object? result = await next(context);
        if (access.Concerns is Concerns.People && !gate.HasSubjects)
            throw new InvalidOperationException("The route concerns people, and the gate was not told whom.");
        return await gate.Close(CancellationToken.None) ? result : RefusedResult.OfRoute(RefusalReason.NotSignedIn);
    }
}
