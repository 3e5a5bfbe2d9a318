using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Money.Hearings;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Money.Hearings;

/// <summary>Hearings about quotas, the latest first.</summary>
[Access(MoneySubject.ViewHearings)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Gate gate) : SitePage
{
    internal WorkList List { get; private set; } = null!;

    internal bool MayPropose => gate.Leads(MoneySubject.ViewProposalForm);

    public async Task OnGet(CancellationToken stop)
    {
        ListAddress address = ListAddress.Of(this, MoneySubject.Hearings, HearingList.Orders);
        ListSql list = HearingList.Of(gate.Connection, address.Order);
        Page<ListedHearing> page = await HearingList.Read(list, address.Place, WorkList.PageLength, stop);
        List = await WorkList.Of(address, list, page, HearingList.Key, Table, T["hearing.none"], T, stop);
    }

    private DataTable Table(IReadOnlyList<ListedHearing> hearings, ListAddress address) =>
        new(
            T["hearing.list"],
            [
                new(T["hearing.sent_on"], Sort: address.SortLink("sent")),
                new(T["money.ely"]),
                new(T["hearing.due_on"]),
                new(T["hearing.answered"], IsNumber: true),
                new(T["hearing.state"]),
            ],
            [.. hearings.Select(Row)]
        );

    private IReadOnlyList<Markup> Row(ListedHearing one) =>
        [
            Markup.Of($"""<a href="{Link[MoneySubject.HearingOf(one.Id)]}">{T.Date(one.SentOn)}</a>"""),
            Markup.Of($"{MoneyWords.Holder(one.Ely, T)}"),
            Markup.Of($"{T.Date(one.DueOn)}"),
            Markup.Of($"{T["hearing.answered_of", one.Answered, one.Asked]}"),
            Markup.Of(
                $"{T.Of("hearing_state", HearingWords.StateOf(one.ClosedOn, one.IsEntered, one.IsPrepared, Today > one.DueOn || one.Answered == one.Asked))}"
            ),
        ];
}
