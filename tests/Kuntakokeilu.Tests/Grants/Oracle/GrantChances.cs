using Kuntakokeilu.Tests.Obligations.Oracle;
using Kuntakokeilu.Tests.Steering.Oracle;

namespace Kuntakokeilu.Tests.Grants.Oracle;

/// <summary>
/// Seeded applications that look for trouble: days fall on and around those on which the law or a condition turns, and most
/// of what stands in the way of a grant is left out, so that its cents are reached.
/// </summary>
internal sealed class GrantChances(HostileDice dice)
{
    internal static readonly string[] Columns = (
        "application benefit applied decided customer birth_date employer basis business esf start end continuation months "
        + "used_months last_end same_employer first_percent unemployment last_permanent last_work degree integration_plan "
        + "findings dismissed staff_then staff_now worktime hours field_hours wage side_costs holiday_bonus other_aid "
        + "de_minimis absences claimed days km nights lodging purpose sent notice"
    ).Split(' ');

    private static readonly DateOnly[] LawDays =
    [
        new(2021, 3, 1),
        new(2021, 6, 1),
        new(2022, 1, 1),
        new(2022, 8, 1),
        new(2023, 1, 1),
        new(2023, 7, 1),
        new(2024, 1, 1),
        new(2024, 12, 31),
    ];

    private static readonly string[] Good = (
        "skills_gap would_last ability_permanent adjusted certificate competent viable in_plan needed appropriate work_ok "
        + "disability"
    ).Split(' ');

    private readonly Dictionary<string, string> row = [];
    private DateOnly decided;

    /// <summary>A file of so many applications and its register of employers.</summary>
    internal static GrantFiles Make(int seed, int applications)
    {
        HostileDice dice = new(seed);
        EmployerChances employers = new(dice);
        string register = employers.Make();
        List<string> lines = [string.Join(',', Columns)];
        for (int i = 0; i < applications; i++)
        {
            GrantChances chances = new(dice);
            chances.Fill(dice.Chance(1) ? $"a{dice.Below(i + 1)}" : $"a{i}", employers);
            lines.Add(GrantSpoils.Line(dice, chances.row));
        }
        return new(string.Concat(lines.Select(line => line + "\n")), dice.Chance(97) ? register : null);
    }

    private void Fill(string id, EmployerChances employers)
    {
        row["application"] = id;
        string benefit = dice.Pick([
            .. Enumerable.Repeat("pay_subsidy", 11),
            "employment_55",
            "employment_55",
            "startup",
            "startup",
            "expense_allowance",
            "expense_allowance",
            "travel",
            "travel",
            "work_arrangement",
        ]);
        row["benefit"] = benefit;
        decided =
            benefit == "employment_55" && dice.Chance(95) ? Between(new(2023, 7, 1), new(2024, 12, 31)) : LawDay();
        Set("decided", decided);
        Set("applied", decided.AddDays(-dice.Below(50)));
        row["customer"] = dice.Chance(96) ? dice.Pick(["743", "091", "049"]) : dice.Pick(["", "005", "999"]);
        row["birth_date"] = Text(Birth(benefit));
        row["employer"] = employers.Pick();
        if (benefit == "pay_subsidy")
            row["basis"] = dice.Pick(PlainGrantRow.Bases);
        bool isBusiness = row.GetValueOrDefault("basis") is "association" or "organiser"
            ? dice.Chance(8)
            : dice.Chance(75);
        Maybe("business", 100, isBusiness ? "yes" : dice.Pick(["", "no"]));
        Maybe("esf", 8, "yes");
        Maybe("same_employer", 50, "yes");
        Maybe("integration_plan", 20, "yes");
        Maybe("degree", 30, dice.Pick(["yes", "no", "no"]));
        Period(benefit);
        Person();
        Findings();
        Employer();
        MoneyAndHours();
        Service();
        Maybe("sent", 40, Text(decided.AddDays(dice.Below(40))));
        Maybe("notice", 60, dice.Pick(["letter", "electronic", "receipt"]));
    }

