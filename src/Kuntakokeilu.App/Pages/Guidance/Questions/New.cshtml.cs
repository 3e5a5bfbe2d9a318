using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Guidance.Asking;
using Kuntakokeilu.Core.Guidance.Publishing;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Guidance.Questions;

/// <summary>An official asks the ministry for one's municipality.</summary>
[Access(GuidanceSubject.ViewAskingForm, Post = GuidanceSubject.AskMinistry)]
[ResponseCache(NoStore = true)]
internal sealed class NewModel(Gate gate, PublishedAnswers answers, QuestionService questions) : SitePage
{
    private QuestionForm form = null!;

    internal override QuestionForm Form => form;

    /// <summary>By which the form is done once, however often it is sent.</summary>
    [BindProperty(Name = "matter")]
    public Guid Matter { get; set; }

    public async Task OnGet(CancellationToken stop)
    {
        form = new(T, await answers.Themes(stop));
        Matter = Guid.NewGuid();
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        form = new(T, await answers.Themes(stop));
        if (Matter == Guid.Empty)
            Matter = Guid.NewGuid();
        if (!ReadForm())
            return Page();
        int question = await questions.Ask(
            new(
                Matter,
                gate.Actor!.Organiser!.Value,
                gate.Actor.AccountId,
                Form.Theme.Given!,
                Form.Text.Value,
                Form.LawDay.Value
            ),
            await gate.Begin(stop),
            stop
        );
        return Redirect($"{Link[GuidanceSubject.QuestionOf(question)]}?done=asked");
    }
}

/// <summary>What is asked, under which theme, and of the law of which day.</summary>
internal sealed class QuestionForm(Texts t, IReadOnlyList<ListedTheme> themes) : Form
{
    internal PickField Theme { get; } =
        new("theme", t["guidance.theme"], [.. themes.Select(one => new Choice(one.Code, one.Name(t.Language)))])
        {
            Missing = t["guidance.no_theme"],
        };

    internal TextField Text { get; } =
        new("text", t["guidance.your_question"])
        {
            Lines = 8,
            Shortest = 15,
            Longest = 4000,
            Help = t["guidance.your_question_help"],
            Missing = t["guidance.no_question"],
        };

    internal DayField LawDay { get; } =
        new("law-day", t["guidance.law_day_asked"]) { Help = t["guidance.law_day_help"] };

    internal override IReadOnlyList<Field> Fields => [Theme, Text, LawDay];

    protected override void Compare(Texts texts)
    {
        if (Text.Wrong is null && PersonalTraces.AreIn(Text.Value))
            Text.Refuse(t["guidance.personal"]);
    }
}
