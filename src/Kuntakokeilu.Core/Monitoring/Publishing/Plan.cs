using System.Xml;
using Kuntakokeilu.Statistics.Months;

namespace Kuntakokeilu.Core.Monitoring.Publishing;

/// <summary>What the operator asks for.</summary>
/// <param name="Month">The latest month; null: the last whole month that the register knows.</param>
/// <param name="Note">Why what has been published is computed anew; null: it stays as it is.</param>
/// <param name="NewKey">Go on under another key, for the first one is lost: what has been published stays.</param>
internal sealed record PublishRequest(Month? Month = null, string? Note = null, bool NewKey = false);

/// <summary>Of what a release would be made.</summary>
/// <param name="Today">The day of publishing.</param>
/// <param name="Reached">Until which day the register is known; null when it has no facts.</param>
/// <param name="RecordingId">The register's latest recording.</param>
/// <param name="KeyFingerprint">Tells the key that would be used from another.</param>
internal sealed record RegisterState(DateOnly Today, DateOnly? Reached, int RecordingId, string KeyFingerprint);

/// <summary>A release to be made.</summary>
/// <param name="Frozen">The last month whose figures are those of the earlier release; null: none.</param>
internal sealed record Plan(int Number, Month LastMonth, Month? Frozen, string? Note)
{
    private const int LongestNote = 500;

    /// <summary>The rules of releases.</summary>
    /// <returns>Null when there is nothing new to publish.</returns>
    /// <exception cref="CannotRunException">It must not be published so.</exception>
    internal static Plan? Of(PublishRequest wish, EarlierRelease? earlier, RegisterState now)
    {
        if (now.Reached is not { } reached || reached < Month.First.FirstDay)
            throw new CannotRunException("The register has no facts of the statistics' months yet: import them first.");
        Month last = wish.Month ?? LastWhole(reached, now.Today);
        if (last.LastDay >= now.Today)
            throw new CannotRunException($"{last} is not over yet.");
        if (last.LastDay > reached)
            throw new CannotRunException(
                $"The register's facts reach {reached:yyyy-MM-dd}, so {last} is not whole yet: import the rest first."
            );
        if (wish.Note is { } note && (string.IsNullOrWhiteSpace(note) || note.Length > LongestNote || !IsText(note)))
            throw new CannotRunException(
                $"--note must say in 1-{LongestNote} characters, without line ends, why figures are revised."
            );
        if (earlier is null)
            return wish.Note is null
                ? new(1, last, null, null)
                : throw new CannotRunException("Nothing has been published that could be revised: leave out --note.");
        bool isDone =
            earlier.Note == wish.Note?.Trim()
            && earlier.LastMonth == last
            && earlier.RecordingId == now.RecordingId
            && earlier.Catalogue == Catalogue.Version;
        if (earlier.KeyFingerprint != now.KeyFingerprint)
            return UnderAnotherKey(wish, last, earlier);
        if (wish.NewKey && !isDone)
            throw new CannotRunException("This is the key of the latest release: leave out --new-key.");
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
        return isDone ? null : new(earlier.Number + 1, last, earlier.LastUnderOtherKeys, wish.Note.Trim());
    }

    /// <summary>
    /// Under another key the same people get other noise. So no month is published under two keys: the earlier ones
    /// stay as they are, now and in every revision.
    /// </summary>
    private static Plan UnderAnotherKey(PublishRequest wish, Month last, EarlierRelease earlier)
    {
        if (!wish.NewKey)
            throw new CannotRunException(
                "This is not the key of the earlier releases: under another the same people would get other figures, "
                    + "which together tell more than they may. Name the file of the first key; if it is lost for good, "
                    + "see --new-key."
            );
        if (wish.Note is null)
            throw new CannotRunException("--new-key needs --note, which tells readers that another key has begun.");
        if (last <= earlier.LastMonth)
            throw new CannotRunException(
                $"{earlier.LastMonth} has been published: --new-key begins with a later month, and the register has none."
            );
        return new(earlier.Number + 1, last, earlier.LastMonth, wish.Note.Trim());
    }

    /// <summary>The last month that is over and of which the register knows every day.</summary>
    private static Month LastWhole(DateOnly reached, DateOnly today)
    {
        Month last = Month.Of(reached < today ? reached : today);
        if (last > Month.Last)
            return Month.Last;
        return last.LastDay < today && reached >= last.LastDay ? last
            : last > Month.First ? new(last.Number - 1)
            : throw new CannotRunException($"{Month.First}, the first month of the statistics, is not whole yet.");
    }

    /// <summary>Whether it can stand in a page and in a feed: XML has no way to write most of the other characters.</summary>
    private static bool IsText(string note)
    {
        for (int i = 0; i < note.Length; i++)
            if (char.IsSurrogatePair(note, i))
                i++;
            else if (char.IsControl(note[i]) || !XmlConvert.IsXmlChar(note[i]))
                return false;
        return true;
    }
}
