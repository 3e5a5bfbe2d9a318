using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Ohjaamo.Guidance;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Ohjaamo.Records;

/// <summary>Begins a record of somebody who has agreed to it.</summary>
[Access(OhjaamoSubject.ViewGuidanceForm, Post = OhjaamoSubject.KeepGuidanceRecord)]
[ResponseCache(NoStore = true)]
internal sealed class NewModel(Gate gate, Texts texts, TimeProvider time) : SitePage
{
    internal override RecordForm Form { get; } = new(texts, LegalDay.Today(time));

    /// <summary>By which the form is done once, however often it is sent.</summary>
    [BindProperty(Name = "matter")]
    public Guid Matter { get; set; }

    public void OnGet() => Matter = Guid.NewGuid();

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (Matter == Guid.Empty)
            Matter = Guid.NewGuid();
        if (!ReadForm())
            return Page();
        int record = await GuidanceRecords.Begin(
            Form.Record(Matter, gate.Actor!.Organisation!),
            await gate.Begin(stop),
            stop
        );
        return Redirect($"{Link[OhjaamoSubject.RecordOf(record)]}?done=begun");
    }
}
