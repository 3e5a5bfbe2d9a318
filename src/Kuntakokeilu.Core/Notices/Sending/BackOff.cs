namespace Kuntakokeilu.Core.Notices.Sending;

/// <summary>How long one waits between tries: a minute, doubled to six hours, a fifth more or less.</summary>
internal static class BackOff
{
    /// <summary>After so many by one channel nobody tries it any more.</summary>
    internal const int MostTries = 10;

    private static readonly TimeSpan First = TimeSpan.FromMinutes(1);
    private static readonly TimeSpan Longest = TimeSpan.FromHours(6);

    /// <param name="tries">How many have failed, this one with them.</param>
    /// <param name="dice">From 0 to 1: so that those that failed together don't come back together.</param>
    internal static TimeSpan After(int tries, double dice) => Doubled(tries, Longest) * (0.8 + 0.4 * dice);

    /// <summary>A minute, doubled by each try that has failed, to the longest.</summary>
    internal static TimeSpan Doubled(int tries, TimeSpan longest)
    {
        TimeSpan doubled = First * Math.Pow(2, Math.Min(tries, MostTries) - 1);
        return doubled < longest ? doubled : longest;
    }
}
