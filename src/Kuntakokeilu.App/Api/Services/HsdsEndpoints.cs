using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Services.Exporting;

namespace Kuntakokeilu.App.Api.Services;

/// <summary>
/// The catalogue for other programs, in the form of Open Referral's HSDS 3.0: its lists by page, and each object by its
/// identifier. Open to everyone; what narrows a list holds together.
/// </summary>
internal static class HsdsEndpoints
{
    private const int UsualLength = 50;
    private const int MostLength = 100;

    internal static void Map(IEndpointRouteBuilder site)
    {
        RouteGroupBuilder open = site.MapGroup("/api/v1/hsds")
            .RequireRateLimiting(RateLimits.Statistics)
            .WithMetadata(new OpenToEveryoneAttribute());
        Map(open, "services", HsdsEntity.Services);
        Map(open, "organizations", HsdsEntity.Organizations);
        Map(open, "service_at_locations", HsdsEntity.ServiceAtLocations);
        Map(open, "taxonomies", _ => HsdsTaxonomy.Taxonomies);
        Map(open, "taxonomy_terms", HsdsTaxonomy.Terms);
    }

    private static void Map(RouteGroupBuilder open, string name, HsdsEntity entity)
    {
        open.MapGet(
            name,
            async (
                HttpContext context,
                HsdsCatalogue catalogue,
                int? page,
                int? per_page,
                Guid? organization_id,
                Guid? taxonomy_term_id,
                string? language
            ) =>
            {
                HsdsAsked asked = new(entity, LanguageOf(language))
                {
                    Organization = organization_id,
                    Term = taxonomy_term_id,
                };
                CancellationToken stop = context.RequestAborted;
                HsdsPage one = HsdsPage.Of(page, per_page, await catalogue.Count(asked, stop));
                List<string> contents = [];
                await foreach (string read in catalogue.Read(asked, one.PassedOver, one.Length, stop))
                    contents.Add(read);
                return one.Answer(contents);
            }
        );
        open.MapGet(
            $"{name}/{{id:guid}}",
            async (HttpContext context, HsdsCatalogue catalogue, Guid id, string? language) =>
            {
                HsdsAsked asked = new(entity, LanguageOf(language)) { Id = id };
                await foreach (string read in catalogue.Read(asked, 0, 1, context.RequestAborted))
                    return Results.Text(read, "application/json", Encoding.UTF8);
                return Results.NotFound();
            }
        );
    }

    private static void Map(RouteGroupBuilder open, string name, Func<string, IReadOnlyList<JsonObject>> all)
    {
        open.MapGet(
            name,
            (int? page, int? per_page, string? language) =>
            {
                IReadOnlyList<JsonObject> objects = all(LanguageOf(language));
                HsdsPage one = HsdsPage.Of(page, per_page, objects.Count);
                return one.Answer([
                    .. objects.Skip((int)one.PassedOver).Take(one.Length).Select(read => read.ToJsonString()),
                ]);
            }
        );
        open.MapGet(
            $"{name}/{{id:guid}}",
            (Guid id, string? language) =>
                all(LanguageOf(language)).FirstOrDefault(one => (string?)one["id"] == $"{id}") is { } found
                    ? Results.Text(found.ToJsonString(), "application/json", Encoding.UTF8)
                    : Results.NotFound()
        );
    }

    private static string LanguageOf(string? asked) => asked is "sv" or "en" ? asked : "fi";

    /// <summary>A page of a list, as HSDS tells of it.</summary>
    private sealed record HsdsPage(int Number, int Length, long All)
    {
        internal long PassedOver => (long)(Number - 1) * Length;

        private long Pages => Math.Max(1, (All + Length - 1) / Length);

        internal static HsdsPage Of(int? page, int? length, long all) =>
            new(Math.Max(1, page ?? 1), Math.Clamp(length ?? UsualLength, 1, MostLength), all);

        /// <param name="contents">Each as JSON.</param>
        internal IResult Answer(List<string> contents)
        {
            string told = JsonSerializer.Serialize(
                new Dictionary<string, object>
                {
                    ["total_items"] = All,
                    ["total_pages"] = Pages,
                    ["page_number"] = Number,
                    ["size"] = contents.Count,
                    ["first_page"] = Number == 1,
                    ["last_page"] = Number >= Pages,
                    ["empty"] = contents.Count == 0,
                }
            );
            return Results.Text(
                $"{told[..^1]},\"contents\":[{string.Join(',', contents)}]}}",
                "application/json",
                Encoding.UTF8
            );
        }
    }
}
