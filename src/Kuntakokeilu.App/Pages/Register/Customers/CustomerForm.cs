using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.App.Pages.Register.Customers;

/// <summary>Which of the customers: the same for the page and for its files.</summary>
internal sealed class CustomerForm(Texts t, Actor actor) : Form
{
    internal ChoiceField<Basis> OnBasis { get; } =
        new("basis", t["own_customers.basis"], Bases(actor), one => t.Of("basis_short", one))
        {
            Any = t["own_customers.any"],
        };

    internal DayField Since { get; } =
        new("since", t["own_customers.since_day"]) { Chip = day => t["own_customers.from", day] };

    internal override IReadOnlyList<Field> Fields => [OnBasis, Since];

    internal CustomerFilter Filter => new(OnBasis.Value, Since.Value);

    /// <summary>On what one's own organisation can have a customer.</summary>
    private static Basis[] Bases(Actor actor) =>
        actor.TeOffice is null
            ? [Basis.TargetGroup, Basis.Restart, Basis.Moved, Basis.TransferredOnRequest]
            :
            [
                .. Enum.GetValues<Basis>()
                    .Except([Basis.NoJobSearch, Basis.TargetGroup, Basis.Restart, Basis.SteeringStopped]),
            ];
}
