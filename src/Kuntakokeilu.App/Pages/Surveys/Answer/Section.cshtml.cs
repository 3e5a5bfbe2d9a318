using System.Globalization;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Surveys;
using Kuntakokeilu.Core.Surveys.Answering;
using Kuntakokeilu.Surveys.Answering;
using Kuntakokeilu.Surveys.Conditions;
using Kuntakokeilu.Surveys.Defining;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Surveys.Answer;

/// <summary>
/// A section of a survey. Each press saves what was written, right or wrong; questions that open by an answer are shown before it goes
/// on. Where another has saved meanwhile, both texts are shown and whoever came later chooses.
/// </summary>
[OpenToEveryone]
[ResponseCache(NoStore = true)]
[TakesLongTexts]
internal sealed class SectionModel(AnsweringService answering, PublishedSurveys surveys)
    : AnswerPage(answering, surveys)
{
    internal const string Next = "next";
    internal const string Later = "save";
    internal const string Shown = "_shown";
    internal const string Had = "_version";
    internal const string Warned = "_warned";

    private int number;

    /// <summary>Whether the page was come to from the check: then what is missing is told at its place.</summary>
    [BindProperty(SupportsGet = true, Name = "check")]
    public bool IsChecked { get; set; }

    internal Section Asked => Survey.Sections[number];

    internal int Place => Draft.Sections.ToList().IndexOf(number) + 1;

    /// <summary>As it was saved when the page was made; 0 before.</summary>
    internal int Version { get; private set; }

    /// <summary>What another has saved meanwhile, of questions that were answered otherwise here.</summary>
    internal IReadOnlyList<(string Question, IReadOnlyList<string> Answer)> Theirs { get; private set; } = [];

    internal string By { get; private set; } = "";

    internal Notice? Told { get; private set; }

    /// <summary>Whether something has been told that may stand all the same.</summary>
    internal bool HasWarned { get; private set; }

    internal IReadOnlyList<AskedQuestion> Questions =>
        [.. Draft.ShownIn(number).Select(item => new AskedQuestion(item.Question, Draft.Fields, Texts, Spoken))];

    internal string? Before =>
        Place > 1 ? SurveysSubject.SectionOf(Draft.Sections[Place - 2] + 1) : SurveysSubject.Answering;

    internal override IReadOnlyList<string> Fields =>
        IsIn
            ? [.. Draft.ShownIn(number).SelectMany(item => FormFields.NamesOf(item.Question).Prepend(item.Question.Id))]
            : [];

    public async Task<IActionResult> OnGet(int section, CancellationToken stop)
    {
        if (!await Enter(stop))
            return Page();
        if (!Find(section))
            return Redirect(Link[SurveysSubject.Answering]);
        if (IsChecked)
            Tell(mustAnswer: true);
        return Page();
    }

    public async Task<IActionResult> OnPost(int section, CancellationToken stop)
    {
        if (!await Enter(stop))
            return Page();
        if (section < 1 || section > Survey.Sections.Count)
            return Redirect(Link[SurveysSubject.Answering]);
        number = section - 1;
        HashSet<string> posted = [.. Request.Form[Shown].ToString().Split(',')];
        Question[] shown = [.. Asked.Questions.Where(question => posted.Contains(question.Id))];
        FormFields written = Written(shown);
        // What was not on the page stays as it was.
        FormFields all = Kept(shown).And(written);
        int had = int.TryParse(Request.Form[Had], CultureInfo.InvariantCulture, out int version) ? version : 0;
        (AnswerOutcome outcome, int now) = await Answers.Save(Secret!, Asked.Id, had, all, Received, stop);
        Version = now;
        if (outcome is AnswerOutcome.Done)
            return await GoOn(posted, stop);
        if (outcome is AnswerOutcome.Overtaken)
            await ShowBoth(shown, written, stop);
        else
            Version = had;
        LayOver(shown, written);
        NotDone(outcome);
        return Page();
    }

    private async Task<IActionResult> GoOn(HashSet<string> posted, CancellationToken stop)
    {
        await Load(stop);
        string doing = Request.Form[Doing].ToString();
        if (doing is Later)
            return Redirect($"{Link[SurveysSubject.Answering]}?done=saved");
        bool isRight = Tell(mustAnswer: false);
        if (!isRight || (HasWarned && Request.Form[Warned].Count == 0))
            return Page();
        if (
            Draft
                .ShownIn(number)
                .Any(item => item.Question.Kind is not QuestionKind.Info && !posted.Contains(item.Question.Id))
        )
        {
            ModelState.Clear();
            Told = new(NoticeKind.Info, T["surveys.more_opened"]);
            return Page();
        }
        return Draft.Sections.Where(one => one > number).Select(one => (int?)one).FirstOrDefault() is { } next
            ? Redirect(Link[SurveysSubject.SectionOf(next + 1)])
            : Redirect(Link[SurveysSubject.Check]);
    }

    /// <returns>Whether there is such a section for this respondent.</returns>
    private bool Find(int section)
    {
        number = section - 1;
        if (!Draft.Sections.Contains(number))
            return false;
        Version = SavedNow?.Version ?? 0;
        return true;
    }

    private SectionSaved? SavedNow => Saved.FirstOrDefault(one => one.Section == Asked.Id);

    private FormFields Written(IEnumerable<Question> shown) =>
        FormFields.Of(
            shown,
            name => [.. Request.Form[name].OfType<string>().Select(text => text.ReplaceLineEndings("\n"))]
        );

    private FormFields Kept(Question[] shown) =>
        SavedNow?.Fields.Only(Asked.Questions.Except(shown)) ?? FormFields.None;

    /// <summary>What was written stands in its fields, an empty one too.</summary>
    private void LayOver(Question[] shown, FormFields written)
    {
        HashSet<string> names = [.. shown.SelectMany(FormFields.NamesOf)];
        FormFields others = new(Draft.Fields.ByName.Where(one => !names.Contains(one.Key)).ToDictionary());
        Lay(others.And(written));
    }

    private async Task ShowBoth(Question[] shown, FormFields written, CancellationToken stop)
    {
        await Load(stop);
        if (SavedNow is not { } theirs)
            return;
        (Version, By) = (theirs.Version, theirs.By);
        Theirs =
        [
            .. from question in shown
            let other = AnswerText.Of(question, theirs.Fields, Texts)
            where !other.SequenceEqual(AnswerText.Of(question, written, Texts))
            select (Texts.Plain(question.Text), other),
        ];
    }

    /// <summary>Tells at each question what is wrong with its answer.</summary>
    /// <returns>Whether all of it can be taken.</returns>
    private bool Tell(bool mustAnswer)
    {
        bool isRight = true;
        foreach (Item item in Draft.ShownIn(number))
        foreach (AnswerFault fault in Draft.FaultsOf(item.Question, mustAnswer))
        {
            ModelState.AddModelError(fault.Field, AnswerText.Of(fault, T));
            HasWarned |= fault.IsWarning;
            isRight &= fault.IsWarning;
        }
        return isRight;
    }
}
