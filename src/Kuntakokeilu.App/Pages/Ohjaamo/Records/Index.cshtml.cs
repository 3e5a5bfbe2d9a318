using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Ohjaamo.Guidance;
using Kuntakokeilu.Core.Ohjaamo.Tables;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Ohjaamo.Records;

/// <summary>Those whom the Ohjaamo guides by their consent. They are nobody of the register.</summary>
[Access(OhjaamoSubject.ListGuidanceRecords)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Gate gate) : SitePage
{
    internal IReadOnlyList<GuidanceRecord> All { get; private set; } = [];

    /// <summary>One has just been deleted.</summary>
    [BindProperty(SupportsGet = true, Name = "withdrawn")]
    public bool IsWithdrawn { get; set; }

    public async Task OnGet(CancellationToken stop) => All = await GuidanceRecords.All(gate.Connection, stop);

    internal DataTable Table() =>
        new(
            T["nav.ohjaamo_records"],
            [
                new(T["ohjaamo.records.called_by"]),
                new(T["ohjaamo.records.age"], IsNumber: true),
                new(T["ohjaamo.records.last_visit"]),
                new(T["ohjaamo.records.kept_until"]),
            ],
            [
                .. All.Select(one =>
                    (IReadOnlyList<Markup>)
                        [
                            Markup.Of($"""<a href="{Link[OhjaamoSubject.RecordOf(one.Id)]}">{one.CalledBy}</a>"""),
                            Markup.Of($"{one.Age}"),
                            Markup.Of($"{T.Date(one.LastVisit)}"),
                            Markup.Of($"{T.Date(one.LastVisit.AddMonths(GuidanceRecord.MonthsKept))}"),
                        ]
                ),
            ]
        );
}
