namespace Kuntakokeilu.Law.Grants;

/// <summary>
/// What is paid of a decision for a month: its percent and cap on the costs that were really paid, never more than what is left
/// of it. Pure: no clock, no register.
/// </summary>
public static class PaymentRules
{
    /// <summary>What is paid, step by step.</summary>
    /// <param name="frame">The decision in force.</param>
    /// <param name="month">One of its months.</param>
    /// <param name="costs">What was paid.</param>
    /// <param name="claimed">When payment was applied for.</param>
    /// <param name="left">What is still tied for the decision, in cents.</param>
    public static PaymentResult Reckon(
        PaymentFrame frame,
        PaymentMonth month,
        PaymentCosts costs,
        DateOnly claimed,
        long left
    )
    {
        List<GrantRow> rows =
            frame.Benefit is GrantBenefit.Startup ? OfDays(frame, month, costs) : OfWages(frame, month, costs);
        if (frame.HasBonusWith(month) && frame.Bonus is { } bonus && costs.HolidayBonus > 0)
            rows.Add(OfBonus(bonus, costs.HolidayBonus));
        DateOnly last = frame.LastDayFor(month);
        if (claimed > last)
            return None(PaymentGround.Late);
        if (costs.Breached)
            return None(PaymentGround.Breach);
        long sum = rows.Sum(row => row.Payable);
        return sum > left
            ? new(rows, left, last, PaymentGround.NothingLeft)
            : new(rows, sum, last, sum == 0 ? PaymentGround.NoCosts : null);

        PaymentResult None(PaymentGround ground) => new(rows, 0, last, ground);
    }

    /// <summary>
    /// Whether nothing more can be applied for once this month is decided: then what is tied and not used is free again.
    /// </summary>
    /// <param name="frame">The decision in force.</param>
    /// <param name="month">The month that is decided now.</param>
    /// <param name="others">The first days of months decided before, or still under way.</param>
    /// <param name="today">The legal day.</param>
    public static bool IsLast(
        PaymentFrame frame,
        PaymentMonth month,
        IReadOnlyCollection<DateOnly> others,
        DateOnly today
    ) => frame.Months.All(one => one == month || others.Contains(one.From) || frame.LastDayFor(one) < today);

    /// <summary>By the day, each month at the rate of its days: rates change with months (8:4.1).</summary>
    private static List<GrantRow> OfDays(PaymentFrame frame, PaymentMonth month, PaymentCosts costs) =>
        [
            .. frame
                .Of(month)
                .Select(row =>
                {
                    int days = Math.Min(costs.Days, Math.Min(row.Days ?? 0, Weekdays(row.From, Until(row, costs))));
                    long sum = days * (long)GrantLaw.StartupDay(row.From);
                    return new GrantRow(row.Kind, row.From, row.To, days, null, sum, sum, null, 0, sum);
                }),
        ];

    private static List<GrantRow> OfWages(PaymentFrame frame, PaymentMonth month, PaymentCosts costs)
    {
        GrantRow[] decided = [.. frame.Of(month)];
        bool isNewLaw = frame.Law is SubsidyLaw.Of2023;
        SubsidyShare share = new(frame.Benefit, frame.Basis, frame.Aid, isNewLaw, frame.Worktime);
        Parts wage = new(Math.Max(0, costs.Wage - costs.NotAccepted));
        Parts side = new(costs.SideCosts);
        Parts aid = new(costs.OtherAid);
        int allDays = decided.Sum(row => DaysOf(row, costs));
        int before = 0;
        List<GrantRow> rows = [];
        foreach (GrantRow row in decided)
        {
            int days = DaysOf(row, costs);
            before += days;
            long paid = wage.UpTo(before, allDays);
            long all = paid + side.UpTo(before, allDays);
            long other = aid.UpTo(before, allDays);
            long ofBase = isNewLaw ? paid : all;
            long amount = share.Of(ofBase, row.Percent ?? 0);
            long cap =
                costs.EndedOn is { } ended && ended < row.To
                    ? SubsidyShare.CapOf(SubsidyTerms.CapOf(frame.Benefit, frame.Law, frame.Basis, row.Percent), days)
                    : row.Cap ?? amount;
            long payable = Math.Max(0, Math.Min(Math.Min(amount, cap), share.Limit(ofBase, all) - other));
            rows.Add(new(row.Kind, row.From, row.To, days, row.Percent, ofBase, amount, cap, other, payable));
        }
        return rows;
    }

    /// <summary>At most of what was accepted, in the proportion in which it was decided.</summary>
    private static GrantRow OfBonus(GrantRow decided, long paid)
    {
        long accepted = Math.Min(paid, decided.Base);
        long sum = decided.Base == 0 ? 0 : Cents.Share(accepted, decided.Calculated, decided.Base);
        return decided with { Base = accepted, Calculated = sum, Payable = sum, IsLapsed = false };
    }

    private static DateOnly Until(GrantRow row, PaymentCosts costs) =>
        costs.EndedOn is { } ended && ended < row.To ? ended : row.To;

    private static int DaysOf(GrantRow row, PaymentCosts costs) =>
        Math.Max(0, Until(row, costs).DayNumber - row.From.DayNumber + 1);

    private static int Weekdays(DateOnly from, DateOnly to)
    {
        int days = 0;
        for (DateOnly day = from; day <= to; day = day.AddDays(1))
            if (day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday))
                days++;
        return days;
    }

    /// <summary>A month's sum over the rows of the month by their days: the parts come to the whole.</summary>
    private sealed class Parts(long sum)
    {
        private long given;

        internal long UpTo(int days, int all)
        {
            long until = all == 0 ? 0 : Cents.Share(sum, days, all);
            long part = until - given;
            given = until;
            return part;
        }
    }
}

/// <summary>What is paid of a month.</summary>
/// <param name="Rows">How it was reckoned.</param>
/// <param name="Payable">In cents.</param>
/// <param name="LastDay">The last day on which it could be applied for.</param>
/// <param name="Ground">Why nothing is, or less than reckoned; null when all is.</param>
public sealed record PaymentResult(IReadOnlyList<GrantRow> Rows, long Payable, DateOnly LastDay, PaymentGround? Ground);

/// <summary>Why nothing is paid, or less than was reckoned.</summary>
public enum PaymentGround : byte
{
    /// <summary>Applied for too late: the right has lapsed (688/2001, 29 §; decree 1073/2012).</summary>
    Late = 1,

    /// <summary>Conditions were broken, or the grant was wrong (JTYPL 7:14; 688/2001, 19 §).</summary>
    Breach,

    /// <summary>Less is left of the decision: no more is paid than was granted.</summary>
    NothingLeft,

    /// <summary>There were no costs, or no days, of which something would be paid.</summary>
    NoCosts,
}
