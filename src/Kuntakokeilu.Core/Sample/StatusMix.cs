using Kuntakokeilu.Law.Book;

namespace Kuntakokeilu.Core.Sample;

/// <summary>
/// What jobseekers do who are not unemployed and not customers of the pilots: drawn freehand, nothing is published.
/// </summary>
internal static class StatusMix
{
    /// <summary>Statuses that a person with a ground may have and stay with the TE office.</summary>
    internal static ReadOnlySpan<int> NotCovered => [1, 5, 8, 9];

    private const double WithGround = 0.4;

    /// <summary>Of work on the open market, the part under status 9, which came into use in May 2022.</summary>
    internal static double PartTimeOfWork(int day) =>
        day < new DateOnly(2022, 5, 2).DayNumber
            ? 0
            : Math.Min(0.3, (day - new DateOnly(2022, 5, 2).DayNumber) * 0.0012);

    /// <summary>Shares by status of those who are not unemployed.</summary>
    internal static double[] NotUnemployed(int day)
    {
        double partTime = PartTimeOfWork(day);
        double pension = day < LawBook.PilotStart.DayNumber ? 0.01 : 0.005;
        double reducedWeek = day < LawBook.PilotStart.DayNumber ? 0.06 : 0.035;
        double work = 0.50 + (0.10 - reducedWeek - pension);
        return [0.05, work * (1 - partTime), 0, 0, reducedWeek, 0.06, pension, 0.08, 0.21, work * partTime];
    }

    /// <summary>In a pilot area, the part of a status at the TE office that people with a ground have.</summary>
    internal static double PartWithGround(int status) => NotCovered.Contains(status) ? WithGround : 0;
}
