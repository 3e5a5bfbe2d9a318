using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Plans;
using Kuntakokeilu.Law.Obligations;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Casework.People;

/// <summary>A plan is written, on the one before it where there is one, and signed by the official.</summary>
[Access(CaseSubject.ViewCase, Post = CaseSubject.WritePlan, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class PlanModel(Gate gate, PlanService plans) : CustomerPage(gate)
{
    private PlanForm? form;

    internal override PlanForm Form => form ??= new(T, Today, Before?.Text);

    /// <summary>The plan on which this one is written.</summary>
    internal WrittenPlan? Before { get; private set; }

    /// <summary>Why the law of the day knows no such plan.</summary>
    internal EntryRefusal? Why { get; private set; }

    public async Task<IActionResult> OnGet(int person, CancellationToken stop)
    {
        if (await Load(CaseSubject.ViewCase, person, stop) is { } instead)
            return instead;
        if (Before is { } before)
            Form.Show(before.Text);
        return Page();
    }

    public async Task<IActionResult> OnPost(int person, [FromForm] int version, CancellationToken stop)
    {
        if (await Load(CaseSubject.WritePlan, person, stop) is { } instead)
            return instead;
        if (!ReadForm())
            return Page();
        PlanResult result = await plans.Write(
            person,
            version,
            Form.Text,
            Gate.Actor!.Organisation!,
            await Gate.Begin(stop),
            stop
        );
        return await result.Match(
            () => Task.FromResult<IActionResult>(Redirect(Link[$"{Home}?done=plan"])),
            () => Again(isStale: true, CaseSubject.WritePlan, person, stop),
            () => Again(isStale: true, CaseSubject.WritePlan, person, stop),
            why =>
            {
                Why = why;
                return Again(isStale: false, CaseSubject.WritePlan, person, stop);
            },
            (why, task) =>
            {
                TaskFields fields = Form.Tasks.Where(one => one.Task is not null).ElementAt(task);
                return Task.FromResult<IActionResult>(
                    Refuse(why is PlanUnfit.UnknownService ? fields.Service : fields.Obligates, T.Of("plan.unfit", why))
                );
            }
        );
    }

    protected override async Task ReadCase(int person, CancellationToken stop) =>
        Before = await PlanReader.Of(Gate.Connection, person, stop) is [var latest, ..] ? latest : null;
}
