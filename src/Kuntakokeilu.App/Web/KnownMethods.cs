namespace Kuntakokeilu.App.Web;

/// <summary>
/// A page answers GET, HEAD and POST; to another method it would run without a handler. The open statistics tell by
/// themselves what may be done with an address.
/// </summary>
internal static class KnownMethods
{
    internal static void UseKnownMethods(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                string method = context.Request.Method;
                PathString path = context.Request.Path;
                bool isKnown =
                    HttpMethods.IsGet(method)
                    || HttpMethods.IsHead(method)
                    || HttpMethods.IsPost(method)
                    || path.StartsWithSegments("/pxweb")
                    || path.StartsWithSegments("/statistics");
                if (isKnown)
                    return next(context);
                context.Response.StatusCode = StatusCodes.Status405MethodNotAllowed;
                context.Response.Headers.Allow = "GET, HEAD, POST";
                return Task.CompletedTask;
            }
        );
}
