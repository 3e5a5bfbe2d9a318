using System.Globalization;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Statements;
using Kuntakokeilu.Core.Statements.Recorded;
using Kuntakokeilu.Law.Statements;

namespace Kuntakokeilu.App.Pages.Statements.People;

/// <summary>Why a statement is needed.</summary>
internal enum CaseOpening : byte
{
    /// <summary>A case has begun: a service, studies, a business.</summary>
    Case = 1,

    /// <summary>The payer has asked for a statement.</summary>
    Request,
}

/// <summary>How much a student studies: TTL 2:10.</summary>
internal enum StudyExtent : byte
{
    Full = 1,
    Below,
}

/// <summary>A case that calls for a statement, or the payer's request for one.</summary>
internal sealed class OpeningForm : EventForm
{
    private const int LastItem = 11;
    private readonly PayerFields payer;

    internal OpeningForm(Texts t, DateOnly today)
    {
        payer = new(t);
        StatedWords words = new(t);
        What = new("what", t["opening.what"], one => t.Of("opening.deed", one)) { Missing = t["opening.no_what"] };
        Matter = new("matter", t["stating.matter"], StatementsForm.Matters, words.Matter)
        {
            Any = t["giving.choose"],
            Missing = t["opening.no_matter"],
        };
        From = new("from", t["opening.from"]) { Help = t["opening.from_help"] };
        From.Show(today);
        Last = new("last", t["opening.last"]) { Help = t["giving.last_help"] };
        Item = new("item", t["opening.item"], t["opening.bad_item"])
        {
            Least = 1,
            Most = LastItem,
            Help = t["opening.item_help"],
        };
        Extent = new("extent", t["opening.extent"], one => t.Of("opening.extent", one)) { Any = t["opening.no_study"] };
        Service = new(
            "service",
            t["opening.service"],
            [
                .. StatementWords
                    .Services.Order(StringComparer.Ordinal)
                    .Select(one => new Choice(one, t[$"opening.service.{one}"])),
            ]
        )
        {
            Any = t["opening.no_service"],
        };
        InPlan = new("in_plan", t["opening.in_plan"], one => t.Of("opening.in_plan", one))
        {
            Any = t["opening.no_service"],
        };
    }

    internal ChoiceField<CaseOpening> What { get; }
    internal ChoiceField<StatementMatter> Matter { get; }
    internal DayField From { get; }
    internal DayField Last { get; }
    internal NumberField Item { get; }
    internal ChoiceField<StudyExtent> Extent { get; }
    internal PickField Service { get; }
    internal ChoiceField<YesNo> InPlan { get; }

    internal override IReadOnlyList<Field> Fields =>
        [What, Matter, From, Last, Service, InPlan, Item, Extent, payer.Kind, payer.Fund];

    internal override Field Deed => What;

    internal override ToldEvent Told(DateOnly today) =>
        What.Value is CaseOpening.Request
            ? ToldEvent.Request(today, "", Matter.Value!.Value, payer.Payer)
            : new(
                today,
                StatementEventKind.Open,
                "",
                Matter.Value!.Value,
                Detail,
                Value,
                From.Value,
                Last.Value?.AddDays(1)
            );

    private string Detail =>
        Matter.Value switch
        {
            StatementMatter.Study => Item.Value!.Value.ToString(CultureInfo.InvariantCulture),
            StatementMatter.Service => Service.Given!,
            _ => "",
        };

    private string Value =>
        Matter.Value switch
        {
            StatementMatter.Study => ChoiceField<StudyExtent>.Sent(Extent.Value!.Value),
            StatementMatter.Service => InPlan.Value is YesNo.Yes ? "in_plan" : "not_in_plan",
            _ => "",
        };

    protected override void Compare(Texts texts)
    {
        if (What.Value is CaseOpening.Request)
        {
            payer.Require(texts);
            return;
        }
        if (What.Value is null)
            return;
        if (Matter.Value is StatementMatter.Registration or StatementMatter.Conduct)
            Matter.Refuse(texts["opening.not_a_case"]);
        if (From.Value is null)
            From.Refuse(texts["opening.no_from"]);
        if (Last.Value < From.Value)
            Last.Refuse(texts["giving.last_before"]);
        if (Matter.Value is StatementMatter.Study)
        {
            if (Item.Value is null)
                Item.Refuse(texts["opening.bad_item"]);
            if (Extent.Value is null)
                Extent.Refuse(texts["opening.no_extent"]);
        }
        if (Matter.Value is StatementMatter.Service)
        {
            if (Service.Given is null)
                Service.Refuse(texts["opening.choose_service"]);
            if (InPlan.Value is null)
                InPlan.Refuse(texts["opening.no_in_plan"]);
        }
    }
}
