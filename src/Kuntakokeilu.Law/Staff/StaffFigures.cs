namespace Kuntakokeilu.Law.Staff;

/// <summary>Person-years, load and waiting: each a plain formula, the same for areas and TE offices.</summary>
public static class StaffFigures
{
    /// <summary>Fewer person-years than a tenth tell nothing: a load is not computed.</summary>
    private const int LeastPercent = 10;

    /// <summary>
    /// Person-years in a period in hundredths: days in force times per cent, divided by the days of the period; half up.
    /// </summary>
    /// <param name="rows">The rows that count.</param>
    /// <param name="first">First day of the period.</param>
    /// <param name="end">The day after the last.</param>
    public static long PersonYears(IEnumerable<StaffRow> rows, DateOnly first, DateOnly end)
    {
        int days = end.DayNumber - first.DayNumber;
        ArgumentOutOfRangeException.ThrowIfNegativeOrZero(days, nameof(end));
        long sum = rows.Sum(row => (long)row.DaysIn(first, end) * row.Percent);
        return ((2 * sum) + days) / (2L * days);
    }

    /// <summary>
    /// What of the State's person-years has moved under municipalities and what remains, in hundredths, against a total known
    /// from elsewhere.
    /// </summary>
    public static StaffBalance Balance(IEnumerable<StaffRow> rows, DateOnly first, DateOnly end, long total)
    {
        ILookup<bool, StaffRow> states = rows.Where(row => row.Employer is StaffEmployer.State)
            .ToLookup(row => row.IsSeconded);
        return new(PersonYears(states[true], first, end), PersonYears(states[false], first, end), total);
    }

    /// <summary>
    /// Customers of the organiser on a day per person-year for personal customers, in tenths, half up; null when there are
    /// fewer than 0.1 person-years: not computed.
    /// </summary>
    public static long? Load(int customers, IEnumerable<StaffRow> rows, DateOnly day) =>
        PerPersonYear(customers, rows.Where(row => row.Function is StaffFunction.Customer), day);

    /// <summary>So many of something per person-year on a day, in tenths, half up; null when not computed.</summary>
    public static long? PerPersonYear(int many, IEnumerable<StaffRow> rows, DateOnly day)
    {
        long percent = rows.Where(row => row.Holds(day)).Sum(row => (long)row.Percent);
        return percent < LeastPercent ? null : ((2L * many * 1_000) + percent) / (2 * percent);
    }

    /// <summary>The median of counts, in halves, for of an even number it lies between two; null of none.</summary>
    public static int? MedianInHalves(IEnumerable<int> counts)
    {
        int[] inOrder = [.. counts.Order()];
        int half = inOrder.Length / 2;
        return inOrder.Length == 0 ? null
            : inOrder.Length % 2 == 1 ? 2 * inOrder[half]
            : inOrder[half - 1] + inOrder[half];
    }

    /// <summary>The least count that so many per cent of all are at most (nearest rank); null of none.</summary>
    public static int? Percentile(IEnumerable<int> counts, int percent)
    {
        ArgumentOutOfRangeException.ThrowIfLessThan(percent, 1);
        ArgumentOutOfRangeException.ThrowIfGreaterThan(percent, 100);
        int[] inOrder = [.. counts.Order()];
        return inOrder.Length == 0 ? null : inOrder[((inOrder.Length * percent) + 99) / 100 - 1];
    }

    /// <summary>Opening hours a week of guidance, in tenths: so many of each person-year.</summary>
    public static long GuidanceHours(IEnumerable<StaffRow> rows, DateOnly day, int hoursOfPersonYear = 20) =>
        rows.Where(row => row.Function is StaffFunction.Guidance && row.Holds(day))
            .Sum(row => (long)row.Percent * hoursOfPersonYear) / 10;

    /// <summary>
    /// Held interviews at a visit of all held, in thousandths, half up; null when none was held.
    /// </summary>
    /// <param name="contacts">The codes of held interviews of the month.</param>
    public static int? FaceToFace(IEnumerable<string> contacts)
    {
        (int visits, int all) = (0, 0);
        foreach (string code in contacts)
        {
            visits += IsVisit(code) ? 1 : 0;
            all++;
        }
        return all == 0 ? null : ((2_000 * visits) + all) / (2 * all);
    }

    /// <summary>Whether a contact was at a visit: 21, 24, 27, 70, 80.</summary>
    public static bool IsVisit(string code) => code is "21" or "24" or "27" or "70" or "80";

    /// <summary>Whether a municipality is listed: it has no service point of its own or lies too far from the nearest one.</summary>
    /// <param name="hasPoint">It has one.</param>
    /// <param name="metres">To the nearest one; null when that is not known.</param>
    /// <param name="farMetres">What is too far.</param>
    public static bool IsListed(bool hasPoint, int? metres, int farMetres = 40_000) => !hasPoint || metres > farMetres;
}

/// <summary>The State's person-years in hundredths.</summary>
/// <param name="Moved">Under municipalities.</param>
/// <param name="Remaining">At the TE office.</param>
/// <param name="Total">Known from elsewhere.</param>
public readonly record struct StaffBalance(long Moved, long Remaining, long Total)
{
    /// <summary>How many more there are by the rows than by the total.</summary>
    public long Difference => Moved + Remaining - Total;
}
