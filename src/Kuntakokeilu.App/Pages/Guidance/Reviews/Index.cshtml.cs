using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Guidance.Answering;
using Kuntakokeilu.Core.Guidance.Reviewing;
using Kuntakokeilu.Law.Book;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kuntakokeilu.App.Pages.Guidance.Reviews;

/// <summary>
/// Answers that cite what has been amended since they were written: each still holds, which is told here with a note, or gets its
/// next version.
/// </summary>
[Access(GuidanceSubject.ViewAnswering, Post = GuidanceSubject.AnswerAskedQuestion)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Gate gate, Texts texts, ReviewService service) : SitePage
{
    internal override ReviewForm Form { get; } = new(texts);

    [BindProperty(SupportsGet = true, Name = "done")]
    public string? JustNow { get; set; }

    internal IReadOnlyList<ToReview> Waiting { get; private set; } = [];

    internal Notice? Refusal { get; private set; }

    internal Notice? JustDone => JustNow is "reviewed" ? new(NoticeKind.Success, T["guidance.done.reviewed"]) : null;

    /// <summary>Of which the form is that was sent; null for none.</summary>
    internal ToReview? Asked { get; private set; }

    public async Task OnGet(CancellationToken stop) => await Load(stop);

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        await Load(stop);
        Asked = Waiting.FirstOrDefault(one => KeyOf(one) == Request.Form["review"]);
        if (Asked is not { } review)
            return Gone();
        if (!ReadForm())
            return Page();
        if (
            !await service.Close(
                review.Answer.Question,
                review.Answer.Version,
                review.Amendment,
                Form.Note.Value,
                Official.Of(gate.Actor!),
                await gate.Begin(stop),
                stop
            )
        )
            return Gone();
        return Redirect($"{Link[GuidanceSubject.Reviews]}?done=reviewed");
    }

    internal static string KeyOf(ToReview one) =>
        $"{one.Answer.Question}-{one.Answer.Version}-{one.Amendment.Replace('/', '-')}";

    internal string WriteOf(ToReview one) => Link[$"{GuidanceSubject.QuestionOf(one.Answer.Question)}/answer"];

    /// <summary>Somebody else has looked at it meanwhile.</summary>
    private PageResult Gone()
    {
        Refusal = new(NoticeKind.Info, T["guidance.review_gone"]);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }

    private async Task Load(CancellationToken stop) =>
        Waiting = await ReviewList.Read(gate.Connection, Amendments.All, Wordings.All, Today, Language, stop);
}

/// <summary>That an answer still holds, and why.</summary>
internal sealed class ReviewForm(Texts t) : Form
{
    internal TextField Note { get; } =
        new("note", t["guidance.review_note"])
        {
            Lines = 2,
            Longest = 500,
            Missing = t["guidance.no_review_note"],
        };

    internal override IReadOnlyList<Field> Fields => [Note];
}
