using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Access;

namespace Kuntakokeilu.App.Pages.Access;

/// <summary>Which of one's own events.</summary>
/// <param name="actions">What somebody in the role may do.</param>
/// <param name="done">An action in words.</param>
internal sealed class TrailForm(Texts t, IReadOnlyList<AccessAction> actions, Func<AccessAction, string> done) : Form
{
    internal ChoiceField<AccessAction> Action { get; } =
        new("action", t["audit.what"], actions, done) { Any = t["audit.any"] };

    internal ChoiceField<AuditOutcome> Outcome { get; } = AuditForm.OutcomeField(t);

    internal override IReadOnlyList<Field> Fields => [Action, Outcome];
}
