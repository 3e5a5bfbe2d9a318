using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Money;
using Kuntakokeilu.Core.Money.Overviews;

namespace Kuntakokeilu.App.Pages.Money;

/// <summary>
/// What the session sees of the money, a row for each holder and purpose, to the cent: as CSV and XLSX, of one year or of all.
/// </summary>
internal static class MoneyFiles
{
    private static readonly string[] Header =
    [
        "moment",
        "year",
        "holder",
        "holder_name",
        "part",
        "purpose",
        "granted",
        "paid",
        "committed",
        "reserved",
        "available",
        "gone",
        "forecast",
        "used_percent",
        "year_passed_percent",
    ];

    internal static void Map(IEndpointRouteBuilder site)
    {
        RouteGroupBuilder money = site.MapGroup($"/{PageRoutes.Language}{MoneySubject.Money}")
            .ExcludeFromDescription()
            .WithMetadata(new AccessAttribute(MoneySubject.ViewMoney))
            .AddEndpointFilter<AccessEndpointFilter>();
        money.MapGet("sums.csv", Csv);
        money.MapGet("sums.xlsx", Xlsx);
    }

    private static async Task<IResult> Csv(
        string? year,
        Gate gate,
        Texts texts,
        TimeProvider time,
        CancellationToken stop
    ) => CsvFile.Of("money.csv", Header, await Rows(year, gate, texts, time, stop));

    private static async Task<IResult> Xlsx(
        string? year,
        Gate gate,
        Texts texts,
        TimeProvider time,
        CancellationToken stop
    ) =>
        await ExcelFile.Of(
            "money.xlsx",
            [new(texts["nav.money"], Header, await Rows(year, gate, texts, time, stop))],
            stop
        );

    private static async Task<IReadOnlyList<IReadOnlyList<object?>>> Rows(
        string? year,
        Gate gate,
        Texts texts,
        TimeProvider time,
        CancellationToken stop
    )
    {
        DateOnly today = LegalDay.Today(time);
        IReadOnlyList<UsableYear> years = await UsableYear.All(gate.Connection, stop);
        // A year that there is not narrows nothing, as on the page.
        UsableYear? one = years.FirstOrDefault(known => MoneyPage.AddressOf(known) == year);
        return
        [
            .. from held in await HeldMoney.Read(gate.Connection, one, stop)
            let of = years.Single(known => (known.Moment, known.Year) == (held.Moment, held.Year))
            select Row(held, of.PassedOn(today), texts),
        ];
    }

    private static IReadOnlyList<object?> Row(HeldMoney held, int passed, Texts texts)
    {
        MoneyFigures of = held.Figures;
        return
        [
            held.Moment,
            held.Year,
            held.Holder,
            MoneyWords.Holder(held.Holder, texts),
            held.Own.Beginning().TrimEnd('/'),
            held.Purpose,
            Euros(of.Granted),
            Euros(of.Paid),
            Euros(of.Committed),
            Euros(of.Reserved),
            Euros(of.Available),
            Euros(of.Gone),
            Euros(of.Forecast),
            of.Granted == 0 ? null : Math.Round(100m * of.Used / of.Granted, 1, MidpointRounding.AwayFromZero),
            passed,
        ];
    }

    private static decimal Euros(long cents) => decimal.Divide(cents, 100);
}
