using System.Globalization;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Caseloads;
using Kuntakokeilu.Law.Obligations;

namespace Kuntakokeilu.App.Pages.Casework;

/// <summary>
/// What narrows a caseload: the same for the list, for giving the customers to another, and for a view that is kept. Whose
/// they are is one's own unless something else is chosen.
/// </summary>
internal sealed class CaseloadForm(Texts t, Actor actor, IReadOnlyList<Worker> workers) : Form
{
    internal const string Mine = "me";
    internal const string OfNobody = "none";
    internal const string OfAll = "all";
    private const string Chosen = "yes";

    internal PickField Whose { get; } =
        new("worker", t["caseload.worker"], Choices(t, actor, workers)) { Any = t["caseload.worker.me"] };

    internal ChoiceField<CaseloadWhen> When { get; } =
        new("when", t["caseload.when"], one => t.Of("caseload.when", one)) { Any = t["caseload.any"] };

    internal ChoiceField<ObligationKind> Kind { get; } =
        new("kind", t["caseload.kind"], CaseloadChoices.Kinds, one => DutyWords.Name(t, one))
        {
            Any = t["caseload.any"],
        };

    internal ChoiceField<PlanDetail> Plan { get; } =
        new("plan", t["caseload.plan"], CaseloadChoices.Plans, one => t.Of("caseload.plan", one))
        {
            Any = t["caseload.any"],
        };

    internal ChoiceField<YesNo> Booked { get; } =
        new("booked", t["caseload.booked"], one => t.Of("caseload.booked", one)) { Any = t["caseload.any"] };

    internal PickField Silent { get; } =
        new("silent", t["caseload.contact"], [new(Chosen, t["caseload.silent"])]) { Any = t["caseload.any"] };

    internal PickField LateRows { get; } =
        new("rows", t["caseload.rows"], [new(Chosen, t["caseload.rows.late"])]) { Any = t["caseload.any"] };

    internal PickField Messages { get; } =
        new("messages", t["nav.messages"], [new(Chosen, t["caseload.messages"])]) { Any = t["caseload.any"] };

    internal override IReadOnlyList<Field> Fields => [Whose, When, Kind, Plan, Booked, Silent, LateRows, Messages];

    /// <summary>The account whose customers are shown; null for several officials' and nobody's.</summary>
    internal int? Worker =>
        Whose.Given switch
        {
            null => actor.AccountId,
            OfNobody or OfAll => null,
            string account => int.Parse(account, CultureInfo.InvariantCulture),
        };

    internal CaseloadFilter Filter =>
        new()
        {
            Worker = Worker,
            OfNobody = Whose.Given is OfNobody,
            Kind = Kind.Value,
            When = When.Value,
            Plan = Plan.Value,
            IsBooked = Booked.Value is { } booked ? booked is YesNo.Yes : null,
            IsSilent = Silent.Given is not null,
            HasLateRows = LateRows.Given is not null,
            HasMessages = Messages.Given is not null,
        };

    /// <summary>What an address has of a field: one's own are those without a word, and may be told in one.</summary>
    internal static string? Sent(IQueryCollection query, string name) =>
        name is "worker" && query[name] == Mine ? null : (string?)query[name];

    private static IReadOnlyList<Choice> Choices(Texts t, Actor actor, IReadOnlyList<Worker> workers) =>
        [
            new(OfNobody, t["caseload.worker.none"]),
            new(OfAll, t["caseload.worker.all"]),
            .. workers
                .Where(one => one.Account != actor.AccountId)
                .Select(one => new Choice(one.Account.ToString(CultureInfo.InvariantCulture), one.Name)),
        ];
}