    private void Period(string benefit)
    {
        bool isContinuation = benefit is "pay_subsidy" or "startup" ? dice.Chance(30) : dice.Chance(3);
        Maybe("continuation", 100, isContinuation ? "yes" : dice.Pick(["", "no"]));
        DateOnly start = decided.AddDays(dice.Chance(8) ? -1 : dice.Below(3) * dice.Below(40));
        DateOnly lastEnd = Around(PlainDays.M(decided, -dice.Pick([12, 24, 36, 30])), 2);
        if (isContinuation)
        {
            lastEnd = decided.AddDays(dice.Below(60) - 30);
            start = lastEnd.AddDays(dice.Chance(94) ? 1 : 2);
            if (dice.Chance(90) && PlainChecks.ReadDate(row["applied"]) > lastEnd)
                Set("applied", lastEnd.AddDays(-dice.Below(20)));
        }
        else if (dice.Chance(20))
        {
            lastEnd = Around(PlainDays.M(start, -24), 1);
        }
        Set("start", start);
        Maybe("last_end", isContinuation ? 99 : 50, Text(lastEnd));
        Maybe("end", 30, Text(start.AddDays(dice.Below(500))));
        if (benefit == "travel")
            Set("end", Around(PlainDays.M(PlainChecks.ReadDate(row["applied"])!.Value, -1), 3));
        Maybe("months", row.GetValueOrDefault("basis") == "apprenticeship" ? 99 : 50, $"{1 + dice.Below(30)}");
        Maybe("used_months", 50, $"{dice.Pick([0, 3, 5, 6, 7, 11, 12, 13, 17, 18, 23, 24, 25])}");
        Maybe("first_percent", 40, dice.Pick(["30", "40", "50"]));
        Maybe("absences", 20, Absences(start));
        Maybe("claimed", 25, Text(Claim(start)));
    }

    /// <summary>Around the last day of a month some months after the start, where a claim may lapse.</summary>
    private DateOnly Claim(DateOnly start)
    {
        DateOnly month = PlainDays.M(new DateOnly(start.Year, start.Month, 1), 1 + dice.Below(14));
        return Around(month, 4);
    }

    private string Absences(DateOnly start) =>
        string.Join(
            ';',
            Enumerable
                .Range(0, 1 + dice.Below(3))
                .Select(_ => start.AddDays(dice.Below(200) - 10))
                .Select(from => $"{Text(from)}/{Text(from.AddDays(dice.Below(45)))}")
        );

    private void Person()
    {
        DateOnly from = Around(PlainDays.M(decided, -dice.Pick([1, 6, 10, 12, 12, 14, 24, 24, 28, 40])), 1);
        if (dice.Chance(20))
        {
            // With a gap, so that some of a window is missing.
            DateOnly gap = from.AddDays(dice.Below(Math.Max(2, decided.DayNumber - from.DayNumber)));
            DateOnly again = gap.AddDays(1 + dice.Below(70));
            DateOnly before = PlainDays.M(from, -dice.Below(9));
            row["unemployment"] = dice.Chance(50)
                ? $"{Text(before)}/{Text(gap)};{Text(again)}/"
                : $"{Text(again)}/{Text(PlainDays.M(decided, 12))};{Text(before)}/{Text(gap)}";
        }
        else if (dice.Chance(97))
        {
            row["unemployment"] = dice.Chance(90) ? $"{Text(from)}/" : $"{Text(from)}/{Text(Around(decided, 2))}";
        }
        Maybe("last_permanent", 50, Text(Around(PlainDays.M(decided, -dice.Pick([6, 24, 30])), 1)));
        Maybe("last_work", 60, Text(Around(PlainDays.M(decided, -dice.Pick([6, 8])), 1)));
    }

