using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Plans;
using Kuntakokeilu.Core.Casework.Plans.Tables;
using Kuntakokeilu.Law.Obligations;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Casework.People;

/// <summary>A plan, beside the one before it; what the customer said of it on paper or otherwise is noted.</summary>
[Access(CaseSubject.ViewCase, Post = CaseSubject.NoteAnswer, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class AnswerModel(Gate gate, PlanService service) : CustomerPage(gate)
{
    private IReadOnlyList<WrittenPlan> plans = [];
    private int place;
    private AnswerForm? form;

    internal override AnswerForm Form => form ??= new(T, Today);

    internal EntryRefusal? Why { get; private set; }

    internal PlanView View => PlanView.Of(plans[place], plans, T);

    /// <summary>The latest plan waits for the customer's answer; one that was written over waits for nothing.</summary>
    internal bool IsWaiting => place == 0 && plans[0].Answer is null;

    public async Task<IActionResult> OnGet(int person, int plan, CancellationToken stop) =>
        await Find(CaseSubject.ViewCase, person, plan, stop) ?? Page();

    public async Task<IActionResult> OnPost(int person, int plan, CancellationToken stop)
    {
        if (await Find(CaseSubject.NoteAnswer, person, plan, stop) is { } instead)
            return instead;
        if (!ReadForm())
            return Page();
        PlanResult result = await service.Answer(
            person,
            plan,
            Form.Accepts.Value is YesNo.Yes,
            Form.How.Value!.Value,
            Form.Note.Value,
            await Gate.Begin(stop),
            stop
        );
        return await result.Match(
            () => Task.FromResult<IActionResult>(Redirect(Link[$"{Home}?done=answer"])),
            () => Again(isStale: true, CaseSubject.NoteAnswer, person, stop),
            () => Task.FromResult<IActionResult>(Redirect(Link[$"{Home}/plan/{plan}"])),
            why =>
            {
                Why = why;
                return Again(isStale: false, CaseSubject.NoteAnswer, person, stop);
            },
            // Of a plan that is written alone: this one is.
            (_, _) => Again(isStale: true, CaseSubject.NoteAnswer, person, stop)
        );
    }

    protected override async Task ReadCase(int person, CancellationToken stop) =>
        plans = await PlanReader.Of(Gate.Connection, person, stop);

    private async Task<IActionResult?> Find(AccessAction action, int person, int plan, CancellationToken stop)
    {
        if (await Load(action, person, stop) is { } instead)
            return instead;
        place = plans.ToList().FindIndex(one => one.Id == plan);
        return place < 0 ? NotFound() : null;
    }
}

/// <summary>What the customer said of a plan, and how.</summary>
internal sealed class AnswerForm(Texts t, DateOnly day) : Form
{
    internal YesNoField Accepts { get; } = new("accepts", t["plan.accepts"], t) { Missing = t["plan.no_answer"] };

    internal ChoiceField<AcceptedBy> How { get; } =
        new(
            "how",
            t["plan.how"],
            ObligationLaw.IsNordic(day) ? [AcceptedBy.Signature, AcceptedBy.Noted] : [AcceptedBy.Signature],
            one => t.Of("plan.accepted_by", one)
        )
        {
            Missing = t["plan.no_how"],
        };

    internal TextField Note { get; } = new("note", t["plan.note"]) { Lines = 3, Longest = 500 };

    internal override IReadOnlyList<Field> Fields => [Accepts, How, Note];

    protected override void Compare(Texts texts)
    {
        if (Accepts.Value is YesNo.No && Note.Value.Length == 0)
            Note.Refuse(texts["plan.no_note"]);
    }
}
