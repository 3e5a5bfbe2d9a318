using Kuntakokeilu.App.Pages.Casework.People;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Statements.Delivery;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Statements.People;

/// <summary>A statement on its way to the payer: what the payer is told, how it goes, and what an official does about it.</summary>
[Access(StatementsSubject.ViewDelivery, Post = StatementsSubject.SettleDelivery, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class MessageModel(Gate gate) : CustomerPage(gate)
{
    private DeliveryForm? form;

    /// <summary>Null when there is none of the number.</summary>
    internal PersonMessage? Message { get; private set; }

    /// <summary>Null when nothing is to be done about it.</summary>
    internal override DeliveryForm? Form =>
        Message is { } message && DeliveryService.Deeds(message.State).Count > 0
            ? form ??= new(T, message, Today)
            : null;

    internal DeliveryWords Words => new(T);

    internal string OfCustomer => StatementsSubject.PathOf(Person);

    internal string OfMessage => StatementsSubject.PathOfMessage(Person, Message!.Number);

    internal IReadOnlyList<Crumb> ToMessage =>
        [new(T["nav.statements"], StatementsSubject.List), new(Name, OfCustomer)];

    /// <summary>What has just been done.</summary>
    [BindProperty(SupportsGet = true, Name = "done")]
    public string? JustDone { get; set; }

    internal string? DoneText =>
        JustDone is "again" or "routed" or "printed" or "replayed" ? T[$"delivery.done.{JustDone}"] : null;

    /// <summary>How it goes, as a term and values.</summary>
    internal IReadOnlyList<SummaryRow> State =>
        [
            new(T["delivery.progress"], Words.Progress(Message!.Progress)),
            .. Words.Why(Message) is { Length: > 0 } why ? (SummaryRow[])[new(T["delivery.why"], why)] : [],
            .. Words.Times(Message) is { Count: > 0 } times
                ? (SummaryRow[])[new(T["delivery.times"], string.Join(". ", times))]
                : [],
        ];

    public async Task<IActionResult> OnGet(int person, CancellationToken stop) =>
        await Load(StatementsSubject.ViewDelivery, person, stop) ?? Page();

    /// <param name="state">As it was shown.</param>
    public async Task<IActionResult> OnPost(int person, [FromForm] int state, CancellationToken stop)
    {
        if (await Load(StatementsSubject.SettleDelivery, person, stop) is { } instead)
            return instead;
        if (Form is null || (int)Message!.State != state)
            return await Again(isStale: true, StatementsSubject.SettleDelivery, person, stop);
        if (!ReadForm())
            return Page();
        DeliveryDeed deed = Form.What.Value!.Value;
        bool isDone = await DeliveryService.Settle(
            person,
            Message,
            deed,
            Form.To,
            Form.PrintedOn.Value,
            await Gate.Begin(stop),
            stop
        );
        string done = deed switch
        {
            DeliveryDeed.Route => "routed",
            DeliveryDeed.Print => "printed",
            DeliveryDeed.Replay => "replayed",
            _ => "again",
        };
        return isDone
            ? Redirect(Link[$"{OfMessage}?done={done}"])
            : await Again(isStale: true, StatementsSubject.SettleDelivery, person, stop);
    }

    protected override async Task ReadCase(int person, CancellationToken stop)
    {
        // Read anew it may be in another state, of which other things are done.
        form = null;
        Message = (await MessageReader.Of(Gate.Connection, person, stop)).FirstOrDefault(one =>
            $"{one.Number}" == $"{RouteData.Values["number"]}"
        );
    }
}
