using Kuntakokeilu.Law.Calendar;

namespace Kuntakokeilu.Core.Referrals;

/// <summary>The times of a referral. Pure; settings of the product, no law.</summary>
internal static class ReferralDays
{
    private const int WorkingToReview = 2;
    private const int WorkingHeld = 3;
    private const int LastDayOfMonth = 5;

    /// <summary>So many days after the end both can tell how it was; then it is closed.</summary>
    internal const int ForFeedback = 30;

    /// <summary>A provider sees whom it has had so many days after the matter was closed.</summary>
    internal const int SeenAfter = 30;

    /// <summary>So many months after the end of a service the register is looked at again.</summary>
    internal const int MonthsToResult = 3;

    /// <summary>By when an official looks into an interruption that was told on a day.</summary>
    internal static DateOnly ReviewBy(DateOnly told) => FinnishDays.After(told, WorkingToReview);

    /// <summary>The last day on which a place that came free on a day is held.</summary>
    internal static DateOnly HeldUntil(DateOnly freed) => FinnishDays.After(freed, WorkingHeld);

    /// <summary>The last day on which the attendance of a day's month is entered.</summary>
    internal static DateOnly MonthOpenUntil(DateOnly day) =>
        new DateOnly(day.Year, day.Month, 1).AddMonths(1).AddDays(LastDayOfMonth - 1);
}
