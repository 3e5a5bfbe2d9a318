using Kuntakokeilu.App.Pages.Casework.People;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Plans;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Own.Plan;

/// <summary>One's plan: what was agreed, what waits for one's answer, and what one has done.</summary>
[Access(CaseSubject.ViewOwnPlan, Post = CaseSubject.TellOwnTask, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Gate gate, OwnPlanService service) : OwnPlanPage(gate)
{
    /// <summary>What has just been done: an answer, a task, or something told.</summary>
    [BindProperty(SupportsGet = true, Name = "done")]
    public string? JustDone { get; set; }

    internal string? DoneText => JustDone is "answer" or "task" or "told" ? T[$"own_plan.done.{JustDone}"] : null;

    public async Task<IActionResult> OnGet(CancellationToken stop) =>
        await LoadOwn(CaseSubject.ViewOwnPlan, stop) ?? Page();

    public async Task<IActionResult> OnPost([FromForm] int plan, [FromForm] short task, CancellationToken stop)
    {
        if (await LoadOwn(CaseSubject.TellOwnTask, stop) is { } instead)
            return instead;
        if (Gate.Actor!.Person is not { } person)
            return Page();
        return await service.TellTask(person, plan, task, true, "", await Gate.Begin(stop), stop)
            ? Redirect(Link["/own/plan?done=task"])
            : await Again(isStale: true, CaseSubject.TellOwnTask, person, stop);
    }
}
