namespace Kuntakokeilu.Core.Sample;

/// <summary>
/// How many open searches there shall be on each day of the path, by territory, position and status, so that the
/// published figures come out whatever the dice say.
/// </summary>
internal sealed class Quotas
{
    internal const double FullSize = 640_000;

    private const int Statuses = 10;
    private const int Positions = 4;

    private readonly int[][] counts;

    /// <param name="people">Open searches in the country on 1 March 2021 at the size wanted.</param>
    internal Quotas(int people) => counts = Apportioned(people / FullSize);

    internal int At(int month, int territory, Position position, int status) =>
        counts[month][Cell(territory, position, status)];

    internal int OpenAtLaunch(int territory) =>
        counts[MonthlyPath.Launch].AsSpan(Cell(territory, default, 0), Positions * Statuses).ToArray().Sum();

    /// <summary>
    /// Leaves room for people who are there already. Where they are more than the quota of a status, the next
    /// statuses of the same territory give way, the nearest first.
    /// </summary>
    internal void LeaveRoom(int month, int territory, bool customers, int status, int people)
    {
        Position[] positions =
            customers ? [Position.TargetGroup]
            : Territory.All[territory].IsPilot ? [Position.TeOffice, Position.StatusNotCovered]
            : [Position.OutsidePilots];
        int[] statuses = status is 2 or 3 ? [status, 5 - status] : [status, 1, 8, 7, 5, 0, 9, 4, 2];
        foreach (int giving in statuses)
        foreach (Position position in positions)
        {
            ref int quota = ref counts[month][Cell(territory, position, giving)];
            int given = Math.Min(quota, people);
            quota -= given;
            people -= given;
        }
    }

    private static int Cell(int territory, Position position, int status) =>
        (((territory * Positions) + (int)position) * Statuses) + status;

    private static int[][] Apportioned(double scale)
    {
        PilotShares shares = new();
        var all = new int[MonthlyPath.Months.Count][];
        CountryShares country = new(shares);
        for (int month = 0; month < all.Length; month++)
        {
            var exact = new double[Territory.All.Count * Positions * Statuses];
            AddCustomers(exact, month, shares);
            country.AddOthers(exact, month, Cell);
            all[month] = Rounding.Of(exact, scale, Positions, Statuses);
        }
        return all;
    }

    private static void AddCustomers(double[] exact, int month, PilotShares shares)
    {
        MonthlyStock stock = MonthlyPath.Months[month];
        double laidOff = stock.Customers[3] / stock.UnemployedCustomers;
        double notUnemployed = stock.CustomersInAll - stock.UnemployedCustomers;
        double partTime = StatusMix.PartTimeOfWork(stock.Day);
        for (int area = 0; area < Territory.PilotCount; area++)
        {
            double unemployed = shares.Unemployed(month, area);
            double others = (shares.Customers(month, area) - unemployed) / notUnemployed;
            exact[Cell(area, Position.TargetGroup, 2)] = unemployed * (1 - laidOff);
            exact[Cell(area, Position.TargetGroup, 3)] = unemployed * laidOff;
            foreach (int status in (ReadOnlySpan<int>)[0, 4, 5, 7, 8])
                exact[Cell(area, Position.TargetGroup, status)] = others * stock.Customers[status];
            exact[Cell(area, Position.TargetGroup, 1)] = others * stock.Customers[1] * (1 - partTime);
            exact[Cell(area, Position.TargetGroup, 9)] = others * stock.Customers[1] * partTime;
        }
    }
}
