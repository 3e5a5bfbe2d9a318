using Kuntakokeilu.Statistics.Cubes;
using Kuntakokeilu.Statistics.Jobseekers;

namespace Kuntakokeilu.Core.Monitoring.Publishing;

/// <summary>What the operator asks for.</summary>
/// <param name="Month">The latest month; null: the last whole month that the register knows.</param>
/// <param name="Note">Why what has been published is computed anew; null: it stays as it is.</param>
internal sealed record Wish(Month? Month = null, string? Note = null);

/// <summary>Of what a release would be made.</summary>
/// <param name="Today">The day of publishing.</param>
/// <param name="LatestEntry">The latest day of the register's facts; null when there is none.</param>
/// <param name="RecordingId">The register's latest recording.</param>
/// <param name="KeyFingerprint">Tells the key that would be used from another.</param>
internal sealed record Circumstances(DateOnly Today, DateOnly? LatestEntry, int RecordingId, string KeyFingerprint);

/// <summary>A release to be made.</summary>
/// <param name="Frozen">The last month whose figures are those of the earlier release; null: none.</param>
internal sealed record Plan(int Number, Month LastMonth, Month? Frozen, string? Note)
{
    private const int LongestNote = 500;

    /// <summary>The rules of releases.</summary>
    /// <returns>Null when there is nothing new to publish.</returns>
    /// <exception cref="CannotRunException">It must not be published so.</exception>
    internal static Plan? Of(Wish wish, EarlierRelease? earlier, Circumstances now)
    {
        Month last = wish.Month ?? LastWhole(now);
        if (last.LastDay >= now.Today)
            throw new CannotRunException($"{last} is not over yet.");
        if (wish.Note is { } note && (string.IsNullOrWhiteSpace(note) || note.Length > LongestNote))
            throw new CannotRunException($"--note must say in 1-{LongestNote} characters why figures are revised.");
        if (earlier is null)
            return wish.Note is null
                ? new(1, last, null, null)
                : throw new CannotRunException("Nothing has been published that could be revised: leave out --note.");
        if (earlier.KeyFingerprint != now.KeyFingerprint)
            throw new CannotRunException(
                "This is not the key of the earlier releases: under another the same people would get other figures, "
                    + "which together tell more than they may. Name the file of the first key."
            );
        if (wish.Note is null)
            return last <= earlier.LastMonth ? null
                : earlier.Catalogue == Catalogue.Version ? new(earlier.Number + 1, last, earlier.LastMonth, null)
                : throw new CannotRunException(
                    "The definitions have changed since the latest release, so that earlier months must be computed "
                        + "anew: tell why with --note."
                );
        if (last < earlier.LastMonth)
            throw new CannotRunException(
                $"{earlier.LastMonth} has been published: a revision does not take months away."
            );
        bool isDone =
            earlier.Note == wish.Note.Trim()
            && earlier.LastMonth == last
            && earlier.RecordingId == now.RecordingId
            && earlier.Catalogue == Catalogue.Version;
        return isDone ? null : new(earlier.Number + 1, last, null, wish.Note.Trim());
    }

    /// <summary>The last month that is over and whose count day the register's facts have reached.</summary>
    private static Month LastWhole(Circumstances now)
    {
        if (now.LatestEntry is not { } entry || entry < Month.First.FirstDay)
            throw new CannotRunException("The register has no facts of the statistics' months yet: import them first.");
        Month last = Month.Of(entry < now.Today ? entry : now.Today);
        if (last > Month.Last)
            return Month.Last;
        bool isWhole = last.LastDay < now.Today && entry >= CountDay.Of(last);
        return isWhole ? last
            : last > Month.First ? new(last.Number - 1)
            : throw new CannotRunException($"{Month.First}, the first month of the statistics, is not whole yet.");
    }
}
