using System.Globalization;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Casework.Statements;
using Kuntakokeilu.Core.Statements.Recorded;
using Kuntakokeilu.Law.Statements;

namespace Kuntakokeilu.App.Pages.Statements.People;

/// <summary>What is told of the benefit, or of a case.</summary>
internal enum BenefitTelling : byte
{
    Apply = 1,
    Withdraw,

    /// <summary>A case is over.</summary>
    Close,
}

/// <summary>From whom the benefit is applied for, or who asks.</summary>
internal enum PayerKind : byte
{
    Kela = 1,
    Fund,
}

/// <summary>The payer of a benefit, in two fields.</summary>
internal sealed class PayerFields(Texts t)
{
    internal ChoiceField<PayerKind> Kind { get; } =
        new("payer", t["stating.payer"], one => t.Of("telling.payer", one)) { Any = t["telling.no_payer_chosen"] };

    internal NumberField Fund { get; } =
        new("fund", t["telling.fund"], t["telling.bad_fund"])
        {
            Least = 1,
            Most = 999,
            Help = t["telling.fund_help"],
        };

    internal Payer Payer => Kind.Value is PayerKind.Fund ? new(Fund.Value!.Value) : Payer.Kela;

    internal void Require(Texts texts)
    {
        if (Kind.Value is null)
            Kind.Refuse(texts["telling.no_payer"]);
        if (Kind.Value is PayerKind.Fund && Fund.Value is null)
            Fund.Refuse(texts["telling.no_fund"]);
    }
}

/// <summary>That a benefit is applied for or is not any more, or that a case is over.</summary>
internal sealed class TellingForm : EventForm
{
    private readonly StatedCase stated;
    private readonly PayerFields payer;

    internal TellingForm(Texts t, StatedCase stated)
    {
        this.stated = stated;
        payer = new(t);
        BenefitTelling[] among =
        [
            BenefitTelling.Apply,
            .. stated.AppliedFrom is null ? (BenefitTelling[])[] : [BenefitTelling.Withdraw],
            .. stated.OpenCases.Count == 0 ? (BenefitTelling[])[] : [BenefitTelling.Close],
        ];
        What = new("what", t["telling.what"], among, one => t.Of("telling.deed", one))
        {
            Missing = t["telling.no_what"],
        };
        StatedWords words = new(t);
        Case = new(
            "case",
            t["telling.case"],
            [
                .. stated.OpenCases.Select(
                    (one, place) =>
                        new Choice(
                            (place + 1).ToString(CultureInfo.InvariantCulture),
                            one.Matter.From is { } from
                                ? t["telling.case_from", words.Matter(one.Matter.Matter), t.Date(from)]
                                : words.Matter(one.Matter.Matter)
                        )
                ),
            ]
        )
        {
            Any = t["telling.no_case_chosen"],
        };
    }

    internal ChoiceField<BenefitTelling> What { get; }
    internal PickField Case { get; }

    internal override IReadOnlyList<Field> Fields =>
        stated.OpenCases.Count == 0 ? [What, payer.Kind, payer.Fund] : [What, payer.Kind, payer.Fund, Case];

    internal override Field Deed => What;

    internal override ToldEvent Told(DateOnly today) =>
        What.Value switch
        {
            BenefitTelling.Withdraw => new(today, StatementEventKind.Withdraw),
            BenefitTelling.Close => new(
                today,
                StatementEventKind.Close,
                stated.OpenCases[int.Parse(Case.Given!, CultureInfo.InvariantCulture) - 1].Reference
            ),
            _ => ToldEvent.Apply(today, payer.Payer),
        };

    protected override void Compare(Texts texts)
    {
        if (What.Value is BenefitTelling.Apply)
            payer.Require(texts);
        if (What.Value is BenefitTelling.Close && Case.Given is null)
            Case.Refuse(texts["telling.no_case"]);
    }
}
