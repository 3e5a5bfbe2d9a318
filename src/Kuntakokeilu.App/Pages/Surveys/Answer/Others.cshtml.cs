using System.Globalization;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Surveys;
using Kuntakokeilu.Core.Surveys.Answering;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Surveys.Answer;

/// <summary>Whom the contact lets write the same draft, each by a link of one's own. It is shown once, for nobody keeps it.</summary>
[OpenToEveryone]
[ResponseCache(NoStore = true)]
internal sealed class OthersModel(AnsweringService answering, PublishedSurveys surveys, Texts texts)
    : AnswerPage(answering, surveys)
{
    internal const string Ending = "end";

    internal override WriterForm Form { get; } = new(texts);

    [BindProperty(SupportsGet = true, Name = "done")]
    public string? JustNow { get; set; }

    internal IReadOnlyList<Writer> Writers { get; private set; } = [];

    /// <summary>The link that has just been made.</summary>
    internal string? Made { get; private set; }

    public async Task OnGet(CancellationToken stop)
    {
        if (await Enter(stop))
            Writers = await Answers.Writers(Secret!, stop);
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Enter(stop))
            return Page();
        AnswerOutcome outcome;
        if (Request.Form[Doing] == Ending)
        {
            int writer = int.TryParse(Request.Form["writer"], CultureInfo.InvariantCulture, out int told) ? told : 0;
            outcome = await Answers.EndWriter(Secret!, writer, Received, stop);
            if (outcome is AnswerOutcome.Done)
                return Redirect($"{Link[SurveysSubject.Others]}?done=ended");
        }
        else
        {
            if (!ReadForm())
            {
                Writers = await Answers.Writers(Secret!, stop);
                return Page();
            }
            (outcome, LinkSecret other) = await Answers.Invite(Secret!, Form.Name.Value, Received, stop);
            if (outcome is AnswerOutcome.Done)
                Made = $"{Request.Scheme}://{Request.Host}/s/{other.Text}";
        }
        if (outcome is not AnswerOutcome.Done)
            NotDone(outcome);
        Writers = await Answers.Writers(Secret!, stop);
        return Page();
    }
}

/// <summary>Who it is, for the contact to know.</summary>
internal sealed class WriterForm(Texts t) : Form
{
    internal TextField Name { get; } =
        new("name", t["surveys.writer_name"]) { Longest = 100, Missing = t["surveys.no_writer_name"] };

    internal override IReadOnlyList<Field> Fields => [Name];
}
