using Kuntakokeilu.Tests.Obligations.Oracle;

namespace Kuntakokeilu.Tests.Grants.Oracle;

/// <summary>A row of money; what does not apply is null.</summary>
internal sealed record PlainMoney(
    string Kind,
    DateOnly From,
    DateOnly To,
    int? Days,
    int? Percent,
    long Base,
    long Calculated,
    long? Cap,
    long Other,
    long Payable,
    string Note
)
{
    internal string[] Columns() =>
        [
            Kind,
            PlainGrant.Text(From),
            PlainGrant.Text(To),
            $"{Days}",
            $"{Percent}",
            $"{Base}",
            $"{Calculated}",
            $"{Cap}",
            $"{Other}",
            $"{Payable}",
            Note,
        ];
}

/// <summary>The money: day by day, in decimals that are rounded at each step.</summary>
internal sealed partial class PlainGrant
{
    private static long Up(decimal cents) => (long)Math.Floor(cents + 0.5m);

    private long Cents(string column) => (long)(row.Money(column) * 100);

    private sealed record PlainTerms(int Percent, int Months, long Cap, int TierMonths = -1);

    private PlainTerms Terms()
    {
        int? asked = row.Number("months");
        if (benefit == "employment_55")
            return new(70, 10, 177000);
        if (IsNew)
            return basis switch
            {
                "ability" => new(70, cont ? Math.Min(asked ?? 24, 24) : 10, 177000),
                "association" => new(100, 10, 202000),
                "over60" => new(50, cont ? Math.Min(asked ?? 24, 24) : 24, 126000),
                "apprenticeship" => new(AbilityFinding ? 70 : 50, asked!.Value, AbilityFinding ? 177000 : 126000),
                _ => new(50, Of(12, 14) ? 10 : 5, 126000),
            };
        int used = row.Number("used_months") ?? 0;
        int today =
            Of(24, 28) && (aid != "gber" || NoneSince("last_permanent", 24)) ? 50
            : Of(12, 14) ? 40
            : 30;
        int Max(int tier) =>
            basis == "organiser" ? 24
            : basis == "skills" && tier == 30 ? 6
            : 12;
        int kept = row.Number("first_percent") ?? today;
        bool restarts =
            used == 0
            || (row.Day("last_end") is { } last && PlainDays.M(last, 24) <= row.Day("start"))
            || (basis == "over60" && !cont)
            || (basis is "skills" or "association" or "organiser" && used >= Max(kept) && Of(10, 12));
        int tier = restarts ? today : kept;
        int left = restarts ? Max(tier) : Max(tier) - used;
        int tierMonths = Math.Max(0, 12 - (restarts ? 0 : used));
        return basis switch
        {
            "skills" => new(tier, Math.Min(asked ?? Max(tier), left), 140000),
            "ability" => new(50, Math.Min(asked ?? 24, 24), 140000),
            "association" => new(100, Math.Min(asked ?? 12, left), 180000),
            "over60" => new(tier, Math.Min(asked ?? 24, 24), 140000, tierMonths),
            "organiser" => new(tier, Math.Min(asked ?? 24, left), 140000, tierMonths),
            _ => new(tier, asked!.Value, 140000, tierMonths),
        };
    }

    private void Calculate()
    {
        switch (benefit)
        {
            case "pay_subsidy" or "employment_55":
                CalculateSubsidy();
                break;
            case "startup":
                CalculateStartup();
                break;
            case "expense_allowance":
                CalculateExpenses();
                break;
            default:
                CalculateTravel();
                break;
        }
        long received = Cents("de_minimis") + rows.Sum(one => one.Payable);
        long ceiling = d <= new DateOnly(2023, 12, 31) ? 20_000_000 : 30_000_000;
        if (aid == "de_minimis" && received > ceiling)
            grounds.Add(
                (
                    "de_minimis_limit",
                    benefit == "startup" ? "8:1.2"
                    : IsNew ? "7:3.2"
                    : "7:6.2",
                    true
                )
            );
    }

    private void SetPeriod(int n)
    {
        months = n;
        from = row.Day("start")!.Value;
        to = PlainDays.M(from, n).AddDays(-1);
        if (row.Day("end") < to)
            to = row.Day("end")!.Value;
    }

