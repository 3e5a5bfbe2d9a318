using System.Globalization;
using Kuntakokeilu.Law.Book;

namespace Kuntakokeilu.Core.Sample;

/// <summary>
/// The stocks of the whole country at full size, from the end of 2019 to the end of 2024: one row for each month's
/// last day, for February 2021 the launch of 1 March instead. Months between the published ones are drawn freehand.
/// </summary>
internal static class MonthlyPath
{
    internal static IReadOnlyList<MonthlyStock> Months { get; } = Load();

    /// <summary>The days, as day numbers, on which the stocks are counted.</summary>
    internal static int[] Days { get; } = [.. Months.Select(m => m.Day)];

    /// <summary>Which of the days is the launch of the pilots.</summary>
    internal static int Launch { get; } = Array.IndexOf(Days, LawBook.PilotStart.DayNumber);

    internal static int IndexOf(DateOnly date) => Array.IndexOf(Days, date.DayNumber);

    private static MonthlyStock[] Load() => [.. SampleData.Rows("months.csv", 12).Select(Parse)];

    private static MonthlyStock Parse(string[] f)
    {
        double[] n = [.. f.Skip(1).Select(figure => double.Parse(figure, CultureInfo.InvariantCulture))];
        var customers = new double[10];
        int[] statuses = [2, 3, 7, 8, 1, 0, 4, 5];
        for (int i = 0; i < statuses.Length; i++)
            customers[statuses[i]] = n[3 + i];
        return new(SampleData.Day(f[0]), n[0], n[1], n[2], customers);
    }
}

/// <summary>Open searches at the end of a day.</summary>
/// <param name="Day">Day number.</param>
/// <param name="Jobseekers">In the whole country.</param>
/// <param name="Unemployed">Of them unemployed or laid off.</param>
/// <param name="LaidOff">Of them laid off.</param>
/// <param name="Customers">
/// Customers of the pilot municipalities by status; before the launch those who would be, had it been.
/// </param>
internal sealed record MonthlyStock(
    int Day,
    double Jobseekers,
    double Unemployed,
    double LaidOff,
    IReadOnlyList<double> Customers
)
{
    internal double CustomersInAll => Customers.Sum();

    internal double UnemployedCustomers => Customers[2] + Customers[3];
}
