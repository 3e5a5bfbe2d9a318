using System.Globalization;
using Kuntakokeilu.App.Pages.Casework.Messages;
using Kuntakokeilu.App.Pages.Casework.People.Referrals;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Referrals;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Casework.Reviews;

/// <summary>Interruptions of services that wait for an official, those that are due first.</summary>
[Access(ReferralsSubject.ListReviews, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Gate gate, Texts texts) : SitePage
{
    internal override WhoseForm Form { get; } = new(texts);

    internal WorkList List { get; private set; } = null!;

    public async Task OnGet(CancellationToken stop)
    {
        ReadForm();
        ListAddress address = ListAddress.Of(this, ReferralsSubject.Reviews, ReviewList.Orders);
        ListSql list = ReviewList.Of(gate.Connection, Form.Whose.Given is not null, address.Order);
        Page<WaitingReview> page = await ReviewList.Read(list, address.Place, WorkList.PageLength, stop);
        gate.SetSubjects(page.Rows.Select(one => one.Person));
        List = await WorkList.Of(address, list, page, ReviewList.Key, Table, T["reviews.none"], T, stop);
    }

    private DataTable Table(IReadOnlyList<WaitingReview> reviews, ListAddress address) =>
        new(
            T["reviews.caption"],
            [new(T["people.name"]), new(T["referral.service"]), new(T["referral.reason"]), new(T["reviews.by"])],
            [
                .. reviews.Select(one =>
                    (IReadOnlyList<Markup>)
                        [
                            Markup.Of($"""<a href="{AddressOf(one)}">{one.Name}</a>"""),
                            Markup.Of($"{one.Service}"),
                            Markup.Of($"{T.Of("referral.reason", one.Reason)}"),
                            Markup.Of($"{T.Date(one.ReviewBy)}"),
                        ]
                ),
            ]
        );

    private string AddressOf(WaitingReview one) =>
        string.Create(CultureInfo.InvariantCulture, $"{Link[ReferralsSubject.Of(one.Person)]}/{one.Referral}");
}
