using System.Globalization;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Referrals.Referred;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Referred;

/// <summary>Whom the provider has: those who wait for its answer first.</summary>
[Access(ReferredSubject.ViewReferred, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Gate gate) : SitePage
{
    internal IReadOnlyList<ReferredCustomer> Customers { get; private set; } = [];

    public async Task OnGet(CancellationToken stop)
    {
        Customers = await ReferredReader.All(gate.Connection, Today, stop);
        gate.SetSubjects(Customers.Select(one => one.Person));
    }

    internal DataTable Table() =>
        new(
            T["referred.caption"],
            [new(T["people.name"]), new(T["referral.state"]), new(T["referred.placed_on"])],
            [
                .. Customers.Select(one =>
                    (IReadOnlyList<Markup>)
                        [
                            Markup.Of($"""<a href="{AddressOf(one)}">{one.Name}</a>"""),
                            Markup.Of($"{T.Of("referral.state", one.State)}"),
                            Markup.Of($"{T.Date(one.PlacedOn)}"),
                        ]
                ),
            ]
        );

    private string AddressOf(ReferredCustomer one) =>
        Link[string.Create(CultureInfo.InvariantCulture, $"{ReferredSubject.List}/{one.Id}")];
}
