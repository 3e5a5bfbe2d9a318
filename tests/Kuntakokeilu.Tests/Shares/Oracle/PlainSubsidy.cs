using System.Globalization;
using System.Numerics;
using System.Text;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Tests.Steering.Oracle;

namespace Kuntakokeilu.Tests.Shares.Oracle;

/// <summary>The texts of what comes of a file of payments.</summary>
internal sealed record SubsidyTexts(
    string Shares,
    string Months,
    string Steps,
    string Services,
    string Forecast,
    string Rejected
);

/// <summary>
/// A second implementation of the municipal share, deliberately plain: each question is asked of all rows anew, money is in
/// decimals, the forecast in fractions person by person. It shares no code with the product's rules.
/// </summary>
internal static class PlainSubsidy
{
    internal static readonly string[] Columns =
    [
        "person",
        "paid_on",
        "municipality",
        "days",
        "amount",
        "child",
        "increase",
        "basis",
        "restart",
    ];

    private sealed record Paid(
        string Person,
        DateOnly Day,
        string Municipality,
        int Days,
        decimal Shared,
        decimal Increase,
        bool IsService,
        bool Restarts
    )
    {
        internal int Before { get; set; }

        internal int Rate { get; set; }

        internal int After => IsService ? Before : Before + Days;

        /// <summary>Half a cent up.</summary>
        internal decimal Municipalitys => Math.Floor((Shared * Rate / 100m) + 0.5m);

        internal string Month => Day.ToString("yyyy-MM", CultureInfo.InvariantCulture);
    }

    internal static SubsidyTexts Run(string payments, DateOnly on)
    {
        List<string> rejected = [];
        List<Paid> all = [];
        foreach (PlainLine line in PlainCsv.ReadTable(Encoding.UTF8.GetBytes(payments), "subsidy.csv", Columns))
        {
            string? code = line.Fields is null ? "malformed" : Fault(line.Fields);
            if (code is null)
                all.Add(Of(line.Fields!));
            else
                rejected.Add(
                    $"{line.Number},{PlainCsv.WriteLine(PlainCsv.AsText(line.Fields?["person"] ?? ""))},{code}"
                );
        }
        List<List<Paid>> persons =
        [
            .. all.GroupBy(one => one.Person)
                .Select(own => (List<Paid>)[.. own.OrderBy(one => one.Day).Where(one => one.Day <= on)]),
        ];
        foreach (List<Paid> own in persons)
            Count(own);
        List<Paid> taken = [.. persons.SelectMany(own => own)];
        return new(
            Text(taken.Select(Share)),
            Text(Months(taken)),
            Text(Steps(persons)),
            Text(Services(persons)),
            Text(Forecast(persons, on)),
            Text(rejected)
        );
    }

    private static string? Fault(Dictionary<string, string> row)
    {
        string[] needed = ["person", "paid_on", "municipality", "days", "amount", "basis"];
        if (needed.Any(column => row[column].Length == 0))
            return "missing_value";
        if (PlainChecks.ReadDate(row["paid_on"]) is not { } day)
            return "bad_date";
        bool isGood =
            day.Year is >= 1994 and <= 2099
            && PlainChecks.PersonIsGood(row["person"])
            && row["municipality"].Length == 3
            && IsDigits(row["municipality"])
            && IsNumber(row["days"], 3)
            && int.Parse(row["days"], CultureInfo.InvariantCulture) is >= 1 and <= 366
            && IsNumber(row["amount"], 9)
            && (row["child"].Length == 0 || IsNumber(row["child"], 9))
            && (row["increase"].Length == 0 || IsNumber(row["increase"], 9))
            && row["basis"] is "unemployment" or "service"
            && row["restart"] is "" or "yes" or "no";
        if (!isGood)
            return "bad_value";
        return Municipalities.All.Any(one => $"{one.Code}" == row["municipality"]) ? null : "unknown_municipality";
    }

    private static bool IsDigits(string text) => text.All(sign => sign is >= '0' and <= '9');

    private static bool IsNumber(string text, int digits) => text.Length > 0 && text.Length <= digits && IsDigits(text);

    private static Paid Of(Dictionary<string, string> row)
    {
        decimal Cents(string column) =>
            row[column].Length == 0 ? 0 : decimal.Parse(row[column], CultureInfo.InvariantCulture);
        return new(
            row["person"],
            PlainChecks.ReadDate(row["paid_on"])!.Value,
            row["municipality"],
            int.Parse(row["days"], CultureInfo.InvariantCulture),
            Cents("amount") + Cents("child"),
            Cents("increase"),
            row["basis"] == "service",
            row["restart"] == "yes"
        );
    }

    private static int Rate(DateOnly day, int before) =>
        day.Year < 2025
            ? before >= 1000
                ? 70
                : before >= 300
                    ? 50
                    : 0
            : before >= 700
                ? 50
                : Math.Min(before / 100, 4) * 10;

    private static int[] StepsOf(string month) =>
        string.CompareOrdinal(month, "2025") < 0 ? [300, 1000] : [100, 200, 300, 400, 700];

    private static void Count(List<Paid> own)
    {
        for (int i = 0; i < own.Count; i++)
        {
            int last = own.FindLastIndex(i, one => one.Restarts);
            own[i].Before = own[i].Restarts
                ? 0
                : own.Take(i).Skip(Math.Max(0, last)).Where(one => !one.IsService).Sum(one => one.Days);
            own[i].Rate = own[i].IsService ? 0 : Rate(own[i].Day, own[i].Before);
        }
    }

