using System.Buffers;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Intake.Importing;
using Kuntakokeilu.Core.Register.Tables;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Steering.Imports;

/// <summary>One import: how far it is while it runs, what it came to, and the rows that were not taken.</summary>
[Access(SteeringSubject.ViewImports)]
[ResponseCache(NoStore = true)]
internal sealed class ImportModel(Gate gate, TimeProvider time, Texts texts) : SitePage
{
    private const int PageLength = 50;

    internal override RejectedForm Form { get; } = new(texts);

    internal ImportOverview Import { get; private set; } = null!;

    internal ImportNow Now => new(Import, time.GetUtcNow(), T);

    /// <summary>Null when the import does not run.</summary>
    internal Refreshing? Refreshing { get; private set; }

    /// <summary>The rows that were not taken; null when all were.</summary>
    internal WorkList? Rejected { get; private set; }

    public async Task<IActionResult> OnGet(int id, CancellationToken stop)
    {
        if (await ImportReader.Find(gate.Connection, id, stop) is not { } found)
            return NotFound();
        Import = found;
        if (Import.State is ImportState.Running)
            Refreshing = Refreshing.Of(this, $"/steering/imports/{id}");
        ReadForm();
        if (Import.Sums.Rejected > 0)
            Rejected = await ReadRejected(stop);
        return Page();
    }

    /// <summary>All rejected rows as a file, in the form of rejected.csv.</summary>
    public async Task<IActionResult> OnGetRejected(int id, CancellationToken stop)
    {
        if (await ImportReader.Find(gate.Connection, id, stop) is not { } found)
            return NotFound();
        // Whole before it is sent: the export is noted first.
        ArrayBufferWriter<byte> file = new();
        file.Write("file,line,person,code,message\n"u8);
        ReadForm();
        ListSql list = RejectedRows.Of(gate.Connection, id, Form.Code.Value, RejectedRows.Orders[0]);
        foreach (RejectedRow row in (await RejectedRows.Read(list, place: null, int.MaxValue, stop)).Rows)
            row.WriteTo(file, found.Import);
        return File(file.WrittenSpan.ToArray(), "text/csv; charset=utf-8", $"rejected-{id}.csv");
    }

    /// <summary>While it runs, the progress above tells some of it.</summary>
    internal IReadOnlyList<SummaryRow> Summary() =>
        [
            new(T["import.files"], Import.Files()),
            new(T["imports.state"], T.Of("import_state", Import.State)),
            new(T["imports.started"], T.Moment(Import.Import.StartedAt)),
            .. Import.Import.FinishedAt is { } finished
                ? (SummaryRow[])[new(T["import.finished"], T.Moment(finished))]
                : [],
            .. Now.IsRunning
                ? []
                : (SummaryRow[])
                    [
                        new(T["import.persons"], T.Count(Import.Sums.Persons)),
                        new(T["import.rows"], T.Count(Import.Sums.Rows)),
                        new(T["import.rejected"], T.Count(Import.Sums.Rejected)),
                    ],
            new(T["import.recorded"], T.Count(Import.Sums.Recorded)),
            new(T["import.periods"], T.Count(Import.Sums.Periods)),
            new(
                T["import.differences"],
                Markup.Of($"""<a href="{Link["/steering/differences"]}">{T.Count(Import.Sums.Differences)}</a>""")
            ),
        ];

    private DataTable Table(IReadOnlyList<RejectedRow> rows) =>
        new(
            T["import.rejected_rows"],
            [new(T["import.file"]), new(T["import.line"], IsNumber: true), new(T["person.key"]), new(T["import.why"])],
            [.. rows.Select(Row)]
        );

    private IReadOnlyList<Markup> Row(RejectedRow row) =>
        [
            Markup.Of($"{(row.IsAct ? Import.Import.ActsName : Import.Import.FactsName)}"),
            Markup.Of($"{T.Count(row.Line)}"),
            Markup.Of($"{row.Person}"),
            Markup.Of($"""{T.Of("rejection", row.Code)}{Field(row)}"""),
        ];

    private static Markup Field(RejectedRow row) =>
        row.Field is null ? Markup.Empty : Markup.Of($""" <code>{row.Field}</code>""");

    private async Task<WorkList> ReadRejected(CancellationToken stop)
    {
        string here = $"/steering/imports/{Import.Import.Id}";
        ListAddress address = ListAddress.Of(this, here, RejectedRows.Orders);
        ListSql list = RejectedRows.Of(gate.Connection, Import.Import.Id, Form.Code.Value, address.Order);
        Page<RejectedRow> page = await RejectedRows.Read(list, address.Place, PageLength, stop);
        Position position = await Position.Of(list, page, RejectedRows.Key, stop);
        Notice none = new(NoticeKind.Info, T["import.none_rejected"]);
        string code = Form.Code.Given is { } only ? $"&code={only}" : "";
        return WorkList.Of(address, page, position, RejectedRows.Key, () => Table(page.Rows), none, T) with
        {
            Files = [new(T["import.download"], $"{Link[here]}?handler=rejected{code}")],
        };
    }
}
