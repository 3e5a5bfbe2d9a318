namespace Kuntakokeilu.Law.Grants;

/// <summary>What a pay subsidy or 55+ support comes to, calendar month by calendar month.</summary>
/// <remarks>
/// JTYPL 7:5-9, 7:14 and 7 a:3. A part month's cap goes by thirtieths (7:14.2 of the new law; of the old law a reading).
/// </remarks>
internal sealed class SubsidyRows(GrantSituation of, SubsidyTerms terms, DateOnly from, DateOnly to)
{
    private const int ThirtiethsOfCap = 30;
    private const int OldClaimMonths = 2;
    private const int NewClaimMonths = 3;
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

    private bool IsAssociation => application is { Benefit: GrantBenefit.PaySubsidy, Basis: SubsidyBasis.Association };

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
        long amount = AmountOf(ofBase, percent);
        long other = Cents.Share(application.OtherAid, days, ofMonth);
        long payable = Math.Max(0, Math.Min(Math.Min(amount, cap), LimitOf(ofBase, costs) - other));
        rows.Add(
            new GrantRow(GrantRowKind.Month, first, last, days, percent, ofBase, amount, cap, other, payable).LapsedIf(
                IsLate(last)
            )
        );
    }

    private long AmountOf(long ofBase, int percent)
    {
        if (!IsAssociation)
            return Cents.Share(ofBase, percent, 100);
        int worktime = application.Worktime;
        long upTo65 = Cents.Share(ofBase, Math.Min(worktime, GrantLaw.AssociationHours), worktime);
        return of.IsNewLaw ? Cents.Share(upTo65, GrantLaw.AssociationShare, 100) : upTo65;
    }

    /// <summary>
    /// With other aid not more than the base; as GBER aid not more than half of the wage costs either, three quarters where
    /// ability is lowered (Reg. 651/2014, 32-33 art.).
    /// </summary>
    private long LimitOf(long ofBase, long costs)
    {
        long limit = IsAssociation && of.IsNewLaw ? Cents.Share(ofBase, GrantLaw.AssociationShare, 100) : ofBase;
        return terms.Aid is AidBasis.Gber
            ? Math.Min(limit, Cents.Share(costs, application.Basis is SubsidyBasis.Ability ? 75 : 50, 100))
            : limit;
    }

    private long CapOf(DateOnly first, DateOnly last) =>
        first.Day == 1 && last == GrantDays.MonthEnd(first)
            ? terms.Cap
            : Cents.Share(terms.Cap, last.DayNumber - first.DayNumber + 1, ThirtiethsOfCap);

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
                    ? GrantDays.EndOfMonthAfter(to, NewClaimMonths)
                    : GrantDays.EndOfMonthAfter(last, OldClaimMonths)
            );

    private static DateOnly Earlier(DateOnly a, DateOnly b) => a < b ? a : b;
}
