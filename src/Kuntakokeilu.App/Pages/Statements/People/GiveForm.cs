using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Law.Statements;

namespace Kuntakokeilu.App.Pages.Statements.People;

/// <summary>What becomes of a statement that was given.</summary>
internal enum GivenDeed : byte
{
    /// <summary>Another takes its place wholly.</summary>
    Correct = 1,

    /// <summary>It is taken back.</summary>
    Cancel,

    /// <summary>Another covers it from its first day on.</summary>
    Further,
}

/// <summary>What a statement is written of.</summary>
/// <param name="IsGiven">Whether one has been given of it.</param>
/// <param name="IsStated">Whether one stands that can be corrected or taken back.</param>
/// <param name="From">The first day that is offered.</param>
internal sealed record StatementOf(
    StatementMatter Matter,
    StatementPart Part,
    bool IsGiven,
    bool IsStated,
    DateOnly From,
    DateOnly? To
)
{
    internal static StatementOf Of(StatementDuty duty, bool isStated) =>
        new(
            duty.Case.Matter,
            duty.Part,
            duty.Given is not null,
            isStated,
            duty.Statement?.From ?? duty.Since,
            duty.Statement?.To
        );
}

/// <summary>A statement: its code of those of the day for its matter, and from when until when it says it.</summary>
internal sealed class GiveForm : Form
{
    private readonly bool isGiven;

    /// <summary>Of a service that begins a municipality tells the ground of its arranging (decree 153/2021, 3 §).</summary>
    private readonly bool asksDuty;

    /// <param name="giver">In whose name it is given.</param>
    internal GiveForm(Texts t, StatementOf of, StatementGiver giver, DateOnly today)
    {
        StatedWords words = new(t);
        isGiven = of.IsGiven;
        asksDuty =
            of.Matter is StatementMatter.Service
            && of.Part is StatementPart.Begin
            && giver is StatementGiver.Municipality;
        What = new(
            "what",
            t["giving.what"],
            of.IsStated ? Enum.GetValues<GivenDeed>() : [GivenDeed.Further],
            one => t.Of("giving.deed", one)
        )
        {
            Missing = t["giving.no_what"],
        };
        Code = new(
            "code",
            t["giving.code"],
            [.. StatementCodes.On(of.Matter, today).Select(one => new Choice(one, words.Code(of.Matter, one)))]
        )
        {
            Any = t["giving.choose"],
        };
        From = new("from", t["giving.from"]);
        From.Show(of.From);
        Last = new("last", t["giving.last"]) { Help = t["giving.last_help"] };
        Last.Show(of.To?.AddDays(-1));
        ByDuty = new("by_duty", t["giving.by_duty"], t) { Help = t["giving.by_duty_help"] };
        Why = new("why", t["giving.why"])
        {
            Help = t["giving.why_help"],
            Lines = 3,
            Longest = 500,
        };
    }

    internal ChoiceField<GivenDeed> What { get; }
    internal PickField Code { get; }
    internal DayField From { get; }
    internal DayField Last { get; }
    internal YesNoField ByDuty { get; }
    internal TextField Why { get; }

    internal override IReadOnlyList<Field> Fields =>
        [
            .. isGiven ? (Field[])[What] : [],
            Code,
            From,
            Last,
            .. asksDuty ? (Field[])[ByDuty] : [],
            .. isGiven ? (Field[])[Why] : [],
        ];

    /// <summary>Whether a service is arranged under the duty of 13 §; null where that is not asked.</summary>
    internal bool? IsByDuty => asksDuty && !IsCancelling ? ByDuty.Value is YesNo.Yes : null;

    internal bool IsCancelling => isGiven && What.Value is GivenDeed.Cancel;

    /// <summary>What has just been done, once it is.</summary>
    internal string Done =>
        IsCancelling ? "cancelled"
        : Kind is StatementEventKind.Correct ? "corrected"
        : "given";

    internal StatementEventKind Kind =>
        isGiven && What.Value is GivenDeed.Correct ? StatementEventKind.Correct : StatementEventKind.Give;

    /// <summary>The day after the last, as statements have it.</summary>
    internal DateOnly? To => Last.Value?.AddDays(1);

    protected override void Compare(Texts texts)
    {
        if (IsCancelling)
        {
            if (Why.Written.Length == 0)
                Why.Refuse(texts["giving.no_why"]);
            return;
        }
        if (Code.Given is null)
            Code.Refuse(texts["giving.no_code"]);
        if (From.Value is null)
            From.Refuse(texts["giving.no_from"]);
        if (asksDuty && ByDuty.Value is null)
            ByDuty.Refuse(texts["giving.no_by_duty"]);
        if (Last.Value < From.Value)
            Last.Refuse(texts["giving.last_before"]);
    }
}
