using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Steering.Counting;

namespace Kuntakokeilu.App.Pages.Steering.TargetGroup;

/// <summary>How many customers a person-year is counted for.</summary>
internal sealed class PersonYearsForm(Texts t) : Form
{
    internal NumberField Customers { get; } =
        new(
            "customers",
            t["target_group.customers_each"],
            t["target_group.customers_each_wrong", t.Count(PersonYears.MostCustomers)]
        )
        {
            Least = 1,
            Most = PersonYears.MostCustomers,
        };

    internal override IReadOnlyList<Field> Fields => [Customers];
}
