using Kuntakokeilu.Statistics.Indicators;
using Kuntakokeilu.Statistics.Months;
using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.Core.Monitoring.Reviewing;

/// <summary>The figures of a monthly review: all from one release.</summary>
/// <param name="TeOffice">Customers of the TE offices but those who are undetermined.</param>
/// <param name="Undetermined">Jobseekers whom a TE office serves while facts that could decide are missing.</param>
internal sealed record Review(
    Month Month,
    Customers Pilots,
    Customers TeOffice,
    Customers Country,
    Customers Undetermined,
    AreaRanking Areas,
    IReadOnlyList<GroupFigures> Groups,
    IReadOnlyList<decimal?> CountryShares,
    IReadOnlyList<GroundFigures> Grounds,
    FlowFigures Flows,
    TransferFigures Transfers
)
{
    /// <summary>Groups of the unemployed that are told of the pilots and of the TE offices side by side.</summary>
    internal static IReadOnlyList<string> GroupCodes { get; } =
    ["TYOTTOMAT25", "TYOTTOMAT30", "TYOTTOMAT50", "PITKAAIKAISTYOTTOMAT"];

    /// <summary>Groups told of the unemployed of the whole country: they are given by area alone.</summary>
    private static readonly string[] CountryCodes = ["TYOTTOMATVIERASK", "TYOTTOMATULK"];

    internal static Review Of(Release release, Month month)
    {
        ReviewedMonth figures = new(release, month);
        Customers pilots = Customers.OfPilots(figures);
        return new(
            month,
            pilots,
            Customers.OfBody(figures, "TE"),
            Customers.OfBody(figures, "SSS"),
            Customers.OfBody(figures, "AVOIN"),
            AreaRanking.Of(figures),
            [.. GroupCodes.Select(code => GroupFigures.Of(figures, code))],
            [.. CountryCodes.Select(code => CountryShare(figures, code))],
            [.. CustomersByGround.Codes.Select(code => GroundFigures.Of(figures, code, pilots.Jobseekers.Now))],
            FlowFigures.Of(figures),
            TransferFigures.Of(figures)
        );
    }

    private static decimal? CountryShare(ReviewedMonth figures, string code) =>
        Share.Of(figures.Now(ReviewedMonth.ByBody, code), figures.Now(ReviewedMonth.ByBody, "TYOTTOMATLOPUSSA"));

    /// <summary>
    /// The months that have a review, the first first; none when the release has none of the pilots, or not the tables
    /// that a review is made of.
    /// </summary>
    internal static IReadOnlyList<Month> MonthsOf(Release release) =>
        ReviewedMonth.Tables.All(table => release.Find(table) is not null)
            ? new ReviewedMonth(release, release.Head.LastMonth).Months(ReviewedMonth.Pilots)
            : [];
}

/// <summary>A group of the unemployed: how many, and their share of the unemployed.</summary>
internal sealed record GroupFigures(string Code, Figure Pilots, decimal? PilotShare, Figure TeOffice, decimal? TeShare)
{
    internal static GroupFigures Of(ReviewedMonth figures, string code)
    {
        Figure Now(string content, string body) => figures.Now(ReviewedMonth.ByBody, content, ("Vastuutaho", body));
        Figure pilots = Now(code, "KUNTA");
        Figure te = Now(code, "TE");
        return new(
            code,
            pilots,
            Share.Of(pilots, Now("TYOTTOMATLOPUSSA", "KUNTA")),
            te,
            Share.Of(te, Now("TYOTTOMATLOPUSSA", "TE"))
        );
    }
}

/// <summary>How many customers of the pilots a ground holds for, and their share of the customers.</summary>
internal sealed record GroundFigures(string Code, Figure Count, decimal? Share)
{
    internal static GroundFigures Of(ReviewedMonth figures, string code, Figure customers)
    {
        Figure count = figures.Now(ReviewedMonth.Pilots, code);
        return new(code, count, Statistics.Indicators.Share.Of(count, customers));
    }
}

/// <summary>What happened during the month, in the whole country; areas by where the jobseeker lives.</summary>
internal sealed record FlowFigures(
    Figure SearchesBegun,
    Figure SearchesEnded,
    Figure OverThreeMonths,
    Figure OverThreeMonthsYearBefore,
    Figure OverThreeMonthsUnder25,
    IReadOnlyList<(int Area, Figure OverThreeMonths)> Areas
)
{
    internal static FlowFigures Of(ReviewedMonth figures)
    {
        Reading over = figures.Read(ReviewedMonth.Flows, "VIRTAYLI3KK");
        return new(
            figures.Now(ReviewedMonth.Flows, "HAUTALKANEET"),
            figures.Now(ReviewedMonth.Flows, "HAUTPAATTYNEET"),
            over.Now,
            over.YearBefore,
            figures.Now(ReviewedMonth.Flows, "VIRTAYLI3KK25"),
            [
                .. Enumerable
                    .Range(1, Core.Areas.PilotAreaNumbers.Count)
                    .Select(area => (area, figures.Now(ReviewedMonth.Flows, "VIRTAYLI3KK", ("Alue", $"KOK{area:00}"))))
                    .Where(one => one.Item2.HasNumber)
                    .OrderByDescending(one => one.Item2.Raw),
            ]
        );
    }
}

/// <summary>Jobseekers who came to another authority during the month, by the way they came.</summary>
internal sealed record TransferFigures(
    Figure All,
    Figure ByMove,
    Figure ToTeOffice,
    Figure ToMunicipality,
    Figure ByRedundancyProtection,
    Figure LeftUntransferred
)
{
    internal static TransferFigures Of(ReviewedMonth figures)
    {
        Figure Now(string content) => figures.Now(ReviewedMonth.Transfers, content);
        return new(
            Now("SIIRRETYT"),
            Now("SMUUTTO"),
            Now("STETOIMISTOON"),
            Now("SKUNTAAN"),
            Now("SMUUTOSTURVA"),
            Now("SSIIRTAMATTA")
        );
    }
}
