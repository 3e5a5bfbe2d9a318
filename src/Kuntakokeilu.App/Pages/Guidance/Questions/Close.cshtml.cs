using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Guidance.Answering;
using Kuntakokeilu.Core.Guidance.Tables;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Guidance.Questions;

/// <summary>A question that gets no answer of its own: another asks the same, or it belongs to casework.</summary>
[Access(GuidanceSubject.ViewAnswering, Post = GuidanceSubject.AnswerAskedQuestion)]
[ResponseCache(NoStore = true)]
internal sealed class CloseModel(Gate gate, Texts texts, AnswerService service) : QuestionPage(gate)
{
    internal override CloseForm Form { get; } = new(texts);

    internal bool CanClose => Matter.State is QuestionState.Sent or QuestionState.Taken;

    protected override AccessAction View => GuidanceSubject.ViewAnswering;

    public async Task<IActionResult> OnPost(int id, CancellationToken stop)
    {
        if (await Load(GuidanceSubject.AnswerAskedQuestion, id, stop) is { } instead)
            return instead;
        if (!ReadForm())
            return Page();
        Official by = Official.Of(Gate.Actor!);
        Work work = await Gate.Begin(stop);
        GuidanceRefusal? fault =
            Form.How.Value is CloseWay.Merge
                ? await service.Merge(id, Form.Into.Value!.Value, by, work, stop)
                : await service.Refuse(id, Form.Reason.Value, by, work, stop);
        if (fault is null)
            return Redirect($"{Link[GuidanceSubject.QuestionOf(id)]}?done=closed");
        if (fault.Fault is GuidanceFault.NoOther)
            return Refuse(Form.Into, T.Of("guidance_fault", fault.Fault, fault.Who));
        NotDone(T.Of("guidance_fault", fault.Fault, fault.Who));
        return await Load(GuidanceSubject.AnswerAskedQuestion, id, stop) ?? Page();
    }
}

internal enum CloseWay : byte
{
    Merge = 1,
    Refuse,
}

/// <summary>Into which question it is merged, or why it is not answered here.</summary>
internal sealed class CloseForm(Texts t) : Form
{
    internal ChoiceField<CloseWay> How { get; } =
        new("how", t["guidance.close_how"], one => t.Of("guidance.close", one)) { Missing = t["guidance.no_close"] };

    internal NumberField Into { get; } =
        new("into", t["guidance.into"], t["guidance.bad_into"]) { Least = 1, Help = t["guidance.into_help"] };

    internal TextField Reason { get; } =
        new("reason", t["guidance.reason"])
        {
            Lines = 4,
            Longest = 1000,
            Help = t["guidance.reason_help"],
        };

    internal override IReadOnlyList<Field> Fields => [How, Into, Reason];

    protected override void Compare(Texts texts)
    {
        if (How.Value is CloseWay.Merge && Into.Wrong is null && Into.Value is null)
            Into.Refuse(t["guidance.bad_into"]);
        if (How.Value is CloseWay.Refuse && Reason.Wrong is null && Reason.Value.Length == 0)
            Reason.Refuse(t["guidance.no_reason"]);
    }
}
