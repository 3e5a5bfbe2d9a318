using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Obligations;
using Kuntakokeilu.Law.Obligations;

namespace Kuntakokeilu.App.Pages.Casework.People;

/// <summary>One entry about a service, joint service, integration or the like; plans have a form of their own.</summary>
internal sealed class EntryForm : Form
{
    private static readonly PlanEntryKind[] Kinds =
    [
        PlanEntryKind.Service,
        PlanEntryKind.ServiceEnd,
        PlanEntryKind.KnownEnd,
        PlanEntryKind.Request,
        PlanEntryKind.Waiver,
        PlanEntryKind.JointAssessed,
        PlanEntryKind.JointStart,
        PlanEntryKind.JointEnd,
        PlanEntryKind.KelaNotice,
        PlanEntryKind.Residence,
        PlanEntryKind.MappingStarted,
        PlanEntryKind.MappingDone,
        PlanEntryKind.PlanStarted,
        PlanEntryKind.Applied,
        PlanEntryKind.Report,
    ];

    private static readonly (PlanEntryKind Kind, PlanDetail Detail)[] All =
    [
        .. from kind in Kinds from detail in PlanWords.DetailsOf(kind) select (kind, detail),
    ];

    internal EntryForm(Texts t, DateOnly today)
    {
        What = new(
            "what",
            t["entry.what"],
            [
                new Choice("", t["entry.choose"]),
                .. All.Select(
                    (one, place) => new Choice($"{place + 1}", InWords(t, one), t.Of("entry.kind", one.Kind))
                ),
            ]
        )
        {
            Any = t["entry.choose"],
            Missing = t["entry.no_what"],
        };
        Day = new("day", t["entry.day"])
        {
            Help = t["entry.day_help"],
            Last = today,
            Missing = t["entry.no_day"],
        };
        Day.Show(today);
        Until = new("until", t["entry.until"]) { Help = t["entry.until_help"] };
        Number = new("number", t["entry.number"], t["entry.bad_number"])
        {
            Least = 1,
            Most = 99,
            Help = t["entry.number_help"],
        };
    }

    internal PickField What { get; }
    internal DayField Day { get; }
    internal DayField Until { get; }
    internal NumberField Number { get; }

    internal override IReadOnlyList<Field> Fields => [What, Day, Until, Number];

    internal PlanEntry Entry
    {
        get
        {
            (PlanEntryKind kind, PlanDetail detail) = Chosen!.Value;
            return new(
                Day.Value!.Value,
                kind,
                detail,
                NeedsUntil(kind, detail) ? Until.Value : null,
                kind is PlanEntryKind.Applied ? (byte?)Number.Value : null
            );
        }
    }

    private (PlanEntryKind Kind, PlanDetail Detail)? Chosen =>
        int.TryParse(What.Given, out int place) && place >= 1 && place <= All.Length ? All[place - 1] : null;

    /// <summary>"Työkokeilu" of a service; the entry's own words where there is but one of its kind.</summary>
    internal static string InWords(Texts t, (PlanEntryKind Kind, PlanDetail Detail) one) =>
        one.Detail is PlanDetail.None ? t.Of("entry.kind", one.Kind) : t.Of("entry.detail", one.Detail);

    protected override void Compare(Texts texts)
    {
        if (Chosen is not { } chosen)
            return;
        if (NeedsUntil(chosen.Kind, chosen.Detail) && Until.Wrong is null && Until.Value is null)
            Until.Refuse(texts["entry.no_until"]);
        if (NeedsUntil(chosen.Kind, chosen.Detail) && Until.Value < Day.Value)
            Until.Refuse(texts["entry.until_before"]);
        if (chosen.Kind is PlanEntryKind.Applied && Number.Wrong is null && Number.Value is null)
            Number.Refuse(texts["entry.no_number"]);
    }

    private static bool NeedsUntil(PlanEntryKind kind, PlanDetail detail) =>
        kind is PlanEntryKind.Service or PlanEntryKind.KnownEnd && detail is not PlanDetail.Withdrawn;
}
