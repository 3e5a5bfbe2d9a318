using System.Globalization;
using Kuntakokeilu.App.Api.Statistics;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Guidance.Publishing;

namespace Kuntakokeilu.App.Pages.Guidance;

/// <summary>The published answers for programs: what has changed since a moment, and as a feed. Open to everyone.</summary>
internal static class GuidanceEndpoints
{
    private const int Most = 100;

    internal static void Map(IEndpointRouteBuilder site)
    {
        RouteGroupBuilder open = site.MapGroup("")
            .RequireRateLimiting(RateLimits.Statistics)
            .WithMetadata(new OpenToEveryoneAttribute());
        open.MapGet("/api/v1/guidance/answers", Answers);
        open.MapGet(GuidanceSubject.Feed, AnswerFeed.Get).ExcludeFromDescription();
    }

    /// <summary>
    /// Answers that have changed after a moment, in the order in which they did; the next page begins after the last one's moment and
    /// number.
    /// </summary>
    private static async Task<IResult> Answers(
        HttpContext http,
        PublishedAnswers answers,
        string? updatedSince,
        int? after,
        string? language
    )
    {
        if (Moment(updatedSince) is not { } since)
            return Results.Problem(
                "updatedSince is no moment of the form 2024-11-15T10:00:00Z.",
                statusCode: StatusCodes.Status400BadRequest
            );
        string of = LanguageOf(language);
        Texts texts = Texts.For(of);
        IReadOnlyList<AnswerSummary> found = await answers.Updated(
            null,
            since,
            after ?? 0,
            Most,
            isLatestFirst: false,
            of,
            http.RequestAborted
        );
        return CacheableResult.Json(
            new { answers = found.Select(one => Told(one, texts, http.Request)), isMore = found.Count == Most }
        );
    }

    internal static string LanguageOf(string? asked) => asked is "sv" or "en" ? asked : "fi";

    private static DateTimeOffset? Moment(string? written) =>
        written is null ? DateTimeOffset.MinValue
        : DateTimeOffset.TryParse(
            written,
            CultureInfo.InvariantCulture,
            DateTimeStyles.AssumeUniversal,
            out DateTimeOffset since
        )
            ? since
        : null;

    private static object Told(AnswerSummary one, Texts texts, HttpRequest asked) =>
        new
        {
            number = one.Question,
            version = one.Version,
            theme = one.Theme,
            issue = one is { Year: { } year, Week: { } week } ? GuidanceSubject.AddressOfIssue(year, week) : null,
            language = one.Told.Language,
            question = one.Told.Question,
            answer = one.Told.Answer,
            status = Texts.Key("", one.Told.Status)[1..],
            statusSince = one.Told.Since,
            // Whoever shows the answer elsewhere shows this above it.
            banner = AnswerWords.Plain(one.Told, texts),
            note = one.Told.Note,
            cites = one.Told.Cites,
            lawDay = one.Told.LawDay,
            publishedOn = one.PublishedOn,
            updated = one.UpdatedAt,
            address = AddressOf(one, texts.Language, asked),
        };

    internal static string AddressOf(AnswerSummary one, string language, HttpRequest asked) =>
        $"{asked.Scheme}://{asked.Host}/{language}{GuidanceSubject.AnswerOf(one.Question)}";
}
