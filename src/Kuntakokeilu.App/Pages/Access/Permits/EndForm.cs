using Kuntakokeilu.Base.Forms;

namespace Kuntakokeilu.App.Pages.Access.Permits;

/// <summary>Why a right ends at once.</summary>
internal sealed class EndForm(Texts t) : Form
{
    internal TextField Reason { get; } = ReasonPage.ReasonField(t, t["permit.reason"]);

    internal override IReadOnlyList<Field> Fields => [Reason];
}
