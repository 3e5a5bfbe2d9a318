using System.Globalization;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Steering.Counting;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.App.Pages.Steering.TargetGroup;

/// <summary>The target-group tables as CSV and XLSX, of the country or of an area, with the page's formula.</summary>
internal static class TargetGroupFiles
{
    internal static void Map(IEndpointRouteBuilder site)
    {
        RouteGroupBuilder steering = site.MapGroup($"/{PageRoutes.Language}/steering")
            .ExcludeFromDescription()
            .WithMetadata(new AccessAttribute(SteeringSubject.ViewCounts))
            .AddEndpointFilter<AccessEndpointFilter>();
        steering.MapGet("target-group.csv", Csv);
        steering.MapGet("target-group/{area:int}.csv", Csv);
        steering.MapGet("target-group.xlsx", Xlsx);
        steering.MapGet("target-group/{area:int}.xlsx", Xlsx);
    }

    private static async Task<IResult> Csv(int? area, string? customers, Overview overview, Texts texts)
    {
        if (IsMissing(area))
            return Results.NotFound();
        if (IndexModel.Read(customers) is not { } years)
            return Results.BadRequest();
        LaunchFigures figures = await overview.Launch();
        return CsvFile.Of(
            $"{Name(area)}.csv",
            ["area", "municipality", "municipality_name", .. TargetColumn.All.Select(column => column.Name)],
            Rows(area, figures, texts)
                .Select(row =>
                    (IEnumerable<string>)
                        [
                            row.Area is null ? "" : $"{PilotAreaNumbers.Of(row.Area)}",
                            row.Municipality is null ? "" : $"{row.Municipality.Code}",
                            row.Name,
                            .. TargetColumn.All.Select(column =>
                                column.Value(row.People, years).ToString(CultureInfo.InvariantCulture)
                            ),
                        ]
                )
        );
    }

    private static async Task<IResult> Xlsx(
        int? area,
        string? customers,
        Overview overview,
        Texts texts,
        SiteSettings settings,
        CancellationToken stop
    )
    {
        if (IsMissing(area))
            return Results.NotFound();
        if (IndexModel.Read(customers) is not { } years)
            return Results.BadRequest();
        LaunchFigures figures = await overview.Launch();
        PilotArea? only = area is { } number ? PilotAreaNumbers.Find(number) : null;
        TargetGroupSheets sheets = new(figures, years, texts);
        return await ExcelFile.Of(
            $"{Name(area)}.xlsx",
            [
                .. only is null ? [sheets.Areas()] : (Sheet[])[],
                sheets.Municipalities([.. Rows(area, figures, texts)]),
                sheets.Combinations(only is null ? figures.All : figures.In(only)),
                sheets.About(settings.IsSynthetic),
            ],
            stop
        );
    }

    private static IEnumerable<TargetRow> Rows(int? area, LaunchFigures figures, Texts texts) =>
        area is { } number
            ? TargetRow.Municipalities(PilotAreaNumbers.Find(number)!, figures, texts)
            : TargetRow.Municipalities(figures, texts);

    private static bool IsMissing(int? area) => area is { } number && PilotAreaNumbers.Find(number) is null;

    private static string Name(int? area) => area is { } number ? $"target-group-{number}" : "target-group";
}
