using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Access.Permits;

namespace Kuntakokeilu.App.Pages.Access.Permits;

/// <summary>Which rights of use.</summary>
/// <param name="organisations">For who sees those of all; null for one's own organisation's.</param>
internal sealed class PermitFilter(Texts t, IReadOnlyList<Choice>? organisations) : Form
{
    internal PickField Organisation { get; } =
        new("organisation", t["permits.organisation"], organisations ?? []) { Any = t["permits.organisation.all"] };

    internal ChoiceField<PermitState> State { get; } =
        new("state", t["permits.state"], one => t.Of("permit_state", one)) { Any = t["permits.state.all"] };

    internal override IReadOnlyList<Field> Fields => organisations is null ? [State] : [Organisation, State];
}
