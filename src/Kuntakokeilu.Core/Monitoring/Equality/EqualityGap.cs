using Kuntakokeilu.Statistics.Months;

namespace Kuntakokeilu.Core.Monitoring.Equality;

/// <summary>
/// A gap between two published waits that has lasted: in each of three months one is by half longer than the other and at least
/// five days, the same one in all of them. Settings of the product, no law. Pure.
/// </summary>
/// <param name="Wait">The content of the table.</param>
/// <param name="Group">Who waits.</param>
/// <param name="Against">Whom they are compared with.</param>
/// <param name="Days">Of each month the days of both.</param>
internal sealed record EqualityGap(
    string Wait,
    string Group,
    string Against,
    IReadOnlyList<(Month Month, int Group, int Against)> Days
)
{
    /// <summary>So many months on end.</summary>
    internal const int Months = 3;

    private const int LeastDays = 5;
    private const int LeastPercent = 50;

    /// <summary>Whether the group waits longer; otherwise those it is compared with.</summary>
    internal bool IsLonger => Days[^1].Group > Days[^1].Against;

    /// <summary>Null where there is no such gap, and where a figure is not given in some month.</summary>
    internal static EqualityGap? Of(
        string wait,
        string group,
        string against,
        IReadOnlyList<(Month Month, int? Group, int? Against)> days
    )
    {
        List<(Month, int, int)> told = [];
        foreach ((Month month, int? one, int? other) in days)
            if (one is { } mine && other is { } theirs)
                told.Add((month, mine, theirs));
        return told.Count == Months && (told.TrueForAll(IsMoreThan) || told.TrueForAll(IsLessThan))
            ? new(wait, group, against, told)
            : null;

        static bool IsMoreThan((Month, int Group, int Against) one) => IsGap(one.Group, one.Against);

        static bool IsLessThan((Month, int Group, int Against) one) => IsGap(one.Against, one.Group);
    }

    private static bool IsGap(int longer, int shorter) =>
        longer - shorter >= LeastDays && (longer - shorter) * 100 >= shorter * LeastPercent;
}