    private void CalculateSubsidy()
    {
        PlainTerms terms = Terms();
        SetPeriod(terms.Months);
        DateOnly? thirty = terms.TierMonths < 0 ? null : PlainDays.M(from, terms.TierMonths);
        foreach (IGrouping<int, DateOnly> month in Days(from, to).GroupBy(day => day.Year * 12 + day.Month))
        {
            long capUsed = 0;
            foreach (IGrouping<bool, DateOnly> segment in month.GroupBy(day => day >= thirty))
            {
                DateOnly[] days = [.. segment];
                int ofMonth = DateTime.DaysInMonth(days[0].Year, days[0].Month);
                int sofar = days[^1].DayNumber - month.First().DayNumber + 1;
                long cap = (sofar == ofMonth ? terms.Cap : Up(terms.Cap * (decimal)sofar / 30)) - capUsed;
                capUsed += cap;
                int percent = segment.Key ? 30 : terms.Percent;
                rows.Add(SubsidyRow(days, ofMonth, percent, cap));
            }
        }
        if (IsNew || Cents("holiday_bonus") == 0)
            return;
        decimal bases = rows.Sum(one => one.Base);
        decimal amounts = rows.Sum(one => Math.Min(one.Calculated, one.Cap!.Value));
        long bonus = bases == 0 ? 0 : Up(Cents("holiday_bonus") * amounts / bases);
        rows.Add(Lapse(new("bonus", from, to, null, null, Cents("holiday_bonus"), bonus, null, 0, bonus, ""), 2));
    }

    private PlainMoney SubsidyRow(DateOnly[] days, int ofMonth, int percent, long cap)
    {
        int absent = days.Count(day => In("absences", day));
        long wage = Up(Cents("wage") * (decimal)(days.Length - absent) / ofMonth);
        long side = Up(Cents("side_costs") * (decimal)(days.Length - absent) / ofMonth);
        long other = Up(Cents("other_aid") * (decimal)days.Length / ofMonth);
        long b = IsNew ? wage : wage + side;
        long amount = Up(b * (decimal)percent / 100);
        long limit = b;
        if (basis == "association")
        {
            int worktime = row.Number("worktime") ?? 100;
            amount = Up(b * (decimal)Math.Min(worktime, 65) / worktime);
            if (IsNew)
            {
                amount = Up(amount * 1.23m);
                limit = Up(b * 1.23m);
            }
        }
        if (aid == "gber")
            limit = Math.Min(limit, Up((wage + side) * (basis == "ability" ? 0.75m : 0.5m)));
        long payable = Math.Max(0, Math.Min(amount, Math.Min(cap, limit - other)));
        PlainMoney money = new("month", days[0], days[^1], days.Length, percent, b, amount, cap, other, payable, "");
        if (!IsNew)
            return Lapse(money, 2);
        return row.Day("claimed") > LastDayAfter(to, 3) ? money with { Payable = 0, Note = "lapsed" } : money;
    }

    private static DateOnly LastDayAfter(DateOnly day, int n)
    {
        DateOnly month = PlainDays.M(new DateOnly(day.Year, day.Month, 1), n);
        return PlainDays.Roll(new(month.Year, month.Month, DateTime.DaysInMonth(month.Year, month.Month)));
    }

    private PlainMoney Lapse(PlainMoney money, int n) =>
        row.Day("claimed") > LastDayAfter(money.To, n) ? money with { Payable = 0, Note = "lapsed" } : money;

    private void CalculateStartup()
    {
        SetPeriod(StartupMonths());
        foreach (IGrouping<int, DateOnly> month in Days(from, to).GroupBy(day => day.Year * 12 + day.Month))
        {
            DateOnly[] paid =
            [
                .. month.Where(day =>
                    day.DayOfWeek != DayOfWeek.Saturday && day.DayOfWeek != DayOfWeek.Sunday && !In("absences", day)
                ),
            ];
            long sum = paid.Sum(day =>
                day >= new DateOnly(2023, 1, 1) ? 3721L
                : day >= new DateOnly(2022, 8, 1) ? 3572
                : day >= new DateOnly(2022, 1, 1) ? 3450
                : 3378
            );
            rows.Add(Lapse(new("days", month.First(), month.Last(), paid.Length, null, sum, sum, null, 0, sum, ""), 2));
        }
    }

