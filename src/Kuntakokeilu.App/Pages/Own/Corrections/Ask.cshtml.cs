using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Attachments;
using Kuntakokeilu.Core.Registration.Corrections;
using Kuntakokeilu.Core.Steering;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Own.Corrections;

/// <summary>Asks to have one fact corrected. It edits nothing.</summary>
[Access(CorrectionsSubject.ViewOwnCorrections, Post = CorrectionsSubject.RequestCorrection, Concerns = Concerns.People)]
[TakesFile]
internal sealed class AskModel(Gate gate, CorrectionService corrections) : SitePage
{
    private CorrectionForm form = null!;

    internal override CorrectionForm Form => form;

    internal CorrectedFact Fact { get; private set; }

    /// <summary>By which it is sent once.</summary>
    [BindProperty(Name = "matter")]
    public Guid Matter { get; set; }

    internal bool IsOfPopulationRegister => CorrectedFacts.IsOfPopulationRegister(Fact);

    internal CorrectionWords Words => new(T);

    internal static string PathOf(CorrectedFact fact) => $"/own/corrections/{Sent(fact)}";

    public async Task<IActionResult> OnGet(string fact, CancellationToken stop)
    {
        if (await Find(CorrectionsSubject.ViewOwnCorrections, fact, stop) is { } instead)
            return instead;
        Matter = Guid.CreateVersion7();
        return Page();
    }

    public async Task<IActionResult> OnPost(string fact, CancellationToken stop)
    {
        if (await Find(CorrectionsSubject.RequestCorrection, fact, stop) is { } instead)
            return instead;
        if (!ReadForm())
            return Page();
        NewCorrection asked = new(Matter, Fact, Form.Chosen.Date, Form.Chosen.Kind)
        {
            Value = Form.Value.Given!,
            Why = Form.Why.Value,
            FileName = Form.File.Given,
            File = await ReadFile(Form.File, stop),
        };
        return await corrections.Ask(asked, gate.Actor!.Person!.Value, await gate.Begin(stop), stop) is { } fault
            ? Refuse(Form.File, T.Of("attachments.fault", fault, FileName.Of(asked.FileName!)))
            : Redirect(Link["/own/corrections"]);
    }

    private static string Sent(CorrectedFact fact) => ChoiceField<CorrectedFact>.Sent(fact).Replace('_', '-');

    /// <returns>What is answered instead: there is no such fact, or nothing on record.</returns>
    private async Task<IActionResult?> Find(AccessAction action, string told, CancellationToken stop)
    {
        if (
            gate.Actor!.Person is not { } person
            || Enum.GetValues<CorrectedFact>().Where(one => Sent(one) == told).ToArray() is not [var fact]
        )
        {
            gate.SetSubjects([]);
            return NotFound();
        }
        if ((await gate.Decide(action, person, stop)).Refused is { } refused)
            return RefusedResult.Of(HttpContext, refused);
        Fact = fact;
        PersonRecord record = (await PersonReader.Load(gate.Connection, person, stop))!;
        form = new(fact, KnownHistory.Now(record).InForce, T);
        return null;
    }
}
