using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Statements.Reports;
using Kuntakokeilu.Law.Facts;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Statements.Reports;

/// <summary>
/// What waits on the organisation's desk: of the TE office what municipalities have told and what there is of its own customers;
/// of a municipality the reminders that it gives.
/// </summary>
[Access(ReportsSubject.ListReports, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Gate gate, Texts texts) : SitePage
{
    internal override ReportsForm Form { get; } = new(texts);

    internal WorkList List { get; private set; } = null!;

    internal bool IsOfOffice => gate.Actor!.TeOffice is not null;

    private ReportWords Words => new(T);

    public async Task OnGet(CancellationToken stop)
    {
        ReadForm();
        ListAddress address = ListAddress.Of(this, ReportsSubject.List, ReportList.Orders);
        ListSql list = ReportList.Of(gate.Connection, Form.Shown.Value, address.Order);
        Page<WaitingReport> page = await ReportList.Read(list, address.Place, WorkList.PageLength, IsOfOffice, stop);
        gate.SetSubjects(page.Rows.Select(one => one.Person).Distinct());
        List = await WorkList.Of(address, list, page, ReportList.Key, Table, T["reports.none"], T, stop);
    }

    private DataTable Table(IReadOnlyList<WaitingReport> reports, ListAddress address) =>
        new(
            T["reports.caption"],
            [
                new(T["people.name"]),
                new(T["conduct.day"]),
                new(T["reports.what"]),
                new(T["conduct.follows"]),
                new(T["conduct.reporter"]),
                new(T["reports.taken_by"]),
            ],
            [.. reports.Select(Row)]
        );

    private IReadOnlyList<Markup> Row(WaitingReport one) =>
        [
            Markup.Of($"""<a href="{Link[ReportsSubject.PathOf(one.Person, one.Place)]}">{one.Name}</a>"""),
            Markup.Of($"{T.Date(one.Day)}"),
            Markup.Of($"{Words.What(one.Conduct, one.Matter)}"),
            Markup.Of(
                $"{(one.Limit is { } limit ? T["stating.by_day", T.Date(limit)] : Words.Follows(one.Rung, one.Days))}"
            ),
            Markup.Of(
                $"{Words.Reporter(one.Municipality is { } number ? MunicipalityCode.Of(number) : MunicipalityCode.None)}"
            ),
            Markup.Of($"{one.TakenBy ?? ""}"),
        ];
}

/// <summary>Which of what waits.</summary>
internal sealed class ReportsForm(Texts t) : Form
{
    internal ChoiceField<ReportShown> Shown { get; } =
        new("shown", t["reports.shown"], one => t.Of("reports.shown", one)) { Any = t["stating.any"] };

    internal override IReadOnlyList<Field> Fields => [Shown];
}
