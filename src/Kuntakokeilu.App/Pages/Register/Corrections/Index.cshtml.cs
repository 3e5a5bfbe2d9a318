using Kuntakokeilu.App.Pages.Own.Corrections;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Registration.Corrections;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Register.Corrections;

/// <summary>What the organisation's customers have asked to have corrected, what is due first.</summary>
[Access(CorrectionsSubject.ListCorrections, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Gate gate) : SitePage
{
    internal WorkList List { get; private set; } = null!;

    public async Task OnGet(CancellationToken stop)
    {
        ListAddress address = ListAddress.Of(this, "/register/corrections", CorrectionList.Orders);
        ListSql list = CorrectionList.Of(gate.Connection, address.Order);
        Page<AskedCorrection> page = await CorrectionList.Read(list, address.Place, WorkList.PageLength, stop);
        gate.SetSubjects(page.Rows.Select(one => one.Person));
        List = await WorkList.Of(address, list, page, CorrectionList.Key, Table, T["corrections.none"], T, stop);
    }

    private DataTable Table(IReadOnlyList<AskedCorrection> asked, ListAddress address) =>
        new(
            T["corrections.caption"],
            [
                new(T["people.name"]),
                new(T["corrections.what"]),
                new(T["corrections.sent"]),
                new(T["corrections.due"], Sort: address.SortLink("due")),
            ],
            [.. asked.Select(Row)]
        );

    private IReadOnlyList<Markup> Row(AskedCorrection one) =>
        [
            Markup.Of($"""<a href="{Link[$"/register/people/{one.Person}"]}">{one.Name}</a>"""),
            Markup.Of(
                $"""<a href="{Link[$"/register/corrections/{one.Id}"]}">{new CorrectionWords(T).Name(one.Fact)}<span class="visually-hidden"> {one.Name}</span></a>"""
            ),
            Markup.Of($"{T.Date(one.SentOn)}"),
            one.Due < Today
                ? Markup.Of(
                    $"""{T.Date(one.Due)} <span class="hds-status-label hds-status-label--alert">{T["corrections.late"]}</span>"""
                )
                : Markup.Of($"{T.Date(one.Due)}"),
        ];
}
