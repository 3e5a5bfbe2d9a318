using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Casework.Statements.Delivery;
using Kuntakokeilu.Law.Statements;

namespace Kuntakokeilu.App.Pages.Statements.People;

/// <summary>What is done about a statement that has gone to the payer, or has not.</summary>
internal sealed class DeliveryForm : Form
{
    private readonly PersonMessage message;
    private readonly IReadOnlyList<DeliveryDeed> deeds;
    private readonly PayerFields payer;

    internal DeliveryForm(Texts t, PersonMessage message, DateOnly today)
    {
        this.message = message;
        deeds = DeliveryService.Deeds(message.State);
        payer = new(t);
        What = new("what", t["delivery.what"], deeds, one => t.Of("delivery.deed", one))
        {
            Missing = t["delivery.no_what"],
        };
        PrintedOn = new("printed_on", t["delivery.printed_on"]) { Last = today };
    }

    internal ChoiceField<DeliveryDeed> What { get; }
    internal DayField PrintedOn { get; }

    /// <summary>To whom it goes instead; null where that is not changed.</summary>
    internal Payer? To => What.Value is DeliveryDeed.Route ? payer.Payer : null;

    internal override IReadOnlyList<Field> Fields =>
        [
            What,
            .. deeds.Contains(DeliveryDeed.Route) ? (Field[])[payer.Kind, payer.Fund] : [],
            .. deeds.Contains(DeliveryDeed.Print) ? (Field[])[PrintedOn] : [],
        ];

    protected override void Compare(Texts texts)
    {
        if (What.Value is DeliveryDeed.Print && PrintedOn.Value is null && PrintedOn.Wrong is null)
            PrintedOn.Refuse(texts["delivery.no_printed_on"]);
        if (What.Value is not DeliveryDeed.Route)
            return;
        payer.Require(texts);
        if (payer.Kind.Wrong is null && payer.Fund.Wrong is null && payer.Payer.Fund == message.Fund)
            payer.Kind.Refuse(texts["delivery.same_payer"]);
    }
}
