using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Access.Sessions;

namespace Kuntakokeilu.App.Pages.Access;

/// <summary>In which role, for which organisation and for what purpose: what one has is chosen already.</summary>
internal sealed class RoleForm : Form
{
    private readonly IReadOnlyList<(OwnPermit Permit, Purpose Purpose)> choices;

    internal RoleForm(IReadOnlyList<(OwnPermit Permit, Purpose Purpose)> choices, Actor now, Texts t)
    {
        this.choices = choices;
        Choice = new(
            "choice",
            t["access.role.legend"],
            [.. choices.Select(one => new Choice(Sent(one), Words(one, t)))]
        )
        {
            Missing = t["access.role.choose"],
        };
        Choice.Show($"{now.PermitId} {(int)now.Purpose}");
    }

    internal PickField Choice { get; }

    internal override IReadOnlyList<Field> Fields => [Choice];

    internal (OwnPermit Permit, Purpose Purpose) Chosen => choices.Single(one => Sent(one) == Choice.Given);

    private static string Sent((OwnPermit Permit, Purpose Purpose) choice) =>
        $"{choice.Permit.Id} {(int)choice.Purpose}";

    private static string Words((OwnPermit Permit, Purpose Purpose) choice, Texts t)
    {
        string role = Texts.Capital(t.Of("role", choice.Permit.Role));
        return $"{role}, {choice.Permit.Organisation.In(t.Language)}: {t.Of("purpose", choice.Purpose)}";
    }
}
