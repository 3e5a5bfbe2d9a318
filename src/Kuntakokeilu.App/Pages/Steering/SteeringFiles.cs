using System.Globalization;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Steering.Counting;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.App.Pages.Steering;

/// <summary>The tables of a day as CSV, beside the pages that show them.</summary>
internal static class SteeringFiles
{
    internal static void Map(IEndpointRouteBuilder site)
    {
        RouteGroupBuilder steering = site.MapGroup($"/{PageRoutes.Language}/steering")
            .ExcludeFromDescription()
            .WithMetadata(new AccessAttribute(SteeringSubject.ViewCounts))
            .AddEndpointFilter<AccessEndpointFilter>();
        steering.MapGet("areas.csv", Areas);
        steering.MapGet("te-offices.csv", TeOfficesOf);
        steering.MapGet("municipalities.csv", MunicipalitiesOf);
    }

    private static async Task<IResult> Areas(string? day, Overview overview, TimeProvider time, Texts texts)
    {
        DayFigures figures = await On(day, overview, time);
        return CsvFile.Of(
            $"areas-{figures.Date:yyyy-MM-dd}.csv",
            ["day", "area", "area_name", "jobseekers", "customers", .. GroundCounts.Order.Select(Name), "not_tested"],
            PilotAreas.All.Select(area =>
            {
                GroundCounts customers = figures.CustomersOf(area);
                return (IEnumerable<string>)
                    [
                        Day(figures),
                        Number(PilotAreaNumbers.Of(area)),
                        PilotAreaNumbers.Name(area, texts),
                        Number(figures.At(area).Open),
                        Number(customers.People),
                        .. customers.WithGround.Select(Number),
                        Number(customers.WithoutTest),
                    ];
            })
        );
    }

    private static async Task<IResult> TeOfficesOf(string? day, Overview overview, TimeProvider time, Texts texts)
    {
        DayFigures figures = await On(day, overview, time);
        return CsvFile.Of(
            $"te-offices-{figures.Date:yyyy-MM-dd}.csv",
            ["day", "te_office", "te_office_name", "customers", .. SteeringTables.TeOfficeBases.Select(Name)],
            SteeringTables
                .Offices(texts)
                .Select(office =>
                {
                    int[] people = [.. SteeringTables.TeOfficeBases.Select(b => figures.AtTeOffice(office.Number, b))];
                    return (IEnumerable<string>)
                        [
                            Day(figures),
                            office.Number is { } number ? Number(number) : "",
                            office.Name,
                            Number(people.Sum()),
                            .. people.Select(Number),
                        ];
                })
        );
    }

    private static async Task<IResult> MunicipalitiesOf(string? day, Overview overview, TimeProvider time, Texts texts)
    {
        DayFigures figures = await On(day, overview, time);
        return CsvFile.Of(
            $"municipalities-{figures.Date:yyyy-MM-dd}.csv",
            [
                "day",
                "municipality",
                "municipality_name",
                "area",
                "jobseekers",
                "customers",
                "te_office",
                "undetermined",
            ],
            Municipalities.All.Select(municipality =>
            {
                OpenSearches stock = figures.At(municipality.Code);
                return (IEnumerable<string>)
                    [
                        Day(figures),
                        $"{municipality.Code}",
                        municipality.Name(texts.Language),
                        PilotAreas.AreaOf(municipality.Code) is { } area ? Number(PilotAreaNumbers.Of(area)) : "",
                        Number(stock.Open),
                        Number(stock.Municipal),
                        Number(stock.TeOffice),
                        Number(stock.Undetermined),
                    ];
            })
        );
    }

    private static Task<DayFigures> On(string? day, Overview overview, TimeProvider time) =>
        overview.On(CountedDay.Of(day, LegalDay.Today(time)));

    private static string Name<T>(T value)
        where T : struct, Enum => Texts.Key("", value)[1..];

    private static string Day(DayFigures figures) => figures.Date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    private static string Number(int number) => number.ToString(CultureInfo.InvariantCulture);
}