    private static string Share(Paid one) =>
        PlainCsv.WriteLine(
            one.Person,
            PlainChecks.WriteDate(one.Day),
            one.Municipality,
            one.IsService ? "service" : "unemployment",
            $"{one.Days}",
            $"{one.Before}",
            $"{one.After}",
            $"{one.Rate}",
            $"{one.Municipalitys:0}",
            $"{one.Shared - one.Municipalitys + one.Increase:0}"
        );

    private static IEnumerable<string> Months(List<Paid> all) =>
        all.GroupBy(one => (one.Municipality, one.Month, one.Rate))
            .OrderBy(group => group.Key.Municipality, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Month, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Rate)
            .Select(group =>
                $"{group.Key.Municipality},{group.Key.Month},{group.Key.Rate}"
                + $",{group.Select(one => one.Person).Distinct().Count()},{group.Sum(one => one.Days)}"
                + $",{group.Sum(one => one.Municipalitys):0}"
                + $",{group.Sum(one => one.Shared - one.Municipalitys + one.Increase):0}"
            );

    /// <summary>Who was paid for unemployment in a month: municipality, days counted, and the mean days as a fraction.</summary>
    private static IEnumerable<(Paid Last, int Counted, int Days, int Months, string Month)> Going(List<Paid> own)
    {
        foreach (string month in own.Select(one => one.Month).Distinct())
        {
            if (own.FindLast(one => one.Month == month && !one.IsService) is not { } last)
                continue;
            DateOnly first = PlainChecks.ReadDate(month + "-01")!.Value;
            string[] three =
            [
                month,
                first.AddMonths(-1).ToString("yyyy-MM", CultureInfo.InvariantCulture),
                first.AddMonths(-2).ToString("yyyy-MM", CultureInfo.InvariantCulture),
            ];
            List<Paid> recent = [.. own.Where(one => !one.IsService && three.Contains(one.Month))];
            int days = recent.Sum(one => one.Days);
            int months = recent.Select(one => one.Month).Distinct().Count();
            bool isTooMany = days > 23 * months;
            int counted = own.FindLast(one => one.Month == month)!.After;
            yield return (last, counted, isTooMany ? 23 : days, isTooMany ? 1 : months, month);
        }
    }

    private static IEnumerable<string> Steps(List<List<Paid>> persons) =>
        persons
            .SelectMany(Going)
            .SelectMany(one => StepsOf(one.Month).Select(step => (one, step)))
            .GroupBy(pair => (pair.one.Last.Municipality, pair.one.Month, pair.step))
            .OrderBy(group => group.Key.Municipality, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Month, StringComparer.Ordinal)
            .ThenBy(group => group.Key.step)
            .Select(group =>
            {
                int Within(int months) =>
                    group.Count(pair =>
                        pair.one.Counted < pair.step
                        && (pair.one.Counted * pair.one.Months) + (months * pair.one.Days)
                            >= pair.step * pair.one.Months
                    );
                return $"{group.Key.Municipality},{group.Key.Month},{group.Key.step},{Within(1)},{Within(2)},{Within(3)}";
            });

    private static IEnumerable<string> Services(List<List<Paid>> persons) =>
        persons
            .SelectMany(own => own.GroupBy(one => one.Month))
            .Where(month => month.Last().After >= 300)
            .GroupBy(month => (month.Last().Municipality, month.Key))
            .OrderBy(group => group.Key.Municipality, StringComparer.Ordinal)
            .ThenBy(group => group.Key.Key, StringComparer.Ordinal)
            .Select(group =>
                $"{group.Key.Municipality},{group.Key.Key},{group.Count()}"
                + $",{group.Count(month => month.Any(one => one.IsService))}"
            );

    private static IEnumerable<string> Forecast(List<List<Paid>> persons, DateOnly on)
    {
        DateOnly closed = new DateOnly(on.Year, on.Month, 1).AddMonths(-1);
        string month = closed.ToString("yyyy-MM", CultureInfo.InvariantCulture);
        var going = persons.SelectMany(Going).Where(one => one.Month == month).ToList();
        foreach (
            string municipality in going.Select(one => one.Last.Municipality).Distinct().Order(StringComparer.Ordinal)
        )
            for (int ahead = 1; ahead <= 12; ahead++)
                foreach (int leaving in (int[])[0, 5, 10])
                {
                    DateOnly then = closed.AddMonths(ahead);
                    (BigInteger over, BigInteger under, BigInteger wholeOver) = (0, 1, 0);
                    foreach (var one in going.Where(one => one.Last.Municipality == municipality))
                    {
                        int before = ((one.Counted * one.Months) + ((ahead - 1) * one.Days)) / one.Months;
                        BigInteger by = one.Months * one.Last.Days;
                        BigInteger cents = new BigInteger(one.Last.Shared) * one.Days;
                        over = (over * by) + (cents * Rate(then, before) * under);
                        wholeOver = (wholeOver * by) + (cents * 100 * under);
                        under *= by;
                    }
                    for (int i = 0; i < ahead; i++)
                    {
                        (over, wholeOver) = (over * (100 - leaving), wholeOver * (100 - leaving));
                        under *= 100;
                    }
                    yield return $"{municipality},{then.ToString("yyyy-MM", CultureInfo.InvariantCulture)},{leaving}"
                        + $",{Cents(over, under)},{Cents(wholeOver, under)}";
                }
    }

    /// <summary>Hundredths of a cent as a fraction to whole cents, half a cent up.</summary>
    private static BigInteger Cents(BigInteger over, BigInteger under)
    {
        BigInteger whole = BigInteger.DivRem(over, 100 * under, out BigInteger left);
        return 2 * left >= 100 * under ? whole + 1 : whole;
    }

    private static string Text(IEnumerable<string> lines) => string.Join('\n', lines);
}
