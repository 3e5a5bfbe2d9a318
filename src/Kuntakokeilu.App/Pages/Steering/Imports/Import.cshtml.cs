using System.Buffers;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Html;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Importing;
using Kuntakokeilu.Core.Register.Tables;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Steering.Imports;

/// <summary>One import: how far it is while it runs, what it came to, and the rows that were not taken.</summary>
[Access(AccessAction.ViewImports)]
[ResponseCache(NoStore = true)]
internal sealed class ImportModel(Gate gate, TimeProvider time) : SitePage
{
    private const int PageLength = 50;

    /// <summary>Show only this reason.</summary>
    [BindProperty(SupportsGet = true, Name = "code")]
    public string? Code { get; set; }

    /// <summary>Where to go on: f or a for the file, and the line.</summary>
    [BindProperty(SupportsGet = true, Name = "after")]
    public string? After { get; set; }

    /// <summary>"no" keeps the page still while the import runs.</summary>
    [BindProperty(SupportsGet = true, Name = "refresh")]
    public string? Refresh { get; set; }

    internal ImportOverview Import { get; private set; } = null!;

    internal ImportNow Now => new(Import, time.GetUtcNow(), T);

    internal bool Refreshes => Import.State is ImportState.Running && Refresh != "no";

    internal IReadOnlyList<RejectedRow> Rejected { get; private set; } = [];

    internal NextPage Paging { get; private set; } = new(null, null);

    /// <summary>The reason chosen; null for all.</summary>
    internal RejectionCode? Chosen =>
        Codes.Select(code => (RejectionCode?)code).FirstOrDefault(code => code!.Value.Name() == Code);

    internal static IEnumerable<RejectionCode> Codes =>
        Enum.GetValues<RejectionCode>().Where(code => code is not RejectionCode.None);

    private string Here => Link[$"/steering/imports/{Import.Import.Id}"];

    public async Task<IActionResult> OnGet(int id, CancellationToken stop)
    {
        if (await ImportReader.Find(gate.Connection, id, stop) is not { } found)
            return NotFound();
        Import = found;
        if (Refreshes)
            Response.Headers["Refresh"] = $"{ImportNow.RefreshSeconds}";
        await ReadRejected(stop);
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
        await foreach (RejectedRow row in RejectedRows.Read(gate.Connection, id, Chosen, new(false, 0), null, stop))
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

    internal DataTable RejectedTable() =>
        new(
            T["import.rejected_rows"],
            [new(T["import.file"]), new(T["import.line"], IsNumber: true), new(T["person.key"]), new(T["import.why"])],
            [.. Rejected.Select(Row)]
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

    private async Task ReadRejected(CancellationToken stop)
    {
        List<RejectedRow> rows = [];
        RejectedPlace? after = Place(After);
        await foreach (
            RejectedRow row in RejectedRows.Read(
                gate.Connection,
                Import.Import.Id,
                Chosen,
                after ?? new(false, 0),
                PageLength + 1,
                stop
            )
        )
            rows.Add(row);
        bool isLast = rows.Count <= PageLength;
        Rejected = [.. rows.Take(PageLength)];
        string code = Chosen is { } chosen ? $"code={chosen.Name()}" : "";
        Paging = new(
            isLast ? null : $"{Here}?{code}&after={(Rejected[^1].IsAct ? 'a' : 'f')}{Rejected[^1].Line}#rejected",
            after is null ? null : $"{Here}?{code}#rejected"
        );
    }

    private static RejectedPlace? Place(string? text) =>
        text is ['f' or 'a', .. var line] && long.TryParse(line, out long number) ? new(text[0] == 'a', number) : null;
}
