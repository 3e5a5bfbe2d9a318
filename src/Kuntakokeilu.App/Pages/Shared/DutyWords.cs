using Kuntakokeilu.Law.Obligations;

namespace Kuntakokeilu.App.Pages.Shared;

/// <summary>A duty in lists: its name, and how late it is.</summary>
internal static class DutyWords
{
    internal static string Name(Texts t, ObligationKind kind) => Texts.Capital(t.Of("duty.kind", kind));

    /// <summary>By working days, as the law counts a delay; on the days off after the last day none has passed.</summary>
    internal static string Late(Texts t, int days) =>
        days switch
        {
            0 => t["duty.late.none"],
            1 => t["duty.late.one"],
            _ => t["duty.late.days", t.Count(days)],
        };
}
