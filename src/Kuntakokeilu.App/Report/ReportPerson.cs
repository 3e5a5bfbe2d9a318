using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;

namespace Kuntakokeilu.App.Report;

/// <summary>A person whom the report explains.</summary>
/// <param name="Person">Identifier in the register.</param>
/// <param name="Entries">The entries that took effect, in order.</param>
/// <param name="Acts">The acts of the TE office, by date.</param>
internal sealed record ReportPerson(
    string Person,
    IReadOnlyList<RegisterEvent> Entries,
    IReadOnlyList<TeOfficeAct> Acts
)
{
    /// <summary>Steers the person by the whole law.</summary>
    internal IReadOnlyList<Period> Periods()
    {
        JobseekerHistory history = new(LawAsKnown.Whole);
        history.Begin();
        foreach (TeOfficeAct act in Acts)
            history.Expect(act);
        foreach (RegisterEvent entry in Entries)
            history.Add(entry);
        history.End();
        return [.. Enumerable.Range(0, history.PeriodCount).Select(history.PeriodAt)];
    }
}

/// <summary>What a person's history shows; the report explains one person of each kind.</summary>
internal enum PersonKind
{
    SeveralGrounds,
    Restart,
    Moved,
    MissingFacts,
    RedundancyProtection,
    LeftUntransferred,
    TemporaryProtection,
}
