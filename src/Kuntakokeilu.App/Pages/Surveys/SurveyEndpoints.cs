using Kuntakokeilu.App.Api.Statistics;
using Kuntakokeilu.App.Pages.Surveys.Answer;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Surveys;
using Kuntakokeilu.Core.Surveys.Answering;

namespace Kuntakokeilu.App.Pages.Surveys;

/// <summary>The link by which a municipality answers, and the files that are published of a survey. Open to everyone.</summary>
internal static class SurveyEndpoints
{
    private static readonly Dictionary<string, string> Types = new()
    {
        [".csv"] = "text/csv; charset=utf-8",
        [".xml"] = "application/xml; charset=utf-8",
        [".docx"] = "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    };

    internal static void Map(IEndpointRouteBuilder site)
    {
        RouteGroupBuilder open = site.MapGroup("")
            .RequireRateLimiting(RateLimits.Statistics)
            .WithMetadata(new OpenToEveryoneAttribute());
        // Nothing of it is in a log: the address is the key.
        open.MapGet("/s/{secret}", Enter).WithMetadata(new LeavesNoTraceAttribute()).ExcludeFromDescription();
        open.MapGet("/surveys/{id:int}/files/{name}", File).ExcludeFromDescription();
    }

    /// <summary>Keeps the secret in the browser and leads on to an address without it, in the language of the contact.</summary>
    private static async Task<IResult> Enter(HttpContext http, AnsweringService answering, string secret)
    {
        http.Response.Headers.CacheControl = "no-store";
        LinkCookie cookie = new(http);
        if (
            LinkSecret.Parse(secret) is not { } told
            || await answering.Enter(told, http.RequestAborted) is not { } respondent
        )
        {
            cookie.Remove();
            return Results.Redirect($"/{RequestLanguage.Of(http)}{SurveysSubject.Answering}");
        }
        cookie.Write(told);
        return Results.Redirect($"/{respondent.Language}{SurveysSubject.Answering}");
    }

    private static async Task<IResult> File(HttpContext http, PublishedSurveys surveys, int id, string name)
    {
        if (await surveys.File(id, name, http.RequestAborted) is not { } content)
            return Results.NotFound();
        // The report as a page has styles of its own, which the site's policy refuses: it is kept, not shown here.
        return Types.TryGetValue(Path.GetExtension(name), out string? type)
            ? new CacheableResult(content, type) { FileName = name }
            : Results.File(content, "text/html; charset=utf-8", name);
    }
}
