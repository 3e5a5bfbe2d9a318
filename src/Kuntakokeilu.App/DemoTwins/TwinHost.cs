using System.Net.Http.Headers;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.Base.Html;

namespace Kuntakokeilu.App.DemoTwins;

/// <summary>What every twin of a national service is: a site of this machine alone, that fails when it is told to.</summary>
internal static class TwinHost
{
    /// <param name="ofService">Beginnings of the published addresses: those fail, and the twin's own do not.</param>
    /// <param name="guard">What stands before the published addresses, after the failures.</param>
    internal static WebApplication Create(
        int port,
        IReadOnlyList<string> ofService,
        Action<IApplicationBuilder>? guard = null
    )
    {
        WebApplicationBuilder builder = WebApplication.CreateEmptyBuilder(
            new()
            {
                ApplicationName = typeof(TwinHost).Assembly.GetName().Name,
                EnvironmentName = Environments.Production,
            }
        );
        builder.WebHost.UseKestrel(kestrel => kestrel.AddServerHeader = false);
        builder.WebHost.UseUrls($"http://127.0.0.1:{port}");
        builder.Services.AddRouting();
        builder.Services.AddHostFiltering(hosts =>
        {
            hosts.AllowedHosts = [.. ListenUrls.LoopbackHosts];
            hosts.AllowEmptyHosts = false;
        });
        WebApplication twin = builder.Build();
        Faults faults = new();
        twin.UseHostFiltering();
        twin.UseWhen(
            call => ofService.Any(place => call.Request.Path.StartsWithSegments(place)),
            service =>
            {
                service.Use((call, next) => faults.Answer(call, next));
                guard?.Invoke(service);
            }
        );
        twin.UseRouting();
        twin.MapPost("/faults", (FaultOrder order) => faults.Order(order) ? Results.NoContent() : Results.BadRequest());
        return twin;
    }

    /// <summary>What people see of a twin.</summary>
    internal static IResult Page(string title, Markup body, string language = "en") =>
        Results.Content(
            Markup
                .Of(
                    $"""
                    <!DOCTYPE html>
                    <html lang="{language}">
                    <head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>{title}</title></head>
                    <body>
                      <h1>{title}</h1>
                      {body}
                    </body>
                    </html>
                    """
                )
                .Text,
            "text/html; charset=utf-8"
        );

    internal static string Bearer(HttpRequest call) =>
        AuthenticationHeaderValue.TryParse(call.Headers.Authorization, out AuthenticationHeaderValue? told)
            ? told.Parameter ?? ""
            : "";
}
