using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.App.Report;

/// <summary>What people with an open job search have in common on a day; figures are counts of such cells.</summary>
/// <param name="Place">Where the person belongs: home municipality or place of stay, or none.</param>
/// <param name="Outcome">Who is responsible, with basis, grounds and missing facts.</param>
/// <param name="Unemployed">Unemployed or fully laid off.</param>
internal readonly record struct Cell(MunicipalityCode Place, Outcome Outcome, bool Unemployed)
{
    internal bool IsMunicipal => Outcome.Authority is Authority.Municipality;

    internal bool IsUndetermined => Outcome.Basis is Basis.MissingFacts;
}

/// <summary>The figures of the report.</summary>
/// <param name="People">How many people were counted, with or without an open search on the days.</param>
/// <param name="Main">The day that the report tells of.</param>
/// <param name="Days">All days, in order; the main day is one of them.</param>
internal sealed record ReportFigures(int People, DayFigures Main, IReadOnlyList<DayFigures> Days);

/// <summary>The stock on one day.</summary>
internal sealed class DayFigures(DateOnly date, IReadOnlyDictionary<Cell, int> cells)
{
    private readonly ILookup<MunicipalityCode, KeyValuePair<Cell, int>> byPlace = cells.ToLookup(c => c.Key.Place);

    private readonly ILookup<PilotArea?, KeyValuePair<Cell, int>> byCustomersArea = cells.ToLookup(c =>
        PilotAreas.AreaOf(c.Key.Outcome.Municipality)
    );

    internal DateOnly Date => date;

    /// <summary>Open job searches: people who have a responsible authority.</summary>
    internal int Open { get; } = cells.Values.Sum();

    internal int Municipal { get; } = Sum(cells, cell => cell.IsMunicipal);

    internal int MunicipalUnemployed { get; } = Sum(cells, cell => cell.IsMunicipal && cell.Unemployed);

    /// <summary>People whose case the known facts cannot decide; they are among the TE office's customers.</summary>
    internal int Undetermined { get; } = Sum(cells, cell => cell.IsUndetermined);

    internal int TeOffice => Open - Municipal;

    /// <summary>Customers of an authority on a basis.</summary>
    internal int On(Authority authority, Basis basis) =>
        Sum(cells, cell => cell.Outcome.Authority == authority && cell.Outcome.Basis == basis);

    /// <summary>Those who belong to the municipality, whoever serves them.</summary>
    internal Stock At(MunicipalityCode place) => StockOf(byPlace[place]);

    /// <summary>Those who belong to the municipalities of an area.</summary>
    internal Stock At(PilotArea area) => StockOf(area.Municipalities.SelectMany(code => byPlace[code]));

    /// <summary>Customers of the area's municipalities by ground, wherever they live.</summary>
    internal GroundCounts CustomersOf(PilotArea area)
    {
        KeyValuePair<Cell, int>[] customers = [.. byCustomersArea[area]];
        int With(Grounds ground) => Sum(customers, cell => cell.Outcome.Grounds.HasFlag(ground));
        return new(
            Sum(customers, _ => true),
            With(Grounds.NoEarningsRelatedAllowance),
            With(Grounds.Under30),
            With(Grounds.Immigrant),
            With(Grounds.ForeignLanguage),
            With(Grounds.TemporaryProtection),
            With(Grounds.Restart),
            Sum(customers, cell => cell.Outcome.Grounds is Grounds.None)
        );
    }

    private static Stock StockOf(IEnumerable<KeyValuePair<Cell, int>> some)
    {
        KeyValuePair<Cell, int>[] there = [.. some];
        return new(
            Sum(there, _ => true),
            Sum(there, cell => cell.IsMunicipal),
            Sum(there, cell => cell.IsUndetermined)
        );
    }

    private static int Sum(IEnumerable<KeyValuePair<Cell, int>> some, Func<Cell, bool> which) =>
        some.Where(cell => which(cell.Key)).Sum(cell => cell.Value);
}

/// <summary>Open searches somewhere, and how many of them are with a municipality or undecided.</summary>
internal readonly record struct Stock(int Open, int Municipal, int Undetermined);

/// <summary>
/// Customers of an area by ground. One person may have several grounds, so they add up to more; one who moved or was
/// transferred on request has none, for no test was made.
/// </summary>
internal readonly record struct GroundCounts(
    int Customers,
    int NoEarningsRelatedAllowance,
    int Under30,
    int Immigrant,
    int ForeignLanguage,
    int TemporaryProtection,
    int Restart,
    int NoTest
)
{
    public static GroundCounts operator +(GroundCounts a, GroundCounts b) =>
        new(
            a.Customers + b.Customers,
            a.NoEarningsRelatedAllowance + b.NoEarningsRelatedAllowance,
            a.Under30 + b.Under30,
            a.Immigrant + b.Immigrant,
            a.ForeignLanguage + b.ForeignLanguage,
            a.TemporaryProtection + b.TemporaryProtection,
            a.Restart + b.Restart,
            a.NoTest + b.NoTest
        );

    internal IReadOnlyList<int> InOrder =>
        [NoEarningsRelatedAllowance, Under30, Immigrant, ForeignLanguage, TemporaryProtection, Restart, NoTest];
}
