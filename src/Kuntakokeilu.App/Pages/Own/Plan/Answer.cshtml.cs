using Kuntakokeilu.App.Pages.Casework.People;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Plans;
using Kuntakokeilu.Core.Casework.Plans.Tables;
using Kuntakokeilu.Law.Obligations;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Own.Plan;

/// <summary>One accepts the plan that was shown, or does not, and says why.</summary>
[Access(CaseSubject.ViewOwnPlan, Post = CaseSubject.AnswerOwnPlan, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class AnswerModel(Gate gate, PlanService service, Texts texts) : OwnPlanPage(gate)
{
    internal override OwnAnswerForm Form { get; } = new(texts);

    internal EntryRefusal? Why { get; private set; }

    public async Task<IActionResult> OnGet(CancellationToken stop) =>
        await LoadOwn(CaseSubject.ViewOwnPlan, stop) ?? Page();

    public async Task<IActionResult> OnPost([FromForm] int plan, CancellationToken stop)
    {
        if (await LoadOwn(CaseSubject.AnswerOwnPlan, stop) is { } instead)
            return instead;
        if (Gate.Actor!.Person is not { } person || !ReadForm())
            return Page();
        PlanResult result = await service.Answer(
            person,
            plan,
            Form.Accepts.Value is YesNo.Yes,
            AcceptedBy.EService,
            Form.Note.Value,
            await Gate.Begin(stop),
            stop
        );
        return await result.Match(
            () => Task.FromResult<IActionResult>(Redirect(Link["/own/plan?done=answer"])),
            () => Again(isStale: true, CaseSubject.AnswerOwnPlan, person, stop),
            () => Task.FromResult<IActionResult>(Redirect(Link["/own/plan?done=answer"])),
            why =>
            {
                Why = why;
                return Again(isStale: false, CaseSubject.AnswerOwnPlan, person, stop);
            },
            // Of a plan that is written alone: this one is.
            (_, _) => Again(isStale: true, CaseSubject.AnswerOwnPlan, person, stop)
        );
    }
}

/// <summary>One's answer to a plan.</summary>
internal sealed class OwnAnswerForm(Texts t) : Form
{
    internal YesNoField Accepts { get; } = new("accepts", t["own_plan.accepts"], t) { Missing = t["plan.no_answer"] };

    internal TextField Note { get; } =
        new("note", t["own_plan.note"])
        {
            Help = t["own_plan.note_help"],
            Lines = 4,
            Longest = 500,
        };

    internal override IReadOnlyList<Field> Fields => [Accepts, Note];

    protected override void Compare(Texts texts)
    {
        if (Accepts.Value is YesNo.No && Note.Value.Length == 0)
            Note.Refuse(texts["own_plan.no_note"]);
    }
}
