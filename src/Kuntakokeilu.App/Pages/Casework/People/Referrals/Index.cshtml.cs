using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Referrals;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Casework.People.Referrals;

/// <summary>A customer's referrals to services: how far each is, and whether it obligates.</summary>
[Access(ReferralsSubject.ViewReferrals, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Gate gate) : ReferralPage(gate)
{
    internal IReadOnlyList<KnownReferral> Referrals { get; private set; } = [];

    public async Task<IActionResult> OnGet(int person, CancellationToken stop) =>
        await Load(ReferralsSubject.ViewReferrals, person, stop) ?? Page();

    internal DataTable Table() =>
        new(
            T["referral.caption"],
            [
                new(T["referral.service"]),
                new(T["services.provider"]),
                new(T["services.time"]),
                new(T["referral.state"]),
                new(T["referral.obligating"]),
            ],
            [
                .. Referrals.Select(one =>
                    (IReadOnlyList<Markup>)
                        [
                            Markup.Of($"""<a href="{Here}/{one.Id}">{one.Name}</a>"""),
                            Markup.Of($"{one.Provider}"),
                            Markup.Of($"{Words.Time(one)}"),
                            Markup.Of($"{Words.State(one)}"),
                            Markup.Of($"{T[one.IsObligating is true ? "form.yes" : "form.no"]}"),
                        ]
                ),
            ]
        );

    protected override async Task ReadCase(int person, CancellationToken stop) =>
        Referrals = await ReferralReader.Of(Gate.Connection, person, Language, Today, stop);
}
