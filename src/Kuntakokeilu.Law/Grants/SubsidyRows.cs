namespace Kuntakokeilu.Law.Grants;

/// <summary>What a pay subsidy or 55+ support comes to, calendar month by calendar month.</summary>
/// <remarks>
/// JTYPL 7:5-9, 7:14 and 7 a:3. A part month's cap goes by thirtieths (7:14.2 of the new law; of the old law a reading).
/// </remarks>
internal sealed class SubsidyRows(GrantSituation of, SubsidyTerms terms, DateOnly from, DateOnly to)
{
    private readonly GrantApplication application = of.Application;
    private readonly List<GrantRow> rows = [];

    internal static List<GrantRow> Of(GrantSituation of, SubsidyTerms terms, DateOnly from, DateOnly to)
    {
        SubsidyRows subsidy = new(of, terms, from, to);
        subsidy.AddMonths();
        if (!of.IsNewLaw && of.Application.HolidayBonus > 0)
            subsidy.AddBonus();
        return subsidy.rows;
    }

    private void AddMonths()
    {
        for (DateOnly first = from; first <= to; first = GrantDays.Days(first, 1))
        {
            DateOnly last = Earlier(GrantDays.MonthEnd(first), to);
            long cap = CapOf(first, last);
            if (terms.ThirtyFrom is { } thirty && first < thirty && thirty <= last)
            {
                DateOnly before = thirty.AddDays(-1);
                long capBefore = CapOf(first, before);
                Add(first, before, terms.Percent, capBefore);
                Add(thirty, last, GrantLaw.PercentAfterTier, cap - capBefore);
            }
            else
            {
                Add(first, last, first >= terms.ThirtyFrom ? GrantLaw.PercentAfterTier : terms.Percent, cap);
            }
            if (last == to)
                return;
            first = last;
        }
    }

    private void Add(DateOnly first, DateOnly last, int percent, long cap)
    {
        int days = last.DayNumber - first.DayNumber + 1;
        int paid = days - application.Absences.DaysIn(first, last);
        int ofMonth = GrantDays.MonthEnd(first).Day;
        long wage = Cents.Share(application.Wage, paid, ofMonth);
        long costs = wage + Cents.Share(application.SideCosts, paid, ofMonth);
        long ofBase = of.IsNewLaw ? wage : costs;
        SubsidyShare share = new(application.Benefit, application.Basis, terms.Aid, of.IsNewLaw, application.Worktime);
        long amount = share.Of(ofBase, percent);
        long other = Cents.Share(application.OtherAid, days, ofMonth);
        long payable = Math.Max(0, Math.Min(Math.Min(amount, cap), share.Limit(ofBase, costs) - other));
        rows.Add(
            new GrantRow(GrantRowKind.Month, first, last, days, percent, ofBase, amount, cap, other, payable).LapsedIf(
                IsLate(last)
            )
        );
    }

    private long CapOf(DateOnly first, DateOnly last) =>
        first.Day == 1 && last == GrantDays.MonthEnd(first)
            ? terms.Cap
            : SubsidyShare.CapOf(terms.Cap, last.DayNumber - first.DayNumber + 1);

    /// <summary>Beside the cap, at most in the proportion in which the wage costs are paid; other aid does not lessen it.</summary>
    private void AddBonus()
    {
        long amounts = rows.Sum(row => Math.Min(row.Calculated, row.Cap!.Value));
        long bases = rows.Sum(row => row.Base);
        long bonus = bases == 0 ? 0 : Cents.Share(application.HolidayBonus, amounts, bases);
        rows.Add(
            new GrantRow(
                GrantRowKind.Bonus,
                from,
                to,
                null,
                null,
                application.HolidayBonus,
                bonus,
                null,
                0,
                bonus
            ).LapsedIf(IsLate(to))
        );
    }

    /// <summary>Decree 1073/2012: by the old law after each period paid, by the new after the last one.</summary>
    private bool IsLate(DateOnly last) =>
        application.Claimed is { } claimed
        && claimed
            > (
                of.IsNewLaw
                    ? GrantDays.EndOfMonthAfter(to, ClaimTimes.NewSubsidy)
                    : GrantDays.EndOfMonthAfter(last, ClaimTimes.OldSubsidy)
            );

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;
}
