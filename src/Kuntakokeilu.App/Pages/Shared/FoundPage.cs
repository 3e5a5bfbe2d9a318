using Kuntakokeilu.Base.Lists;

namespace Kuntakokeilu.App.Pages.Shared;

/// <summary>A page of what was found as a whole: its place among the others is known when they are.</summary>
internal static class FoundPage
{
    /// <summary>The page beside one; the first one when that is not among what is found any more.</summary>
    internal static (Page<int> Page, int Before) Of(IReadOnlyList<int> found, Place? place, int length)
    {
        int at = place is null ? -1 : found.ToList().IndexOf((int)place.Key[0]);
        int first =
            at < 0 ? 0
            : place!.Turn is Turn.Forward ? at + 1
            : Math.Max(0, at - length);
        int shown = at >= 0 && place!.Turn is Turn.Back ? at - first : length;
        int[] rows = [.. found.Skip(first).Take(shown)];
        return (new(rows, first > 0, first + rows.Length < found.Count), first);
    }
}
