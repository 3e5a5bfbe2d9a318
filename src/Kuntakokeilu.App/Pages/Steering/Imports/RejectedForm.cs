using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Register;

namespace Kuntakokeilu.App.Pages.Steering.Imports;

/// <summary>For which reason rows were rejected: the same for the page and for its file.</summary>
internal sealed class RejectedForm(Texts t) : Form
{
    internal ChoiceField<RejectionCode> Code { get; } =
        new(
            "code",
            t["import.by_code"],
            [.. Enum.GetValues<RejectionCode>().Except([RejectionCode.None])],
            code => t.Of("rejection", code)
        )
        {
            Any = t["import.all_codes"],
        };

    internal override IReadOnlyList<Field> Fields => [Code];
}
