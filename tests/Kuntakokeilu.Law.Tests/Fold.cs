using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;

namespace Kuntakokeilu.Law.Tests;

/// <summary>What the law makes of one person's entries and acts.</summary>
internal sealed record Fold(IReadOnlyList<Period> Periods, IReadOnlyList<Refusal> Entries, IReadOnlyList<Refusal> Acts)
{
    internal static Fold Of(IEnumerable<RegisterEvent> entries, IEnumerable<TeOfficeAct> acts, LawAsKnown law) =>
        With(new JobseekerHistory(law), entries, acts);

    /// <summary>With a history that may have been used for others before.</summary>
    internal static Fold With(
        JobseekerHistory history,
        IEnumerable<RegisterEvent> entries,
        IEnumerable<TeOfficeAct> acts
    )
    {
        TeOfficeAct[] inOrder = [.. acts.OrderBy(a => a.Date)];
        history.Begin();
        foreach (TeOfficeAct act in inOrder)
            history.Expect(act);
        Refusal[] ofEntries = [.. entries.Select(e => history.Add(e))];
        history.End();
        return new(
            [.. Enumerable.Range(0, history.PeriodCount).Select(history.PeriodAt)],
            ofEntries,
            [.. Enumerable.Range(0, inOrder.Length).Select(history.ActRefusal)]
        );
    }

    /// <summary>The same history told by one line a period and a refusal.</summary>
    public override string ToString() =>
        string.Join('\n', [.. Periods.Select(p => $"{Text.Of(p)} to {p.To:yyyy-MM-dd}"), .. Refused("row", Entries)])
        + string.Join('\n', Refused("act", Acts));

    internal static IEnumerable<string> Refused(string what, IReadOnlyList<Refusal> refusals) =>
        refusals
            .Select((refusal, i) => (refusal, i))
            .Where(r => r.refusal is not Refusal.None)
            .Select(r => $"{what} {r.i + 1} {Text.Of(r.refusal)}");
}
