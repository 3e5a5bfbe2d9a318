using Kuntakokeilu.App.Pages.Casework.People;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Plans;
using Kuntakokeilu.Core.Casework.Recording;
using Kuntakokeilu.Law.Obligations;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Own.Plan;

/// <summary>One tells of jobs applied for, reports on the plan, or asks for talks or a revision.</summary>
[Access(CaseSubject.ViewOwnPlan, Post = CaseSubject.TellOwnPlan, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class TellModel(Gate gate, OwnPlanService service, Texts texts) : OwnPlanPage(gate)
{
    internal override TellForm Form { get; } = new(texts);

    public async Task<IActionResult> OnGet(CancellationToken stop) =>
        await LoadOwn(CaseSubject.ViewOwnPlan, stop) ?? Page();

    public async Task<IActionResult> OnPost([FromForm] int version, CancellationToken stop)
    {
        if (await LoadOwn(CaseSubject.TellOwnPlan, stop) is { } instead)
            return instead;
        if (Gate.Actor!.Person is not { } person || !ReadForm())
            return Page();
        CaseRecorded? recorded = await service.Tell(person, version, Form.Entry(Today), await Gate.Begin(stop), stop);
        return recorded is null
            ? await Again(isStale: true, CaseSubject.TellOwnPlan, person, stop)
            : recorded.Match<IActionResult>(
                _ => Redirect(Link["/own/plan?done=told"]),
                refused => Refuse(Form.What, T.Of("entry.refused", refused.Why))
            );
    }
}

/// <summary>What one tells.</summary>
internal enum OwnTelling : byte
{
    /// <summary>Jobs that one has applied for.</summary>
    Applied = 1,

    /// <summary>That one has done what the plan asks to be reported.</summary>
    Report,
    AskTalks,
    AskRevision,
}

internal sealed class TellForm(Texts t) : Form
{
    internal ChoiceField<OwnTelling> What { get; } =
        new("what", t["own_plan.what"], one => t.Of("own_plan.telling", one)) { Missing = t["own_plan.no_what"] };

    internal NumberField Number { get; } =
        new("number", t["own_plan.number"], t["entry.bad_number"])
        {
            Help = t["own_plan.number_help"],
            Least = 1,
            Most = 99,
        };

    internal override IReadOnlyList<Field> Fields => [What, Number];

    internal PlanEntry Entry(DateOnly today) =>
        What.Value switch
        {
            OwnTelling.Applied => new(today, PlanEntryKind.Applied, Number: (byte?)Number.Value),
            OwnTelling.Report => new(today, PlanEntryKind.Report),
            OwnTelling.AskTalks => new(today, PlanEntryKind.Request, PlanDetail.Talks),
            _ => new(today, PlanEntryKind.Request, PlanDetail.Revision),
        };

    protected override void Compare(Texts texts)
    {
        if (What.Value is OwnTelling.Applied && Number.Wrong is null && Number.Value is null)
            Number.Refuse(texts["entry.no_number"]);
    }
}
