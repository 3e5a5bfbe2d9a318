using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.Core.Monitoring.Reviewing;

/// <summary>The customers of an authority, or of all, at the end of a month.</summary>
internal sealed record Customers(
    Reading Jobseekers,
    Reading Unemployed,
    Reading LaidOff,
    Reading InService,
    Reading InTraining,
    Reading OpenMarket,
    Reading Subsidised,
    Reading ReducedWeek,
    Reading BroadUnemployment,
    Figure UnemployedShare,
    Figure ActivationRate
)
{
    internal static Customers OfPilots(ReviewedMonth figures, string area = "SSS") =>
        Of(figures, ReviewedMonth.Pilots, ("Vastuukunta", area));

    /// <param name="body">
    /// A value of <c>Vastuutaho</c>: <c>SSS</c> for all, <c>TE</c> for the TE offices, <c>AVOIN</c> for the undetermined.
    /// </param>
    internal static Customers OfBody(ReviewedMonth figures, string body) =>
        Of(figures, ReviewedMonth.ByBody, ("Vastuutaho", body));

    /// <summary>At work on the open market or with support; each is in one of them.</summary>
    internal int? AtWork => OpenMarket.Now.Number + Subsidised.Now.Number;

    private static Customers Of(ReviewedMonth figures, string table, (string, string) place)
    {
        Reading Read(string content) => figures.Read(table, content, place);
        return new(
            Read("HAKIJALOPUSSA"),
            Read("TYOTTOMATLOPUSSA"),
            Read("LOMAUTETTU"),
            Read("EDISTAVASSA"),
            Read("KOULUTUKSESSA"),
            Read("AVOIMILLA"),
            Read("TYOLLISTETTYLOP"),
            Read("LYHTYOVKO"),
            Read("LAAJATYOTTOMYYS"),
            figures.Now(table, "TYOTTOMIENOSUUS", place),
            figures.Now(table, "AKTIVOINTIASTE", place)
        );
    }
}