    private void Findings()
    {
        IEnumerable<string> found = PlainGrantRow.Findings.Where(finding =>
            dice.Chance(
                Good.Contains(finding) ? 88
                : finding is "outside_area" or "outside_home" or "lodging_proof" or "lodging_needed" ? 40
                : finding is "weighty_reason" or "special_reason" or "epidemic" or "eea" or "ability_reduced" ? 15
                : 2
            )
        );
        List<string> all = [.. found];
        if (row.GetValueOrDefault("basis") is not "ability" && dice.Chance(75))
            all.RemoveAll(finding => finding.StartsWith("ability", StringComparison.Ordinal));
        row["findings"] = string.Join(';', all);
    }

    private void Employer()
    {
        if (!dice.Chance(15))
            return;
        DateOnly applied = PlainChecks.ReadDate(row["applied"])!.Value;
        Set("dismissed", Around(dice.Chance(50) ? applied : PlainDays.M(applied, -12), 1));
        Maybe("staff_then", 99, $"{dice.Below(12)}");
        Maybe("staff_now", 99, $"{dice.Below(12)}");
    }

    private void MoneyAndHours()
    {
        Maybe("worktime", 40, $"{dice.Pick([1, 50, 60, 64, 65, 66, 80, 100])}");
        row["hours"] = dice.Pick(["25", "24.99", "25.5", "23.4", "23.39", "37.5", "9"]);
        row["field_hours"] = dice.Pick(["37.5", "36", "37.49", "38.25", "20"]);
        row["wage"] = Money(dice.Pick([60_00, 3_500_00]));
        Maybe("wage", 30, dice.Pick(["2400", "2400.00", "2520.02", "2800", "9999999.99", "0"]));
        Maybe("side_costs", 70, Money(700_00));
        Maybe("holiday_bonus", 30, Money(1_500_00));
        Maybe("other_aid", 20, Money(1_000_00));
        Maybe("de_minimis", 40, dice.Pick(["199000", "180000.5", "195000", "290000", "299999.99", "1000"]));
    }

    private string Money(int most) =>
        dice.Below(3) switch
        {
            0 => $"{dice.Below(most) / 100}",
            1 => $"{dice.Below(most) / 100}.{dice.Below(10)}",
            _ => $"{dice.Below(most) / 100}.{dice.Below(100):00}",
        };

    private void Service()
    {
        DateOnly first = decided.AddDays(dice.Below(20));
        row["days"] = string.Join(
            ';',
            Enumerable.Range(0, 1 + dice.Below(25)).Select(_ => Text(first.AddDays(dice.Below(45))))
        );
        row["km"] = $"{dice.Pick([0, 57, 58, 430, 1009, 1010, 1500, 999999])}";
        Maybe("nights", 70, $"{dice.Below(4)}");
        Maybe("lodging", 70, Money(300_00));
        row["purpose"] = dice.Pick(["interview", "selection", "school_visit", "assessment", "office"]);
    }

    private DateOnly Birth(string benefit)
    {
        int[] ages = benefit == "employment_55" ? [55, 58] : [15, 25, 30, 50, 60, 60, 62];
        DateOnly turns = PlainDays.M(decided, -12 * dice.Pick(ages));
        return dice.Chance(3) ? new(1964, 2, 29)
            : dice.Chance(50) ? Around(turns, 1)
            : turns.AddDays(-dice.Below(3000));
    }

    private DateOnly LawDay() =>
        dice.Chance(2) ? dice.Pick([new DateOnly(2021, 2, 28), new(2025, 1, 1)])
        : dice.Chance(30) ? Around(dice.Pick(LawDays), 1)
        : Between(new(2021, 3, 1), new(2024, 12, 31));

    private DateOnly Between(DateOnly first, DateOnly last) =>
        first.AddDays(dice.Below(last.DayNumber - first.DayNumber + 1));

    private DateOnly Around(DateOnly day, int days) => day.AddDays(dice.Below((2 * days) + 1) - days);

    private void Maybe(string column, int percent, string value)
    {
        if (dice.Chance(percent))
            row[column] = value;
    }

    private void Set(string column, DateOnly day) => row[column] = Text(day);

    internal static string Text(DateOnly day) => PlainChecks.WriteDate(day);
}
