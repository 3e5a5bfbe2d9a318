using Kuntakokeilu.Base.Forms;

namespace Kuntakokeilu.App.Pages.Shared;

/// <summary>How an officer settles what waits, and why.</summary>
/// <param name="subject">Of what the texts of the choices are: difference, identity.</param>
internal sealed class SettlementForm(Texts t, string subject) : Form
{
    internal ChoiceField<Settling> Choice { get; } =
        new("decision", t["difference.choice"], one => t.Of(subject, one)) { Missing = t[$"{subject}.no_choice"] };

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
