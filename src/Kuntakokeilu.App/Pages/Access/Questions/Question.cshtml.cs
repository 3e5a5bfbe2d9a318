using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Access.Auditing;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Access.Questions;

/// <summary>One question of a jobseeker, and the organisation's answer.</summary>
[Access(AccessActions.ViewQuestions, Post = AccessActions.AnswerQuestions, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class QuestionModel(Gate gate, AccessInquiries questions, Texts texts) : SitePage
{
    internal override WrittenForm Form { get; } =
        new(texts, texts["questions.text"], texts["questions.help", AccessInquiries.Shortest, AccessInquiries.Longest]);

    internal AskedQuestion Question { get; private set; } = null!;

    /// <summary>Somebody was faster.</summary>
    internal bool WasAlreadyAnswered { get; private set; }

    public async Task<IActionResult> OnGet(int id, CancellationToken stop) =>
        await Load(id, AccessActions.ViewQuestions, stop) ?? Page();

    public async Task<IActionResult> OnPost(int id, CancellationToken stop)
    {
        if (await Load(id, AccessActions.AnswerQuestions, stop) is { } instead)
            return instead;
        if (!ReadForm())
            return Page();
        AnswerResult result = await questions.Answer(id, Form.Text.Value, await gate.Begin(stop), stop);
        if (result is AnswerResult.Answered)
            return Redirect(Link["/access/questions?sent=true"]);
        WasAlreadyAnswered = true;
        return await Load(id, AccessActions.AnswerQuestions, stop) ?? Page();
    }

    internal IReadOnlyList<SummaryRow> Summary() =>
        [
            new(T["questions.asker"], T["questions.person", Question.Person]),
            new(T["questions.asked_at"], T.Moment(Question.Question.At)),
            .. Question.Look is { } look
                ? (SummaryRow[])
                    [
                        new(T["questions.looked_at"], T.Moment(look.At)),
                        new(T["questions.looked_by"], look.By),
                        new(T["audit.what"], Done(look.Action)),
                        new(T["audit.as"], T.Capacity(look.Role, look.Purpose)),
                    ]
                : [new(T["questions.looked_at"], T["questions.look_gone"])],
        ];

    /// <returns>What is answered instead when it is not one's own to answer.</returns>
    private async Task<IActionResult?> Load(int id, AccessAction wanted, CancellationToken stop)
    {
        if (await AuditTrail.Question(gate.Connection, id, stop) is not { } found)
            return RefusedResult.Of(HttpContext, gate.DecideOnUnknown(wanted).Refused!.Value);
        gate.SetSubjects([found.Person]);
        Question = found;
        return null;
    }
}
