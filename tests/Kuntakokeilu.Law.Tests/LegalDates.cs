using CsCheck;

namespace Kuntakokeilu.Law.Tests;

/// <summary>The one generator of dates: mostly around the days on which something in the law changes.</summary>
internal static class LegalDates
{
    /// <summary>Days on which a rule begins, an amendment becomes known, or a time limit ends.</summary>
    internal static IReadOnlyList<DateOnly> Boundaries { get; } =
    [
        .. new[]
        {
            "2021-03-01",
            "2021-03-31",
            "2021-05-21",
            "2021-06-01",
            "2021-12-30",
            "2022-04-13",
            "2022-05-02",
            "2022-07-08",
            "2023-01-01",
            "2023-02-03",
            "2023-03-01",
            "2023-04-01",
            "2023-07-01",
            "2025-01-01",
        }.Select(A.Day),
    ];

    /// <summary>Within the years of the pilots and a little around.</summary>
    internal static Gen<DateOnly> Any { get; } =
        Gen.Frequency(
            (4, AroundBoundary()),
            (2, Gen.Int[0, 40].Select(i => A.Day("2021-02-15").AddDays(i))),
            (2, MonthEnd(2020, 2025)),
            (1, Gen.Int[0, 9].Select(i => A.Day("2024-02-24").AddDays(i))),
            (3, Gen.Int[0, 1700].Select(i => A.Day("2020-10-01").AddDays(i)))
        );

    /// <summary>Births of people who turn 30 about the time of the pilots, and of older ones; leap days too.</summary>
    internal static Gen<DateOnly> Birth { get; } =
        Gen.Frequency(
            (2, AroundBoundary().Select(day => new DateOnly(day.Year - 30, day.Month, day.Day))),
            (1, MonthEnd(1988, 1996)),
            (1, Gen.Int[0, 1].Select(i => new DateOnly(1988 + (4 * i), 2, 29))),
            (3, Gen.Int[0, 3000].Select(i => A.Day("1989-01-01").AddDays(i))),
            (3, Gen.Const(A.Day("1970-01-01")))
        );

    private static Gen<DateOnly> AroundBoundary() =>
        Gen.Select(Gen.Int[0, Boundaries.Count - 1], Gen.Int[-1, 1], (i, off) => Boundaries[i].AddDays(off));

    /// <summary>The last day of a month, or the first of the next.</summary>
    private static Gen<DateOnly> MonthEnd(int fromYear, int toYear) =>
        Gen.Select(
            Gen.Int[fromYear, toYear],
            Gen.Int[1, 12],
            Gen.Int[-1, 0],
            (year, month, off) => new DateOnly(year, month, 1).AddMonths(1).AddDays(off)
        );
}
