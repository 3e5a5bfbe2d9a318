namespace Kuntakokeilu.Base.Lists;

/// <summary>A page of a list that is walked by key: rows come and go, and none is shown twice or left out.</summary>
/// <param name="HasPrevious">There are rows before these, or were when one came here.</param>
/// <param name="HasNext">There are rows after these, or were when one came here.</param>
internal sealed record Page<T>(IReadOnlyList<T> Rows, bool HasPrevious, bool HasNext)
{
    internal static Page<T> Empty { get; } = new([], false, false);

    /// <summary>The page of what was read in the direction of walking.</summary>
    /// <param name="read">One row more than a page has, when there are so many and none is left out.</param>
    /// <param name="turn">The direction; null from the beginning.</param>
    /// <param name="isMore">Whether rows follow in that direction.</param>
    internal static Page<T> Of(IReadOnlyList<T> read, Turn? turn, int length, bool isMore)
    {
        IEnumerable<T> rows = read.Take(length);
        return turn is Turn.Back
            ? new([.. rows.Reverse()], isMore, HasNext: true)
            : new([.. rows], HasPrevious: turn is Turn.Forward, isMore);
    }

    internal Page<TTo> Select<TTo>(Func<T, TTo> to) => new([.. Rows.Select(to)], HasPrevious, HasNext);
}
