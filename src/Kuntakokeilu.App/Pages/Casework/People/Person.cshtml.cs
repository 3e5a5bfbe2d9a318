using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Assessments;
using Kuntakokeilu.Core.Casework.Caseloads;
using Kuntakokeilu.Core.Casework.Messages;
using Kuntakokeilu.Core.Casework.Plans;
using Kuntakokeilu.Core.Transfers.Moves;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Casework.People;

/// <summary>
/// A customer in the order of the work: what is due and why, the plan that is in force and the one that waits for an answer,
/// the assessment, and all of it on one line of time.
/// </summary>
[Access(CaseSubject.ViewCase, Post = CaseSubject.TellTask, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class PersonModel(Gate gate, OwnPlanService service) : CustomerPage(gate)
{
    private IReadOnlyList<WrittenPlan> plans = [];
    private IReadOnlyList<MadeAssessment> assessments = [];
    private CustomerCase found = null!;
    private string? worker;
    private MessageThread thread = MessageThread.Empty;

    /// <summary>What has just been done: a plan, an answer, an assessment, an entry or a task.</summary>
    [BindProperty(SupportsGet = true, Name = "done")]
    public string? JustDone { get; set; }

    internal string? DoneText =>
        JustDone is "plan" or "answer" or "assessment" or "entry" or "task" ? T[$"case.done.{JustDone}"] : null;

    internal IReadOnlyList<CaseDuty> Live => found.Live;

    /// <summary>Who serves the customer.</summary>
    internal string Served => worker is { } name ? T["case.worker", name] : T["case.no_worker"];

    /// <summary>Messages of the customer's that wait, and since when; null when none does.</summary>
    internal string? Waiting =>
        thread.Waiting(customer: false).ToList() is [.., var first] waiting
            ? T["messages.waiting", T.Count(waiting.Count), T.Date(first.Day)]
            : null;

    internal bool IsSearchOpen => found.IsSearchOpen;

    internal IReadOnlyList<CaseEvent> Timeline => found.Timeline;

    internal Markup Picture => found.Picture;

    /// <summary>What the former municipality has left for who goes on; null for nothing.</summary>
    internal HandOverNote? Note { get; private set; }

    internal string NoteFrom =>
        T["case.note_from", T.Date(Note!.Day), Note.By, Organisations.Name(Note.From, Language)];

    internal PlanView? InForce => PlanView.InForce(plans, T);

    /// <summary>A plan of which the record tells, and whose text is elsewhere.</summary>
    internal string? WithoutText =>
        found.PlanOnRecord is { } plan
            ? T["case.plan_without_text", T.Of("plan.kind", plan.Kind), T.Date(plan.Day)]
            : null;

    internal PlanView? Proposed => PlanView.Proposed(plans, T);

    public async Task<IActionResult> OnGet(int person, CancellationToken stop) =>
        await Load(CaseSubject.ViewCase, person, stop) ?? Page();

    public async Task<IActionResult> OnPost(
        int person,
        [FromForm] int plan,
        [FromForm] short task,
        CancellationToken stop
    )
    {
        if (await Load(CaseSubject.TellTask, person, stop) is { } instead)
            return instead;
        bool isDone = await service.TellTask(person, plan, task, true, "", await Gate.Begin(stop), stop);
        return isDone
            ? Redirect(Link[$"{Home}?done=task"])
            : await Again(isStale: true, CaseSubject.TellTask, person, stop);
    }

    /// <summary>The latest assessment; null without one.</summary>
    internal IReadOnlyList<SummaryRow>? Needs() =>
        assessments is [var latest, ..] ? new NeedsInWords(T).Of(latest) : null;

    protected override async Task ReadCase(int person, CancellationToken stop)
    {
        plans = await PlanReader.Of(Gate.Connection, person, stop);
        assessments = await AssessmentService.Of(Gate.Connection, person, stop);
        worker = await Worker.Of(Gate.Connection, person, stop);
        Note = await HandOverNote.Of(Gate.Connection, person, stop);
        thread = await MessageThread.Read(Gate.Connection, person, stop);
        found = await CustomerCase.Read(Gate.Connection, person, Today, plans, assessments, thread, T, stop);
    }
}
