using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Access.Openings;
using Kuntakokeilu.Core.Access.Tables;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Access;

/// <summary>In whose matters one is disqualified; each can be withdrawn.</summary>
[Access(AccessActions.ViewDisqualifications, Post = AccessActions.WithdrawDisqualification)]
[ResponseCache(NoStore = true)]
internal sealed class DisqualificationsModel(Gate gate) : SitePage
{
    internal WorkList List { get; private set; } = null!;

    public async Task OnGet(CancellationToken stop)
    {
        ListAddress address = ListAddress.Of(this, "/access/disqualifications", DisqualificationList.Orders);
        ListSql list = DisqualificationList.Of(gate.Connection, gate.Actor!.AccountId, address.Order);
        Page<Disqualification> page = await DisqualificationList.Read(list, address.Place, WorkList.PageLength, stop);
        List = await WorkList.Of(address, list, page, Key, Table, T["disqualifications.none"], T, stop);

        IReadOnlyList<object> Key(Disqualification one) => DisqualificationList.Key(one, address.Order);
    }

    public async Task<IActionResult> OnPost(int withdraw, CancellationToken stop)
    {
        // One that is withdrawn already is as it was wished.
        await DisqualificationService.Withdraw(withdraw, await gate.Begin(stop), stop);
        return Redirect(Link["/access/disqualifications"]);
    }

    private DataTable Table(IReadOnlyList<Disqualification> disqualifications, ListAddress address) =>
        new(
            T["disqualifications.caption"],
            [
                new(T["openings.person"], Sort: address.SortLink("person")),
                new(T["disqualifications.declared"], Sort: address.SortLink("declared")),
                new(T["disqualifications.what"]),
            ],
            [.. disqualifications.Select(Row)]
        );

    private IReadOnlyList<Markup> Row(Disqualification one)
    {
        string person = T["person.title", one.PersonId];
        return
        [
            Markup.Of($"{person}"),
            Markup.Of($"{T.Moment(one.DeclaredAt)}"),
            Markup.Of(
                $"""
                <button type="submit" name="withdraw" value="{one.Id}" class="hds-button hds-button--secondary hds-button--small">{T[
                    "disqualifications.withdraw"
                ]}<span class="visually-hidden">: {person}</span></button>
                """
            ),
        ];
    }
}
