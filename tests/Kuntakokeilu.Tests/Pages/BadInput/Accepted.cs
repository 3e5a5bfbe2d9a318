namespace Kuntakokeilu.Tests.Pages.BadInput;

/// <summary>
/// Forms that are taken though they are filled in so, and why that is right: the one place where it is said. A line that is
/// not met any more is a fault.
/// </summary>
internal static class Accepted
{
    private static readonly Dictionary<(string Key, Badly How), string> Reasons = new()
    {
        [("transfers/moves/655: version note", Badly.Empty)] = "A note to the next municipality may be left out.",
        [("own/words: before text", Badly.Empty)] = "One's own words may be taken away again.",
    };

    /// <summary>Why it is taken; null when it must not be.</summary>
    internal static string? Why(PageForm form, Badly how) => Reasons.GetValueOrDefault((form.Key, how));

    internal static IEnumerable<string> NotMet(IEnumerable<(PageForm Form, Badly How)> taken) =>
        Reasons
            .Keys.Except(taken.Select(one => (one.Form.Key, one.How)))
            .Select(one => $"{one.Key}, {one.How}: said to be taken, and there is no such form");
}
