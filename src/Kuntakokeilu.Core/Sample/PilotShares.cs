using System.Globalization;
using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Core.Sample;

/// <summary>Customers and unemployed customers of each pilot area, at full size, on every day of the path.</summary>
internal sealed class PilotShares
{
    private readonly double[][] customers;
    private readonly double[][] unemployed;

    internal PilotShares()
    {
        AreaFigure[] figures = [.. SampleData.Rows("areas.csv", 6).Select(Parse)];
        customers = [.. MonthlyPath.Months.Select(month => CustomersIn(month, figures))];
        unemployed = [.. MonthlyPath.Months.Select((month, i) => UnemployedIn(month, customers[i], figures))];
    }

    internal double Customers(int month, int area) => customers[month][area];

    internal double Unemployed(int month, int area) => unemployed[month][area];

    private readonly record struct AreaFigure(int Area, int Day, double Customers, double UnemployedShare);

    private static AreaFigure Parse(string[] f)
    {
        double Number(int column) =>
            f[column].Length == 0 ? double.NaN : double.Parse(f[column], CultureInfo.InvariantCulture);
        double share = double.IsNaN(Number(3)) ? Number(4) : Number(3) / Number(2);
        return new(Territory.Of(MunicipalityCode.Parse(f[0])).Index, SampleData.Day(f[1]), Number(2), share);
    }

    /// <summary>Areas with figures follow them; the others share the rest by population.</summary>
    private static double[] CustomersIn(MonthlyStock month, AreaFigure[] figures)
    {
        var known = new double?[Territory.PilotCount];
        foreach (var area in figures.Where(f => !double.IsNaN(f.Customers)).GroupBy(f => f.Area))
        {
            var points = area.Select(f => (f.Day, f.Customers / Month(f.Day).CustomersInAll));
            known[area.Key] = Between([.. points], month.Day) * month.CustomersInAll;
        }
        return Shared(month.CustomersInAll, known, area => Territory.All[area].Population);
    }

    /// <summary>The unemployed share of an area moves with the country's, at the distance that figures tell.</summary>
    private static double[] UnemployedIn(MonthlyStock month, double[] customers, AreaFigure[] figures)
    {
        var known = new double?[Territory.PilotCount];
        double national = month.UnemployedCustomers / month.CustomersInAll;
        foreach (var area in figures.Where(f => !double.IsNaN(f.UnemployedShare)).GroupBy(f => f.Area))
        {
            var points = area.Select(f =>
                (f.Day, f.UnemployedShare * Month(f.Day).CustomersInAll / Month(f.Day).UnemployedCustomers)
            );
            double share = Math.Min(0.97, national * Between([.. points], month.Day));
            known[area.Key] = share * customers[area.Key];
        }
        return Shared(month.UnemployedCustomers, known, area => customers[area]);
    }

    private static double[] Shared(double total, double?[] known, Func<int, double> weight)
    {
        double rest = total - known.Sum(k => k ?? 0);
        double weights = Enumerable.Range(0, known.Length).Where(a => known[a] is null).Sum(weight);
        return [.. known.Select((k, area) => k ?? rest * weight(area) / weights)];
    }

    private static double Between((int Day, double Value)[] points, int day)
    {
        int after = Array.FindIndex(points, p => p.Day >= day);
        if (after < 0)
            return points[^1].Value;
        if (after == 0)
            return points[0].Value;
        (int fromDay, double from) = points[after - 1];
        (int toDay, double to) = points[after];
        return from + ((to - from) * (day - fromDay) / (toDay - fromDay));
    }

    private static MonthlyStock Month(int day) => MonthlyPath.Months[Array.IndexOf(MonthlyPath.Days, day)];
}
