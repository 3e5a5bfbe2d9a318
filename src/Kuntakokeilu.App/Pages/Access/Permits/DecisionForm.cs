using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Access.Permits;

namespace Kuntakokeilu.App.Pages.Access.Permits;

/// <summary>Granting or refusing a right; granting is a choice only when the conditions hold.</summary>
internal sealed class DecisionForm(Texts t, PermitRecord record) : Form
{
    internal ChoiceField<Ruling> Ruling { get; } =
        new(
            "decision",
            t["permit.decision"],
            record.Findings.All(finding => finding.IsMet)
                ? [Permits.Ruling.Grant, Permits.Ruling.Refuse]
                : [Permits.Ruling.Refuse],
            one => t.Of("permit", one)
        )
        {
            Missing = t["permit.decision.empty"],
        };

    internal TextField Reason { get; } = ReasonPage.ReasonField(t, t["permit.reason"], t["permit.decide.help"]);

    internal override IReadOnlyList<Field> Fields => [Ruling, Reason];
}

internal enum Ruling : byte
{
    Grant = 1,
    Refuse,
}
