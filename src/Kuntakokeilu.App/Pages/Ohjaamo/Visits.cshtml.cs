using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Ohjaamo;
using Kuntakokeilu.Core.Ohjaamo.Tables;
using Kuntakokeilu.Core.Ohjaamo.Visits;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Ohjaamo;

/// <summary>Counts a visit and says at once that it is done, ready for the next.</summary>
[Access(OhjaamoSubject.ViewVisitForm, Post = OhjaamoSubject.RecordVisit)]
[LeavesNoTrace]
[ResponseCache(NoStore = true)]
internal sealed class VisitsModel(Gate gate, VisitService visits) : SitePage
{
    private VisitForm form = null!;

    internal override VisitForm Form => form;

    /// <summary>Of the visit: random, and nothing of when it was made.</summary>
    [BindProperty(Name = "visit")]
    public Guid Id { get; set; }

    /// <summary>At which point one has just been counted.</summary>
    [BindProperty(SupportsGet = true, Name = "done")]
    public string? JustNow { get; set; }

    internal bool HasNoPoint { get; private set; }

    public async Task OnGet(CancellationToken stop)
    {
        await Load(stop);
        Form.ShowUsual(JustNow, Today);
        Id = Guid.NewGuid();
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        await Load(stop);
        if (Id == Guid.Empty)
            Id = Guid.NewGuid();
        if (HasNoPoint || !ReadForm())
            return Page();
        Visit visit = Form.Told(Id);
        VisitFault[] faults = [.. VisitRules.Of(visit, Form.Chosen, Today)];
        if (faults.Length == 0)
            switch (await visits.Take(visit, await gate.Begin(stop), stop))
            {
                case VisitResult.NotYours:
                    faults = [VisitFault.PointClosed];
                    break;
                // Sent again after something of it was changed: as another.
                case VisitResult.IsAnother:
                    Id = Guid.NewGuid();
                    ModelState.Remove("visit");
                    return Refuse(Form.Age, T["ohjaamo.sent_otherwise"]);
                default:
                    return Redirect($"{Link[OhjaamoSubject.Visits]}?done={VisitForm.Sent(Form.Chosen!)}");
            }
        foreach (VisitFault fault in faults)
            Form.Refuse(fault);
        foreach (Field wrong in Form.Fields.Where(one => one.Wrong is not null))
            ModelState.AddModelError(wrong.Name, wrong.Wrong!);
        return Page();
    }

    private async Task Load(CancellationToken stop)
    {
        IReadOnlyList<OhjaamoPoint> points = await OhjaamoPoints.Of(gate.Connection, gate.Actor!.Organisation, stop);
        OhjaamoPoint[] open = [.. points.Where(one => one.Until is not { } last || last >= Today)];
        HasNoPoint = open.Length == 0;
        form = new(T, open, Today);
    }

    internal Notice NoPoint =>
        new(
            NoticeKind.Info,
            T["ohjaamo.no_points"],
            T[gate.Leads(OhjaamoSubject.KeepPoints) ? "ohjaamo.no_points.leader" : "ohjaamo.no_points.worker"]
        );
}
