namespace Kuntakokeilu.Tests.Obligations.Oracle;

/// <summary>Casework §2: how days, working days and months are counted.</summary>
internal static class PlainDays
{
    internal static readonly DateOnly CovidFrom = new(2020, 5, 1);
    internal static readonly DateOnly CovidTo = new(2021, 1, 31);
    internal static readonly DateOnly B = new(2022, 5, 2);
    internal static readonly DateOnly C = new(2024, 9, 1);

    internal static bool IsCovid(DateOnly d) => d >= CovidFrom && d <= CovidTo;

    /// <summary>Monday-Friday, not one of the holidays of §2.</summary>
    internal static bool IsWorking(DateOnly d)
    {
        if (d.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            return false;
        if ((d.Month, d.Day) is (1, 1) or (1, 6) or (5, 1) or (12, 6) or (12, 24) or (12, 25) or (12, 26))
            return false;
        if (d.DayOfWeek == DayOfWeek.Friday && d.Month == 6 && d.Day is >= 19 and <= 25)
            return false;
        DateOnly easter = Easter(d.Year);
        return d != easter.AddDays(-2) && d != easter.AddDays(1) && d != easter.AddDays(39);
    }

    /// <summary>The n-th working day after d; d is not counted.</summary>
    internal static DateOnly Wd(DateOnly d, int n)
    {
        while (n > 0)
        {
            d = d.AddDays(1);
            if (IsWorking(d))
                n--;
        }
        return d;
    }

    /// <summary>d, or the next working day.</summary>
    internal static DateOnly Roll(DateOnly d)
    {
        while (!IsWorking(d))
            d = d.AddDays(1);
        return d;
    }

    /// <summary>"same day number n months later, the month's last day if there is none; backwards alike".</summary>
    internal static DateOnly M(DateOnly d, int n)
    {
        int months = d.Year * 12 + d.Month - 1 + n;
        (int year, int month) = (months / 12, months % 12 + 1);
        return new DateOnly(year, month, Math.Min(d.Day, DateTime.DaysInMonth(year, month)));
    }

    /// <summary>"birthdays: 29 February -> 1 March".</summary>
    internal static DateOnly Birthday(DateOnly born, int age)
    {
        int year = born.Year + age;
        if (born is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(year))
            return new DateOnly(year, 3, 1);
        return new DateOnly(year, born.Month, born.Day);
    }

    /// <summary>"working days after due up to and including the day".</summary>
    internal static int WorkingDaysAfter(DateOnly due, DateOnly day)
    {
        int count = 0;
        for (DateOnly d = due.AddDays(1); d <= day; d = d.AddDays(1))
            count += IsWorking(d) ? 1 : 0;
        return count;
    }

    internal static DateOnly Later(DateOnly a, DateOnly b) => a > b ? a : b;

    /// <summary>Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher).</summary>
    private static DateOnly Easter(int year)
    {
        int a = year % 19;
        int b = year / 100;
        int c = year % 100;
        int h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30;
        int l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7;
        int m = (a + 11 * h + 22 * l) / 451;
        int sum = h + l - 7 * m + 114;
        return new DateOnly(year, sum / 31, sum % 31 + 1);
    }
}
