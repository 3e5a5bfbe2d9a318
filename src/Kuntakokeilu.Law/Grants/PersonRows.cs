using static Kuntakokeilu.Law.Grants.GrantFindings;

namespace Kuntakokeilu.Law.Grants;

/// <summary>What a benefit to a person comes to.</summary>
internal static class PersonRows
{
    private const int DaysOfWeek = 7;

    /// <summary>Start-up grant: Monday to Friday but absences, each day at its own rate (8:4.1).</summary>
    internal static List<GrantRow> OfStartup(GrantApplication application, DateOnly from, DateOnly to)
    {
        List<GrantRow> rows = [];
        for (DateOnly first = from; first <= to; first = GrantDays.Days(first, 1))
        {
            DateOnly last = GrantDays.MonthEnd(first) < to ? GrantDays.MonthEnd(first) : to;
            int days = 0;
            long sum = 0;
            for (int number = first.DayNumber; number <= last.DayNumber; number++)
            {
                DateOnly day = DateOnly.FromDayNumber(number);
                if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday || application.Absences.Contains(day))
                    continue;
                days++;
                sum += GrantLaw.StartupDay(day);
            }
            bool isLate = application.Claimed > GrantDays.EndOfMonthAfter(last, ClaimTimes.Startup);
            rows.Add(new GrantRow(GrantRowKind.Days, first, last, days, null, sum, sum, null, 0, sum).LapsedIf(isLate));
            if (last == to)
                break;
            first = last;
        }
        return rows;
    }

    /// <summary>Expense allowance: the first five days attended of each week (9:3), by calendar month.</summary>
    internal static List<GrantRow> OfExpenses(GrantSituation of)
    {
        GrantApplication application = of.Application;
        int rate = of.Has(OutsideArea) || HasProvenLodging(of) ? GrantLaw.HigherExpenseDay : GrantLaw.ExpenseDay;
        List<GrantRow> rows = [];
        int monday = int.MinValue;
        int ofWeek = 0;
        foreach (DateOnly day in application.Days)
        {
            if (day.DayNumber >= monday + DaysOfWeek)
                (monday, ofWeek) = (GrantDays.Monday(day), 0);
            if (++ofWeek > GrantLaw.ExpenseDaysOfWeek)
                continue;
            if (rows.Count > 0 && rows[^1].From is var first && first.Year == day.Year && first.Month == day.Month)
                rows[^1] = ExpenseRow(rows[^1].From, day, rows[^1].Days!.Value + 1, rate);
            else
                rows.Add(ExpenseRow(day, day, 1, rate));
        }
        return rows.ConvertAll(row => row.LapsedIf(IsClaimedLate(of, row)));
    }

    /// <summary>Inside the commuting area but outside the home municipality, with lodging proven: 9:2.1.2.</summary>
    internal static bool HasProvenLodging(GrantSituation of) => of.Has(OutsideHome) && of.Has(LodgingProof);

    private static GrantRow ExpenseRow(DateOnly first, DateOnly last, int days, int rate) =>
        new(GrantRowKind.Days, first, last, days, null, days * rate, days * rate, null, 0, days * rate);

    /// <summary>
    /// To 31 July 2022 by the end of the next month (149/2021); from then on back to the month before the claim's, which is
    /// no time limit, so that no working day moves it (1093/2022, 24 § 2 mom; reading of "applied to payment from").
    /// </summary>
    private static bool IsClaimedLate(GrantSituation of, in GrantRow row)
    {
        if (of.Application.Claimed is not { } claimed)
            return false;
        if (claimed < GrantLaw.ClaimedBackFrom)
            return claimed > GrantDays.EndOfMonthAfter(row.To, 1);
        int months = ((claimed.Year - row.To.Year) * 12) + claimed.Month - row.To.Month;
        return months > 1 && !of.Has(WeightyReason);
    }

    /// <summary>Travel and lodging: decree 1073/2012, 26 §; lodging not on a visit to the office (10:1.4).</summary>
    internal static List<GrantRow> OfTravel(GrantSituation of)
    {
        GrantApplication application = of.Application;
        DateOnly day = application.End!.Value;
        long kilometres = (long)application.Kilometres * GrantLaw.Kilometre;
        long trip = Math.Clamp(kilometres - GrantLaw.TravelOwnPart, 0, GrantLaw.TravelCap);
        List<GrantRow> rows = [];
        rows.Add(new(GrantRowKind.Trip, day, day, null, null, kilometres, trip, GrantLaw.TravelCap, 0, trip));
        if (!of.Has(LodgingNeeded) || application.Purpose is TripPurpose.Office || trip == 0)
            return rows;
        long cap = (long)application.Nights * GrantLaw.NightCap;
        long lodging = Math.Min(application.Lodging, cap);
        rows.Add(
            new(GrantRowKind.Lodging, day, day, application.Nights, null, application.Lodging, lodging, cap, 0, lodging)
        );
        return rows;
    }
}
