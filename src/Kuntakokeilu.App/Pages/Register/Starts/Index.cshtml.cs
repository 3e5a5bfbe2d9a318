using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Explanations;
using Kuntakokeilu.Core.Registration.Starts;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Register.Starts;

/// <summary>The starts of one's own organisation's customers that wait for an official's eyes, the eldest first.</summary>
[Access(StartsSubject.ListStarts, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Gate gate) : SitePage
{
    private StartFilterForm? form;

    internal override StartFilterForm Form => form ??= new(T, gate.Actor!);

    internal WorkList List { get; private set; } = null!;

    /// <summary>What one has done just now; null for nothing.</summary>
    internal StartDeed? JustDone => Deed is { } done && Enum.IsDefined(done) ? done : null;

    [BindProperty(SupportsGet = true, Name = "done")]
    public StartDeed? Deed { get; set; }

    public async Task OnGet(CancellationToken stop)
    {
        ReadForm();
        ListAddress address = ListAddress.Of(this, StartPage.List, StartQueue.Orders);
        ListSql list = StartQueue.Of(gate.Connection, Form.Filter, address.Order);
        Page<WaitingStart> page = await StartQueue.Read(list, address.Place, WorkList.PageLength, stop);
        gate.SetSubjects(page.Rows.Select(one => one.Person));
        List = await WorkList.Of(address, list, page, StartQueue.Key, Table, T["starts.none"], T, stop);
    }

    private DataTable Table(IReadOnlyList<WaitingStart> starts, ListAddress address) =>
        new(
            T["starts.caption"],
            [
                new(T["people.name"]),
                new(T["transfers.municipality"]),
                new(T["starts.matter"]),
                new(T["starts.sent"], Sort: address.SortLink("sent")),
                new(T["transfers.days"], IsNumber: true),
                new(T["starts.asked"]),
            ],
            [.. starts.Select(Row)]
        );

    private IReadOnlyList<Markup> Row(WaitingStart one) =>
        [
            Markup.Of($"""<a href="{Link[StartPage.Of(one.Person)]}">{one.Name}</a>"""),
            Markup.Of($"{(one.Place is { } place ? Named.Municipality(place, T) : "–")}"),
            Markup.Of($"{StartWords.Matters(one.Matters, T)}"),
            Markup.Of($"{T.Date(one.SentOn)}"),
            Markup.Of($"{T.Count(Math.Max(0, Today.DayNumber - one.SentOn.DayNumber))}"),
            Asked(one.AnswerBy),
        ];

    /// <summary>By when the customer is to answer; a day that is over is told as such.</summary>
    private Markup Asked(DateOnly? until) =>
        until is not { } day ? Markup.Of($"–")
        : day >= Today ? Markup.Of($"{T["starts.answer_by", T.Date(day)]}")
        : Markup.Of(
            $"""<span class="hds-status-label hds-status-label--alert">{T["starts.answer_late", T.Date(day)]}</span>"""
        );
}

/// <summary>What an official has done about a start.</summary>
public enum StartDeed : byte
{
    Registered = 1,
    Asked,
}