    private void CalculateExpenses()
    {
        List<DateOnly> attended = row.Attended();
        (from, to) = (attended[0], attended[^1]);
        int rate = Has("outside_area") || (Has("outside_home") && Has("lodging_proof")) ? 1800 : 900;
        IEnumerable<DateOnly> paid = attended
            .GroupBy(day => day.AddDays(-(((int)day.DayOfWeek + 6) % 7)))
            .SelectMany(week => week.Take(5));
        foreach (IGrouping<int, DateOnly> month in paid.GroupBy(day => day.Year * 12 + day.Month))
        {
            int count = month.Count();
            long sum = count * rate;
            PlainMoney money = new("days", month.First(), month.Last(), count, null, sum, sum, null, 0, sum, "");
            if (row.Day("claimed") is not { } claimed)
                rows.Add(money);
            else if (claimed < new DateOnly(2022, 8, 1))
                rows.Add(Lapse(money, 1));
            else if (claimed.Year * 12 + claimed.Month - month.Key > 1 && !Has("weighty_reason"))
                rows.Add(money with { Payable = 0, Note = "lapsed" });
            else
                rows.Add(money);
        }
    }

    private void CalculateTravel()
    {
        from = to = row.Day("end")!.Value;
        long b = (row.Number("km") ?? 0) * 21L;
        long trip = Math.Min(20000, Math.Max(0, b - 1200));
        rows.Add(new("trip", from, to, null, null, b, trip, 20000, 0, trip, ""));
        if (!Has("lodging_needed") || row["purpose"] == "office" || trip <= 0)
            return;
        int nights = row.Number("nights") ?? 0;
        long lodging = Math.Min(Cents("lodging"), 8000L * nights);
        rows.Add(new("lodging", from, to, nights, null, Cents("lodging"), lodging, 8000L * nights, 0, lodging, ""));
    }

    private void Provisions()
    {
        if (benefit == "pay_subsidy" && !IsNew)
        {
            PlainTerms terms = Terms();
            string tier = "7:8.1." + (terms.Percent / 10 - 2);
            legal.Add(
                basis switch
                {
                    "skills" => "7:2.1.1",
                    "ability" => "7:2.1.3",
                    "over60" => "7:2.1.2",
                    _ => "7:2.1",
                }
            );
            legal.Add(
                basis switch
                {
                    "skills" => tier,
                    "ability" => "7:8.1.4",
                    "association" => "7:9.1",
                    "organiser" => "7:9.3.2",
                    "apprenticeship" => "7:9.3.3",
                    _ => "7:9.3.1",
                }
            );
            if (terms.TierMonths > 0)
                legal.Add(tier);
            if (terms.TierMonths >= 0 && PlainDays.M(from, terms.TierMonths) <= to)
                legal.Add("7:9.4");
            legal.Add("7:8.2");
            return;
        }
        string area =
            Has("outside_area") ? "9:2.1.1"
            : Has("outside_home") && Has("lodging_proof") ? "9:2.1.2"
            : "9:2.1";
        string text = benefit switch
        {
            "employment_55" => "7 a:2;7 a:3.1;7 a:3.3",
            "startup" => "8:1.1;8:2.1;8:4.1",
            "expense_allowance" => $"9:1.3;{area};9:3",
            "travel" => (row["purpose"] == "office" ? "10:1.3" : "10:1.1")
                + (Has("eea") ? ";1073/2012:25.2" : "")
                + ";1073/2012:26",
            _ => (basis, cont) switch
            {
                ("skills", _) => "7:2;7:6;7:14.1",
                ("ability", false) => "7:7.1;7:7.2;7:14.1",
                ("ability", true) => "7:7.3;7:7.2;7:14.1",
                ("association", _) => "7:8;7:14.1",
                ("over60", false) => "7:9.1;7:6;7:14.1",
                ("over60", true) => "7:9.2;7:6;7:14.1",
                _ => AbilityFinding ? "7:10;7:7.2;7:14.1" : "7:10;7:6;7:14.1",
            },
        };
        legal.AddRange(text.Split(';'));
    }
}
