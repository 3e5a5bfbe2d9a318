using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Steering;
using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.App.Pages.Transfers.Clarify;

/// <summary>Which of those whose case waits for a fact.</summary>
internal sealed class ClarifyFilter(Texts t, Actor actor) : Form
{
    internal PickField Municipality { get; } =
        new("municipality", t["transfers.municipality"], TransferForm.Places(t, actor)) { Any = t["transfers.any"] };

    internal DayField Until { get; } =
        new("until", t["undetermined.until"]) { Chip = day => t["transfers.waited_since", day] };

    internal override IReadOnlyList<Field> Fields => [Municipality, Until];

    internal UndeterminedFilter Filter =>
        new(Municipality.Given is { } code ? MunicipalityCode.Parse(code) : null, Until.Value);
}
