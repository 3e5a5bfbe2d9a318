using System.Globalization;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Pages.Statements;
using Kuntakokeilu.App.Pages.Statements.Reports;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Statements.Reports;
using Kuntakokeilu.Core.Statements.Tables;
using Kuntakokeilu.Law.Statements;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Own.Statements;

/// <summary>One reads what was recorded of one's conduct and what may follow, and tells what there is to it.</summary>
[Access(StatementsSubject.ViewOwnStatements, Post = ReportsSubject.TellOfConduct, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class ConductModel(Gate gate, ReportService service, Texts texts) : OwnStatementsPage(gate)
{
    internal override OwnConductForm Form { get; } = new(texts);

    internal ReportWords Of => new(T);

    /// <summary>Null when there is none: what was recorded meanwhile may have moved it.</summary>
    internal Report? Report =>
        Reports.FirstOrDefault(one =>
            one.Conduct is not null
            && one.Place == Convert.ToInt32(RouteData.Values["place"], CultureInfo.InvariantCulture)
        );

    /// <summary>What happened, as it was told.</summary>
    internal string Facts =>
        Stated
            .Events.Where(one => one.Told.Kind is StatementEventKind.Conduct && one.Told.Reference == Report?.Reference)
            .Select(one => one.Told.Words)
            .FirstOrDefault("");

    public async Task<IActionResult> OnGet(CancellationToken stop) =>
        await LoadOwn(StatementsSubject.ViewOwnStatements, stop) ?? Page();

    /// <param name="entries">How much had been done about it as it was shown.</param>
    public async Task<IActionResult> OnPost([FromForm] int entries, CancellationToken stop)
    {
        if (await LoadOwn(ReportsSubject.TellOfConduct, stop) is { } instead)
            return instead;
        if (Gate.Actor!.Person is not { } person)
            return Page();
        if (Report is not { CanBeTold: true } report)
            return await Again(isStale: true, ReportsSubject.TellOfConduct, person, stop);
        if (!ReadForm())
            return Page();
        return await service.TellOwn(
            new(person, report.Reference, entries),
            Form.Text.Value,
            await Gate.Begin(stop),
            stop
        )
            ? Redirect(Link["/own/statements?done=told"])
            : await Again(isStale: true, ReportsSubject.TellOfConduct, person, stop);
    }
}

/// <summary>What one tells of it.</summary>
internal sealed class OwnConductForm(Texts t) : Form
{
    internal TextField Text { get; } =
        new("text", t["own_conduct.text"])
        {
            Help = t["own_conduct.text_help"],
            Lines = 6,
            Longest = RecordedEventMapping.LongestWords,
            Missing = t["own_conduct.no_text"],
        };

    internal override IReadOnlyList<Field> Fields => [Text];
}
