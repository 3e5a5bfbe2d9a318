using Kuntakokeilu.Base.Forms;

namespace Kuntakokeilu.App.Pages.Access.Permits;

/// <summary>What has become of the ground of a right.</summary>
internal sealed class NoticeForm(Texts t) : Form
{
    internal ChoiceField<GroundNow> Ground { get; } =
        new("kind", t["permit.notice.kind"], one => t.Of("permit.notice", one)) { Missing = t["permit.notice.empty"] };

    internal TextField Told { get; } = ReasonPage.ReasonField(t, t["permit.notice.text"]);

    internal override IReadOnlyList<Field> Fields => [Ground, Told];
}

internal enum GroundNow : byte
{
    Changed = 1,
    Ended,
}
