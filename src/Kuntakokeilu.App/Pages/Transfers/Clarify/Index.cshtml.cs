using Kuntakokeilu.App.Pages.Register;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Steering;
using Kuntakokeilu.Law.TargetGroup;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Transfers.Clarify;

/// <summary>The people whose case waits for a fact, of one's own TE office: what is missing today and until when.</summary>
[Access(TransfersSubject.ListUndetermined, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Gate gate) : SitePage
{
    /// <summary>So many days before the end it is told in red.</summary>
    private const int FewDays = 2;

    private ClarifyFilter? form;

    internal override ClarifyFilter Form => form ??= new(T, gate.Actor!);

    internal WorkList List { get; private set; } = null!;

    /// <summary>What one has done just now; null for nothing.</summary>
    internal ClarifyDeed? JustDone => Deed is { } done && Enum.IsDefined(done) ? done : null;

    [BindProperty(SupportsGet = true, Name = "done")]
    public ClarifyDeed? Deed { get; set; }

    public async Task OnGet(CancellationToken stop)
    {
        ReadForm();
        ListAddress address = ListAddress.Of(this, ClarifyPage.List, UndeterminedQueue.Orders);
        ListSql list = UndeterminedQueue.Of(gate.Connection, Form.Filter, address.Order);
        Page<Undetermined> page = await UndeterminedQueue.Read(
            gate.Connection,
            list,
            address.Place,
            WorkList.PageLength,
            Today,
            stop
        );
        gate.SetSubjects(page.Rows.Select(person => person.Person));
        List = await WorkList.Of(address, list, page, UndeterminedQueue.Key, Table, T["undetermined.none"], T, stop);
    }

    private DataTable Table(IReadOnlyList<Undetermined> people, ListAddress address) =>
        new(
            T["undetermined.caption"],
            [
                new(T["undetermined.person"]),
                new(T["undetermined.since"], Sort: address.SortLink("since")),
                new(T["undetermined.missing"]),
                new(T["undetermined.window"]),
                new(T["transfers.do"]),
            ],
            [.. people.Select(Row)]
        );

    private IReadOnlyList<Markup> Row(Undetermined person) =>
        [
            Markup.Of($"""<a href="{Link[$"/register/people/{person.Person}"]}">{person.Name}</a>"""),
            Markup.Of($"{T.Date(person.Since)}"),
            Markup.Of($"{MissingToday(person)}"),
            Window(person.WindowEnds),
            Markup.Of(
                $"""<a href="{Link[ClarifyPage.Of(person.Person)]}">{T["clarify.open"]}<span class="visually-hidden"> {person.Name}</span></a>"""
            ),
        ];

    private Markup Window(DateOnly ends)
    {
        int days = ends.DayNumber - Today.DayNumber;
        return days < 0 ? Markup.Of($"{T["undetermined.window_ended", T.Date(ends)]}")
            : days > FewDays ? Markup.Of($"{T.Date(ends)}")
            : Markup.Of(
                $"""<span class="hds-status-label hds-status-label--error">{T["undetermined.window_days", T.Date(ends), days]}</span>"""
            );
    }

    private string MissingToday(Undetermined person)
    {
        OutcomeWords words = new(T);
        return person.Today.Basis is Basis.MissingFacts
            ? words.Missing(person.Today.Missing)
            : T["undetermined.nothing_missing", words.Why(person.Today)];
    }
}

/// <summary>What an officer has done about a case.</summary>
public enum ClarifyDeed : byte
{
    Recorded = 1,
    Asked,
}
