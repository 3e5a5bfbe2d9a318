using Kuntakokeilu.Core.Access;
using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.Filters;

namespace Kuntakokeilu.App.Web.Access;

/// <summary>
/// Asks the gate before a page's handler runs, and closes it after, before anything is sent: what the handler has read
/// is shown only once its event is noted.
/// </summary>
internal sealed class AccessFilter(
    Gate gate,
    AccessRights rights,
    ActingCheck acting,
    SearchLimit searches,
    QuietAnswer quiet
) : IAsyncPageFilter
{
    public Task OnPageHandlerSelectionAsync(PageHandlerSelectedContext context) => Task.CompletedTask;

    public async Task OnPageHandlerExecutionAsync(
        PageHandlerExecutingContext context,
        PageHandlerExecutionDelegate next
    )
    {
        HttpContext http = context.HttpContext;
        if (http.GetEndpoint()?.Metadata.GetMetadata<AccessAttribute>() is not { } access)
        {
            // What was one too many costs the database nothing, nor what it had no room for; their pages neither.
            if (
                http.Features.Get<IStatusCodeReExecuteFeature>()
                is not {
                    OriginalStatusCode: StatusCodes.Status429TooManyRequests or StatusCodes.Status503ServiceUnavailable
                }
            )
                await gate.Enter(http.RequestAborted);
            await next();
            await gate.Close(http.RequestAborted);
            return;
        }
        await access.Enter(gate, http);
        await acting.Renew(gate, access, http);
        if (gate.Decide(access.Of(http.Request.Method)).Refused is { } refused)
        {
            await gate.Close(http.RequestAborted);
            context.Result = RefusedResult.Of(http, refused);
            return;
        }
        if (LeavesNoTraceAttribute.IsOf(http))
            gate.LeaveNoTrace();
        if (HttpMethods.IsPost(http.Request.Method) && http.IsLimitedSearch() && await IsTooMany(http))
        {
            context.Result = new StatusCodeResult(StatusCodes.Status429TooManyRequests);
            return;
        }
        PageHandlerExecutedContext executed = await next();
        if (executed.Exception is SessionEndedException)
        {
            executed.ExceptionHandled = true;
            await gate.Close(CancellationToken.None);
            executed.Result = RefusedResult.Of(http, RefusalReason.NotSignedIn);
            return;
        }
        if (executed.Exception is { } notTaken && gate.IsAtWork && RefusedByPolicy.Is(notTaken))
        {
            executed.ExceptionHandled = true;
            executed.Result = await RefusedByPolicy.Tell(gate, http);
            return;
        }
        // A database that was busy is told around the site, as wherever else a request needs it.
        if (executed.Exception is not null)
        {
            await gate.Abandon();
            return;
        }
        if (HttpMethods.IsPost(http.Request.Method) && !IsDone(context, access))
            gate.NoteAsLook(access.Action);
        RequireSubjects(access);
        if (access.Concerns is Concerns.People && gate.ShowsNobody && AsksForSomebody(http))
            quiet.Hold(http);
        // The wish to end the request does not undo what has been read: it is noted all the same.
        if (!await gate.Close(CancellationToken.None))
            executed.Result = RefusedResult.Of(http, RefusalReason.NotSignedIn);
    }

    /// <summary>
    /// What changes something is done when it is kept, which the gate knows; what looks for something, when its form was
    /// right.
    /// </summary>
    private bool IsDone(PageHandlerExecutingContext context, AccessAttribute access) =>
        !rights.Changes(access.Post) && context.ModelState.IsValid;

    /// <summary>By a form, or by a number in the address: not a list or the empty form.</summary>
    private static bool AsksForSomebody(HttpContext http) =>
        HttpMethods.IsPost(http.Request.Method) || http.Request.RouteValues.Any(value => value.Key is "id" or "person");

    /// <summary>The first over the day's number is noted, so that those who supervise are told; the others show nothing.</summary>
    private async Task<bool> IsTooMany(HttpContext http)
    {
        if (searches.Refuses(gate.Actor!.AccountId, out bool isFirstOfDay) is not { } lease)
            return false;
        RateLimits.Refuse(http, lease);
        if (isFirstOfDay)
        {
            gate.RefuseSearch();
            await gate.Close(http.RequestAborted);
        }
        else
            await gate.Abandon();
        return true;
    }

    private void RequireSubjects(AccessAttribute access)
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
        await MachineTokens.Enter(http);
        await access.Enter(gate, http);
        await http.RequestServices.GetRequiredService<ActingCheck>().Renew(gate, access, http);
        if (gate.Decide(access.Of(http.Request.Method)).Refused is { } refused)
        {
            await gate.Close(http.RequestAborted);
            return RefusedResult.OfRoute(refused);
        }
        if (LeavesNoTraceAttribute.IsOf(http))
            gate.LeaveNoTrace();
        object? result;
        try
        {
            result = await next(context);
        }
        catch (SessionEndedException)
        {
            await gate.Close(CancellationToken.None);
            return RefusedResult.OfRoute(RefusalReason.NotSignedIn);
        }
        catch (Exception e) when (gate.IsAtWork && RefusedByPolicy.Is(e))
        {
            return await RefusedByPolicy.TellProgram(gate, http);
        }
        if (access.Concerns is Concerns.People && !gate.HasSubjects)
            throw new InvalidOperationException("The route concerns people, and the gate was not told whom.");
        return await gate.Close(CancellationToken.None) ? result : RefusedResult.OfRoute(RefusalReason.NotSignedIn);
    }
}
