using System.Globalization;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Caseloads;

namespace Kuntakokeilu.App.Pages.Casework;

/// <summary>To whom customers are given: an official whose right of use is in force, each with how many there are now.</summary>
internal sealed class AssignForm(
    Texts t,
    Actor actor,
    IReadOnlyList<Worker> workers,
    IReadOnlyDictionary<int, int> customers
) : Form
{
    private const string OfNobody = "none";

    internal PickField To { get; } =
        new("to", t["assign.to"], Choices(t, actor, workers, customers)) { Any = t["assign.to.choose"] };

    internal override IReadOnlyList<Field> Fields => [To];

    /// <summary>The account; null for nobody, and while none is chosen.</summary>
    internal int? Worker =>
        To.Given is { } given && given != OfNobody ? int.Parse(given, CultureInfo.InvariantCulture) : null;

    private static IReadOnlyList<Choice> Choices(
        Texts t,
        Actor actor,
        IReadOnlyList<Worker> workers,
        IReadOnlyDictionary<int, int> customers
    ) =>
        [
            .. workers
                .Where(one => one.IsInForce)
                .Select(one => new Choice(
                    one.Account.ToString(CultureInfo.InvariantCulture),
                    t["assign.worker", one.Name, t.Count(customers.GetValueOrDefault(one.Account))]
                )),
            .. AssignmentPreview.Leads(actor) ? [new(OfNobody, t["assign.to.none"])] : (Choice[])[],
        ];
}
