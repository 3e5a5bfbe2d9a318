using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Pages.Transfers.Requests;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Transfers.Requests;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Transfers.Asked;

/// <summary>What TE offices ask the municipality about transfers, the most urgent first.</summary>
[Access(RequestsSubject.ViewAsked, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Gate gate) : SitePage
{
    [BindProperty(SupportsGet = true, Name = "answered")]
    public bool IsAnswered { get; set; }

    internal IReadOnlyList<AskedMunicipality> All { get; private set; } = [];

    public async Task OnGet(CancellationToken stop)
    {
        All = await AskedMunicipality.Read(gate.Connection, Today, stop);
        gate.SetSubjects(All.Select(one => one.Person).Distinct());
    }

    internal DataTable Table() =>
        new(
            T["asked.caption"],
            [new(T["request.customer"]), new(T["asked.what"]), new(T["request.until"])],
            [
                .. All.Select(one =>
                    (IReadOnlyList<Markup>)
                        [
                            Markup.Of($"""<a href="{Link[$"/transfers/asked/{one.Request}"]}">{one.Name}</a>"""),
                            Markup.Of($"{T.Of("asked", one.Kind)}"),
                            Markup.Of($"{T.Date(one.Until)}"),
                        ]
                ),
            ]
        );
}
