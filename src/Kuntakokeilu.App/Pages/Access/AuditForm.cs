using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Access.Auditing;
using Kuntakokeilu.Core.Access.Tables;

namespace Kuntakokeilu.App.Pages.Access;

/// <summary>Which events are looked for, and in what matter.</summary>
/// <param name="done">An action in words.</param>
/// <param name="ownPerson">Whose events one must not look for: one's own.</param>
internal sealed class AuditForm(
    Texts t,
    IReadOnlyList<Choice> organisations,
    IReadOnlyList<AccessAction> actions,
    Func<AccessAction, string> done,
    int? ownPerson
) : Form
{
    /// <summary>A search goes over a year at most.</summary>
    private const int LongestDays = 366;

    internal TextField Matter { get; } =
        new("matter", t["audit.matter"])
        {
            Help = t["audit.matter_help", ReasonedAccess.ShortestReason, ReasonedAccess.LongestReason],
            Shortest = ReasonedAccess.ShortestReason,
            Longest = ReasonedAccess.LongestReason,
            Missing = t["form.length", ReasonedAccess.ShortestReason, ReasonedAccess.LongestReason],
        };

    internal DayField From { get; } = new("from", t["audit.from"]) { Missing = t["form.no_day"] };

    internal DayField Until { get; } = new("until", t["audit.until"]) { Missing = t["form.no_day"] };

    internal NumberField Person { get; } = new("person", t["audit.person"], t["audit.bad_number"]);

    internal NumberField Account { get; } = new("account", t["audit.account"], t["audit.bad_number"]);

    internal PickField Organisation { get; } =
        new("organisation", t["audit.organisation"], organisations) { Any = t["audit.any"] };

    internal ChoiceField<AccessAction> Action { get; } =
        new("action", t["audit.what"], actions, done) { Any = t["audit.any"] };

    internal ChoiceField<AuditOutcome> Outcome { get; } = OutcomeField(t);

    internal override IReadOnlyList<Field> Fields =>
        [Matter, From, Until, Person, Account, Organisation, Action, Outcome];

    /// <summary>What the right form asks for.</summary>
    internal AuditSearch Search() =>
        new(From.Value!.Value, Until.Value!.Value)
        {
            Person = Person.Value,
            Account = Account.Value,
            Organisation = Organisation.Given,
            Action = Action.Value,
            IsRefused = IsRefused(Outcome),
        };

    internal static ChoiceField<AuditOutcome> OutcomeField(Texts t) =>
        new(
            "outcome",
            t["audit.outcome"],
            one => t[one is AuditOutcome.Permitted ? "audit.is_permitted" : "audit.is_refused"]
        )
        {
            Any = t["audit.any"],
        };

    /// <summary>Null for both.</summary>
    internal static bool? IsRefused(ChoiceField<AuditOutcome> outcome) =>
        outcome.Value switch
        {
            AuditOutcome.Refused => true,
            AuditOutcome.Permitted => false,
            null => null,
        };

    protected override void Compare(Texts texts)
    {
        if (Until.Value < From.Value)
            Until.Refuse(texts["audit.bad_order"]);
        else if (Until.Value?.DayNumber - From.Value?.DayNumber >= LongestDays)
            Until.Refuse(texts["audit.long_time"]);
        if (Person.Value is { } person && person == ownPerson)
            Person.Refuse(texts["audit.own_person"]);
    }
}

internal enum AuditOutcome : byte
{
    Permitted = 1,
    Refused,
}
