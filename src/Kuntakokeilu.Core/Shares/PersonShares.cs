using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Shares;

namespace Kuntakokeilu.Core.Shares;

/// <summary>One person's payments shared, one after the other.</summary>
internal sealed class PersonShares
{
    /// <summary>Working days of the longest month: nobody is reckoned to be paid for more.</summary>
    private const int MostDaysInMonth = 23;

    private readonly List<(SubsidyPayment Payment, SharedPayment Shared)> shared = [];

    internal PersonShares(IEnumerable<SubsidyPayment> payments)
    {
        int counted = 0;
        foreach (SubsidyPayment payment in payments)
        {
            SharedPayment one = MunicipalShare.Of(payment, counted);
            counted = one.After;
            shared.Add((payment, one));
        }
    }

    internal IReadOnlyList<(SubsidyPayment Payment, SharedPayment Shared)> All => shared;

    /// <summary>How the person stands at the end of each month with a payment.</summary>
    internal IEnumerable<PersonMonth> Months()
    {
        foreach (var month in shared.GroupBy(one => MonthOf(one.Payment.PaidOn)))
        {
            (SubsidyPayment Payment, SharedPayment Shared)? last = null;
            foreach ((SubsidyPayment Payment, SharedPayment Shared) one in month)
                if (one.Payment.Ground is SubsidyGround.Unemployment)
                    last = one;
            (SubsidyPayment latest, SharedPayment end) = month.Last();
            (int days, int months) = MeanDays(month.Key);
            yield return new(
                month.Key,
                latest.Municipality,
                end.After,
                month.Any(one => one.Payment.Ground is SubsidyGround.Service),
                last is { } paid
                    ? new(paid.Payment.Municipality, paid.Payment.Shared, paid.Payment.Days, days, months)
                    : null
            );
        }
    }

    /// <summary>
    /// Days paid for unemployment in the month and the two before it, and in how many of them there were any; at most so that
    /// the mean is that of the longest month.
    /// </summary>
    private (int Days, int Months) MeanDays(DateOnly month)
    {
        int days = 0;
        int months = 0;
        for (int back = 0; back < 3; back++)
        {
            DateOnly one = month.AddMonths(-back);
            int paid = shared
                .Where(each => each.Payment.Ground is SubsidyGround.Unemployment && MonthOf(each.Payment.PaidOn) == one)
                .Sum(each => each.Payment.Days);
            days += paid;
            months += paid > 0 ? 1 : 0;
        }
        return days > MostDaysInMonth * months ? (MostDaysInMonth, 1) : (days, months);
    }

    internal static DateOnly MonthOf(DateOnly day) => new(day.Year, day.Month, 1);
}

/// <summary>How a person stands at the end of a month.</summary>
/// <param name="Month">Its first day.</param>
/// <param name="Municipality">That of the month's last payment.</param>
/// <param name="Counted">Days counted by then.</param>
/// <param name="InService">Something was paid for a service.</param>
/// <param name="Pace">How the person goes on; null for one not paid for unemployment in the month.</param>
internal readonly record struct PersonMonth(
    DateOnly Month,
    MunicipalityCode Municipality,
    int Counted,
    bool InService,
    SubsidyPace? Pace
);

/// <summary>How somebody paid for unemployment is reckoned to go on.</summary>
/// <param name="Municipality">Whose share it is.</param>
/// <param name="Shared">The last payment's cents that are shared.</param>
/// <param name="Of">The days of that payment.</param>
/// <param name="Days">Days of the last months, and</param>
/// <param name="Months">of how many: the mean is the one divided by the other.</param>
internal readonly record struct SubsidyPace(MunicipalityCode Municipality, long Shared, int Of, int Days, int Months)
{
    /// <summary>Whole days counted after so many more months.</summary>
    internal int CountedAfter(int counted, int months) => counted + (Days * months / Months);
}
