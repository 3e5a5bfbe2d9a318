using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Registration;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Own.Search;

/// <summary>A question at its own address. What is answered right is kept at once, and leads on to the next.</summary>
internal abstract class QuestionPage(Gate gate) : SearchPage(gate)
{
    private SearchForm form = null!;

    internal override SearchForm Form => form;

    /// <summary>The key of who has told what is on record, and where it is corrected.</summary>
    internal string ToldBy =>
        Form.Told is not null ? "search.told_by_population"
        : Standing.Person is not null ? "search.wrong"
        : Way.IsOnBehalf ? "behalf.told_at_beginning"
        : Gate.Actor!.ActsFor is null ? "search.told_by_sign_in"
        : "acting.told_by_mandate";

    /// <summary>The page before.</summary>
    internal string Before =>
        SearchQuestions.Before(Form.Question, Kind, Standing, Answers) is { } before
            ? Way.PathOf(Kind, before)
            : Way.PathOf(Kind);

    protected async Task<IActionResult> Show(Journeys way, string journey, string question, CancellationToken stop) =>
        await Find(way, way.View, journey, question, stop) ?? Page();

    protected async Task<IActionResult> Keep(Journeys way, string journey, string question, CancellationToken stop)
    {
        if (await Find(way, way.Save, journey, question, stop) is { } instead)
            return instead;
        if (!ReadForm())
            return Page();
        SearchAnswers answers = SearchQuestions.Needed(Kind, Standing, Answers.With(Form.Question, Form.Answered));
        bool isKept = await Drafts.Save(Whose, Draft!.Id, answers, await Gate.Begin(stop), stop);
        return Redirect(Link[isKept ? Way.Next(Kind, Standing, answers) : Way.PathOf(Kind)]);
    }

    /// <returns>What is answered instead: nothing has been begun, or the answers do not lead here.</returns>
    private async Task<IActionResult?> Find(
        Journeys way,
        AccessAction action,
        string journey,
        string step,
        CancellationToken stop
    )
    {
        if (Journeys.FindQuestion(step) is not { } question)
            return Nobody();
        if (await Enter(way, action, Journeys.Find(journey), stop) is { } instead)
            return instead;
        if (Draft is null)
            return Redirect(Link[Way.PathOf(Kind)]);
        // It could be gone when it was begun: told where one stands.
        if (Closed is not null)
            return Page();
        if (!SearchQuestions.LeadsTo(question, Kind, Standing, Answers))
            return Redirect(Link[Way.Next(Kind, Standing, Answers)]);
        form = SearchForm.Of(question, Kind, Standing, Answers, T);
        return null;
    }
}
