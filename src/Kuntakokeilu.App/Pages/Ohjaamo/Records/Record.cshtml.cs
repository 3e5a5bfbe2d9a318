using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Ohjaamo.Guidance;
using Kuntakokeilu.Core.Ohjaamo.Tables;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Ohjaamo.Records;

/// <summary>
/// One whom the Ohjaamo guides: what is known, what was agreed, and the way to delete it all when the consent is withdrawn.
/// The audit tells which record by its number, and of nobody.
/// </summary>
[Access(OhjaamoSubject.ViewGuidanceRecord, Post = OhjaamoSubject.KeepGuidanceRecord)]
[ResponseCache(NoStore = true)]
internal sealed class RecordModel(Gate gate, Texts texts, TimeProvider time) : SitePage
{
    internal const string Withdrawn = "withdraw";

    internal override NoteForm Form { get; } = new(texts, LegalDay.Today(time));

    [BindProperty(Name = "matter")]
    public Guid Matter { get; set; }

    [BindProperty(SupportsGet = true, Name = "done")]
    public string? JustNow { get; set; }

    internal GuidanceRecord Found { get; private set; } = null!;

    internal IReadOnlyList<GuidanceNote> Notes { get; private set; } = [];

    internal Notice? JustDone =>
        JustNow switch
        {
            "begun" => new(NoticeKind.Success, T["ohjaamo.records.begun"]),
            "written" => new(NoticeKind.Success, T["ohjaamo.records.written"]),
            _ => null,
        };

    public async Task<IActionResult> OnGet(int id, CancellationToken stop)
    {
        if (await Find(id, OhjaamoSubject.ViewGuidanceRecord, stop) is { } refused)
            return refused;
        Form.Day.Show(Today);
        Matter = Guid.NewGuid();
        return Page();
    }

    public async Task<IActionResult> OnPost(int id, CancellationToken stop)
    {
        if (await Find(id, OhjaamoSubject.KeepGuidanceRecord, stop) is { } refused)
            return refused;
        if (Request.Form[Withdrawn].Count > 0)
        {
            await GuidanceRecords.Withdraw(id, await gate.Begin(stop), stop);
            return Redirect($"{Link[OhjaamoSubject.Records]}?withdrawn=true");
        }
        if (Matter == Guid.Empty)
            Matter = Guid.NewGuid();
        if (!ReadForm())
            return Page();
        GuidanceNote note = new()
        {
            Matter = Matter,
            RecordId = id,
            Day = Form.Day.Value!.Value,
            By = gate.Actor!.Name,
            Text = Form.Text.Value,
        };
        // The consent was withdrawn meanwhile: there is nothing to add to.
        if (!await GuidanceRecords.Write(note, await gate.Begin(stop), stop))
            return RefusedResult.Of(
                HttpContext,
                gate.DecideOnUnknown(OhjaamoSubject.KeepGuidanceRecord).Refused!.Value
            );
        return Redirect($"{Link[OhjaamoSubject.RecordOf(id)]}?done=written");
    }

    internal IReadOnlyList<SummaryRow> Summary() =>
        [
            new(T["ohjaamo.records.age"], T["ohjaamo.records.age_then", Found.Age]),
            new(T["ohjaamo.records.reached_by"], Found.ReachedBy ?? "–"),
            new(T["ohjaamo.records.consent"], T.Date(Found.Consent)),
            .. Found is { Guardian: { } guardian, GuardianConsent: { } day }
                ? [new(T["ohjaamo.records.guardian"], T["ohjaamo.records.guardian_on", guardian, T.Date(day)])]
                : (SummaryRow[])[],
            new(T["ohjaamo.records.last_visit"], T.Date(Found.LastVisit)),
            new(T["ohjaamo.records.kept_until"], T.Date(Found.LastVisit.AddMonths(GuidanceRecord.MonthsKept))),
        ];

    /// <returns>The refusal; null when it is this Ohjaamo's.</returns>
    private async Task<IActionResult?> Find(int id, AccessAction action, CancellationToken stop)
    {
        if (await GuidanceRecords.Find(gate.Connection, id, stop) is not { } found)
            return RefusedResult.Of(HttpContext, gate.DecideOnUnknown(action).Refused!.Value);
        Found = found;
        Notes = await GuidanceRecords.Notes(gate.Connection, id, stop);
        gate.SetReason($"ohjaamo.record {id}");
        return null;
    }
}
