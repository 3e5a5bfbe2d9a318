using Kuntakokeilu.Base.Forms;

namespace Kuntakokeilu.App.Pages.Steering.Differences;

/// <summary>How an officer settles a difference, and why.</summary>
internal sealed class SettlementForm(Texts t) : Form
{
    internal ChoiceField<Settling> Choice { get; } =
        new("decision", t["difference.choice"], one => t.Of("difference", one)) { Missing = t["difference.no_choice"] };

    internal TextField Reason { get; } =
        new("reason", t["difference.reason"])
        {
            Help = t["difference.reason_help"],
            Lines = 4,
            Missing = t["difference.no_reason"],
        };

    internal override IReadOnlyList<Field> Fields => [Choice, Reason];
}

internal enum Settling : byte
{
    Accept = 1,
    LeaveOut,
}
