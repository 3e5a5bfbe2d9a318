using Kuntakokeilu.App.Pages.Casework;
using Kuntakokeilu.App.Pages.Casework.People;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Pages.Transfers.Moves;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Caseloads;
using Kuntakokeilu.Core.Steering;
using Kuntakokeilu.Core.Transfers.Moves;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Register.Inbox;

/// <summary>A new customer: why, from whom, what is open, what was noted; and the receipt.</summary>
[Access(MovesSubject.ViewNewCustomer, Post = MovesSubject.AcknowledgeCustomer, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class CustomerModel(Gate gate) : SitePage
{
    /// <summary>Null when the receipt has been given, or none was asked for.</summary>
    internal NewCustomer? Customer { get; private set; }

    internal string Name => Customer?.Name ?? T["person.title", $"{RouteData.Values["person"]}"];

    /// <summary>What waits to be done about the customer.</summary>
    internal IReadOnlyList<Markup> Open { get; private set; } = [];

    /// <summary>What is due to the customer; null when another has the customer by now.</summary>
    internal CaseloadCustomer? Due { get; private set; }

    internal bool LeadsToCase => gate.Leads(CaseSubject.ViewCase);

    public async Task<IActionResult> OnGet(int person, CancellationToken stop)
    {
        if (await Load(MovesSubject.ViewNewCustomer, person, stop) is { } instead)
            return instead;
        if (Customer is not null)
        {
            Open = [.. await Waiting(person, stop)];
            Due = (await Caseload.Of(gate.Connection, gate.Actor!, [person], stop)).GetValueOrDefault(person);
        }
        return Page();
    }

    public async Task<IActionResult> OnPost(int person, CancellationToken stop)
    {
        if (await Load(MovesSubject.AcknowledgeCustomer, person, stop) is { } instead)
            return instead;
        // A colleague was faster: as it was wished.
        if (Customer is not null)
            await Core.Transfers.Moves.Inbox.Acknowledge(person, await gate.Begin(stop), stop);
        return Redirect($"{Link[MovesSubject.Inbox]}?done=true");
    }

    internal IReadOnlyList<SummaryRow> Summary()
    {
        List<SummaryRow> rows =
        [
            new(T["inbox.why"], T.Of("inbox.why", Customer!.Kind)),
            new(T["inbox.since"], T.Date(Customer.Since)),
        ];
        if (Customer.Previous is { } previous)
            rows.Add(new(T["inbox.previous"], Organisations.Name(previous, Language)));
        if (Due is { } due)
        {
            CaseloadWords words = new(T, Today);
            rows.Add(new(T["caseload.plan"], words.Plan(due)));
            rows.Add(new(T["caseload.next"], words.Next(due)));
            rows.Add(new(T["caseload.booked"], words.Day(due.Booked < Today ? null : due.Booked)));
        }
        return rows;
    }

    private async Task<IEnumerable<Markup>> Waiting(int person, CancellationToken stop)
    {
        PersonRecord record = (await PersonReader.Load(gate.Connection, person, stop))!;
        OwnWorkOn work = await OwnWorkOn.Read(gate.Connection, person, stop);
        IEnumerable<Markup> late = record
            .Differences.Where(one => one.Accepted is null)
            .Select(one =>
                Markup.Of(
                    $"""{T["person.waits.difference", T.Date(one.FirstDay)]} <a href="{Link[$"/steering/differences/{one.Id}"]}">{T["person.to_difference"]}</a>"""
                )
            );
        return work.Questions > 0
            ? late.Append(Markup.Of($"{T["person.waits.questions", T.Count(work.Questions)]}"))
            : late;
    }

    /// <returns>What is answered instead when the person is not one's own.</returns>
    private async Task<IActionResult?> Load(AccessAction action, int person, CancellationToken stop)
    {
        if ((await gate.Decide(action, person, stop)).Refused is { } refused)
            return RefusedResult.Of(HttpContext, refused);
        Customer = await Core.Transfers.Moves.Inbox.Find(gate.Connection, person, stop);
        return null;
    }
}
