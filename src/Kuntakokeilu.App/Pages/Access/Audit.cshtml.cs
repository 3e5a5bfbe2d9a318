using System.Globalization;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Access.Auditing;
using Kuntakokeilu.Core.Access.Tables;
using Kuntakokeilu.Core.Data;
using Kuntakokeilu.Core.Html;
using Microsoft.AspNetCore.Mvc;
using Microsoft.EntityFrameworkCore;

namespace Kuntakokeilu.App.Pages.Access;

/// <summary>
/// Everybody's events, for supervision, only with a written matter. The form comes by POST: what is looked into, and
/// why, stands in no address and no log.
/// </summary>
[Access(AccessAction.SearchAudit, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class AuditModel(Gate gate) : SitePage
{
    internal const int ShortestMatter = Opening.ShortestReason;
    internal const int LongestMatter = Opening.LongestReason;

    /// <summary>A search goes over a year at most.</summary>
    private const int LongestDays = 366;
    private const int UsualDays = 30;
    private const int PageLength = 50;

    [BindProperty(Name = "matter")]
    public string? Matter { get; set; }

    [BindProperty(Name = "from")]
    public string? From { get; set; }

    [BindProperty(Name = "until")]
    public string? Until { get; set; }

    [BindProperty(Name = "person")]
    public string? Person { get; set; }

    [BindProperty(Name = "account")]
    public string? Account { get; set; }

    [BindProperty(Name = "organisation")]
    public string? Organisation { get; set; }

    [BindProperty(Name = "action")]
    public string? Action { get; set; }

    /// <summary>permitted or refused; neither for both.</summary>
    [BindProperty(Name = "outcome")]
    public string? Outcome { get; set; }

    [BindProperty(Name = "before")]
    public long? Before { get; set; }

    /// <summary>What was found; null before the first search.</summary>
    internal IReadOnlyList<FoundEvent>? Events { get; private set; }

    /// <summary>The last event shown, when there are more.</summary>
    internal long? Next { get; private set; }

    internal IReadOnlyList<(string Code, string Name)> Organisations { get; private set; } = [];

    public async Task OnGet(CancellationToken stop)
    {
        gate.Shows([]);
        From = DayField.Value(Today.AddDays(-UsualDays));
        Until = DayField.Value(Today);
        await ReadOrganisations(stop);
    }

    public async Task OnPost(CancellationToken stop)
    {
        gate.Shows([]);
        await ReadOrganisations(stop);
        string matter = this.WrittenText("matter", Matter, ShortestMatter, LongestMatter);
        AuditSearch search = Read();
        if (!ModelState.IsValid)
            return;
        gate.Because(matter);
        List<FoundEvent> read = await AuditTrail.Search(gate.Connection, search, Before, PageLength + 1, stop);
        Events = [.. read.Take(PageLength)];
        Next = read.Count > PageLength ? Events[^1].Id : null;
        gate.Shows(Events.SelectMany(one => one.Subjects).Distinct());
        Carried =
        [
            new("matter", matter),
            new("from", From!),
            new("until", Until!),
            new("person", Person ?? ""),
            new("account", Account ?? ""),
            new("organisation", Organisation ?? ""),
            new("action", Action ?? ""),
            new("outcome", Outcome ?? ""),
        ];
    }

    internal DataTable Table() =>
        new(
            T["audit.caption"],
            [
                new(T["audit.when"]),
                new(T["audit.who"]),
                new(T["audit.as"]),
                new(T["audit.what"]),
                new(T["audit.whom"]),
                new(T["audit.outcome"]),
            ],
            [.. Events!.Select(Row)]
        );

    private IReadOnlyList<Markup> Row(FoundEvent one) =>
        [
            Markup.Of($"{T.Moment(one.At)}"),
            Markup.Of(
                $"""
                {one.AccountName ?? T["audit.jobseeker"]}<span class="summary__origin">{T[
                    "audit.account_number",
                    one.Account
                ]}</span>
                """
            ),
            one.Doing.Organisation is { } code
                ? Markup.Of($"""{NameOf(code)}<span class="summary__origin">{Capacity(one)}</span>""")
                : Markup.Of($"{Capacity(one)}"),
            one.Why is { } why
                ? Markup.Of($"""{T.Done(one.Doing.Action)}<span class="summary__origin">{why}</span>""")
                : Markup.Of($"{T.Done(one.Doing.Action)}"),
            Markup.Of($"{T.People(one.Subjects, one.SubjectCount)}"),
            one.Refused is { } reason
                ? Markup.Of(
                    $"""
                    <span class="hds-status-label hds-status-label--alert">{T[
                        "audit.is_refused"
                    ]}</span><span class="summary__origin">{T.Refused(reason)}</span>
                    """
                )
                : Markup.Of($"{T["audit.is_permitted"]}"),
        ];

    private string Capacity(FoundEvent one) => T.Capacity(one.Doing.Role, one.Doing.Purpose);

    private string NameOf(string code) => Organisations.FirstOrDefault(one => one.Code == code).Name ?? code;

    private AuditSearch Read()
    {
        DateOnly? from = RequiredDay(From, "from");
        DateOnly? until = RequiredDay(Until, "until");
        if (until < from)
            ModelState.AddModelError("until", T["audit.bad_order"]);
        else if (until?.DayNumber - from?.DayNumber >= LongestDays)
            ModelState.AddModelError("until", T["audit.long_time"]);
        int? person = Number(Person, "person");
        if (person is not null && person == gate.Actor!.Person)
            ModelState.AddModelError("person", T["audit.own_person"]);
        return new(from ?? Today, until ?? Today)
        {
            Person = person,
            Account = Number(Account, "account"),
            Organisation = string.IsNullOrEmpty(Organisation) ? null : Organisation,
            Action = Enum.TryParse(Action, out AccessAction action) && Enum.IsDefined(action) ? action : null,
            IsRefused = Outcome switch
            {
                "refused" => true,
                "permitted" => false,
                _ => null,
            },
        };
    }

    private DateOnly? RequiredDay(string? text, string field)
    {
        DateOnly? day = this.Day(text, field);
        if (string.IsNullOrWhiteSpace(text))
            ModelState.AddModelError(field, T["audit.no_day"]);
        return day;
    }

    private int? Number(string? text, string field)
    {
        if (string.IsNullOrWhiteSpace(text))
            return null;
        if (int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out int number))
            return number;
        ModelState.AddModelError(field, T["audit.bad_number"]);
        return null;
    }

    private async Task ReadOrganisations(CancellationToken stop)
    {
        await using KokeiluDb db = new(Database.Options(gate.Connection));
        Organisation[] all = await db.Organisations.ToArrayAsync(stop);
        Organisations =
        [
            .. all.Select(one => (one.Code, Name: Texts.Capital(one.Name(Language))))
                .OrderBy(one => one.Name, StringComparer.Ordinal),
        ];
    }
}
