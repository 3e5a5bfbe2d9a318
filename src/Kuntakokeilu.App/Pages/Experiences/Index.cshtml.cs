using System.Globalization;
using Kuntakokeilu.App.Pages.Casework.People.Referrals;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Referrals.Experience;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Experiences;

/// <summary>What organisations have written of services and nobody has looked at yet.</summary>
[Access(ReferralsSubject.ViewExperiences)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Gate gate) : SitePage
{
    internal IReadOnlyList<KnownExperience> Waiting { get; private set; } = [];

    public async Task OnGet(CancellationToken stop) => Waiting = await ExperienceNotes.Waiting(gate.Connection, stop);

    internal DataTable Table() =>
        new(
            T["experience.caption"],
            [new(T["referral.service"]), new(T["experience.organisation"]), new(T["experience.day"])],
            [
                .. Waiting.Select(one =>
                    (IReadOnlyList<Markup>)
                        [
                            Markup.Of($"""<a href="{AddressOf(one)}">{one.ServiceName}</a>"""),
                            Markup.Of($"{one.Organisation}"),
                            Markup.Of($"{T.Date(one.Day)}"),
                        ]
                ),
            ]
        );

    private string AddressOf(KnownExperience one) =>
        Link[string.Create(CultureInfo.InvariantCulture, $"{ReferralsSubject.Experiences}/{one.Id}")];
}
