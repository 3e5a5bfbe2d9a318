namespace Kuntakokeilu.Core.Monitoring.Reviewing;

/// <summary>The customers of a pilot area.</summary>
/// <param name="Number">1-25, in the order of the Act.</param>
internal sealed record AreaCustomers(int Number, Customers Customers);

/// <summary>The pilot areas of a month: which are the largest, which changed the most.</summary>
internal sealed record AreaRanking(IReadOnlyList<AreaCustomers> All)
{
    /// <summary>In a smaller group the noise alone would make the largest change.</summary>
    internal const int LeastUnemployed = 100;

    internal static AreaRanking Of(ReviewedMonth figures) =>
        new([
            .. Enumerable
                .Range(1, Core.Areas.PilotAreaNumbers.Count)
                .Select(number => new AreaCustomers(number, Customers.OfPilots(figures, $"KOK{number:00}"))),
        ]);

    /// <summary>By customers, most first.</summary>
    internal IReadOnlyList<AreaCustomers> BySize =>
        [.. All.OrderByDescending(area => area.Customers.Jobseekers.Now.Number ?? -1)];

    /// <summary>Whose unemployed grew or shrank by the largest share since the month before; null when none is told.</summary>
    internal AreaCustomers? MostChanged =>
        All.Where(area => area.Customers.Unemployed.MonthBefore.Number >= LeastUnemployed)
            .Where(area => area.Customers.Unemployed.OverMonth is { Direction: not Direction.Same })
            .MaxBy(area => Math.Abs(area.Customers.Unemployed.OverMonth!.Value.Percent ?? 0));

    /// <summary>By the share of unemployed, highest first; those without a share are left out.</summary>
    internal IReadOnlyList<AreaCustomers> ByUnemployedShare =>
        [
            .. All.Where(area => area.Customers.UnemployedShare.HasNumber)
                .OrderByDescending(area => area.Customers.UnemployedShare.Raw),
        ];
}
