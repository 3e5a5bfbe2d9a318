using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Registration;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Own.Search;

/// <summary>A question at its own address. What is answered right is kept at once, and leads on to the next.</summary>
[Access(RegistrationSubject.ViewSearch, Post = RegistrationSubject.SaveDraft, Concerns = Concerns.People)]
internal sealed class QuestionModel(Gate gate) : SearchPage(gate)
{
    private SearchForm form = null!;

    internal override SearchForm Form => form;

    /// <summary>The page before.</summary>
    internal string Before =>
        SearchQuestions.Before(Form.Question, Kind, Standing, Answers) is { } before
            ? Journeys.PathOf(Kind, before)
            : Journeys.PathOf(Kind);

    public async Task<IActionResult> OnGet(string journey, string question, CancellationToken stop) =>
        await Find(RegistrationSubject.ViewSearch, journey, question, stop) ?? Page();

    public async Task<IActionResult> OnPost(string journey, string question, CancellationToken stop)
    {
        if (await Find(RegistrationSubject.SaveDraft, journey, question, stop) is { } instead)
            return instead;
        if (!ReadForm())
            return Page();
        SearchAnswers answers = SearchQuestions.Needed(Kind, Standing, Answers.With(Form.Question, Form.Given));
        bool isKept = await Drafts.Save(Draft!.Id, answers, await Gate.Begin(stop), stop);
        return Redirect(Link[isKept ? Journeys.Next(Kind, Standing, answers) : Journeys.PathOf(Kind)]);
    }

    /// <returns>What is answered instead: nothing has been begun, or the answers do not lead here.</returns>
    private async Task<IActionResult?> Find(AccessAction action, string journey, string step, CancellationToken stop)
    {
        if (Journeys.FindQuestion(step) is not { } question)
        {
            Gate.SetSubjects([]);
            return NotFound();
        }
        if (await Enter(action, Journeys.Find(journey), stop) is { } instead)
            return instead;
        if (Draft is null)
            return Redirect(Link[Journeys.PathOf(Kind)]);
        // It could be gone when it was begun: told where one stands.
        if (Closed is not null)
            return Page();
        if (!SearchQuestions.LeadsTo(question, Kind, Standing, Answers))
            return Redirect(Link[Journeys.Next(Kind, Standing, Answers)]);
        form = SearchForm.Of(question, Kind, Standing, Answers, T);
        return null;
    }
}
