using Kuntakokeilu.Core.Steering.Deciding;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Core.Steering;

/// <summary>A stretch of days that two tellings of a history tell each in one way.</summary>
/// <param name="To">First day after it.</param>
/// <param name="One">What the one tells; null where it has not begun.</param>
internal readonly record struct ToldStretch(DateOnly From, DateOnly To, Outcome? One, Outcome? Other)
{
    internal bool Differs => One != Other;
}

/// <summary>Two tellings of one person's history, side by side.</summary>
internal static class TwoTellings
{
    internal static IReadOnlyList<ToldStretch> Compare(
        IReadOnlyList<StatedPeriod> one,
        IReadOnlyList<StatedPeriod> other,
        DateOnly end
    )
    {
        DateOnly[] days = [.. one.Concat(other).Select(period => period.From).Append(end).Distinct().Order()];
        return [.. days.Zip(days.Skip(1), (from, to) => new ToldStretch(from, to, On(one, from), On(other, from)))];
    }

    private static Outcome? On(IReadOnlyList<StatedPeriod> periods, DateOnly day)
    {
        Outcome? told = null;
        foreach (StatedPeriod period in periods)
            if (period.From <= day)
                told = period.Outcome;
        return told;
    }
}
