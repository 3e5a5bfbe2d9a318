using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.WhoServesMe;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.WhoServesMe;

/// <summary>
/// A question at its own address. Each answer comes by POST and leads on to another address, also one that is refused: so
/// that the browser can go back and load a page again without sending anything anew.
/// </summary>
[OpenToEveryone]
[ResponseCache(NoStore = true)]
internal sealed class QuestionModel(Texts texts) : SitePage
{
    private QuestionForm form = null!;
    private Question question;
    private Answers answers = Answers.Empty;

    internal override QuestionForm Form => form;

    /// <summary>Which question it is of those that these answers lead to.</summary>
    internal int Number => Questions.Of(answers).TakeWhile(one => one != question).Count() + 1;

    /// <summary>How many there will be, as it seems now.</summary>
    internal int Total => Questions.Expected(answers);

    /// <summary>The page before.</summary>
    internal string Before =>
        Questions.Before(question, answers) is { } before ? Steps.PathOf(before) : Steps.Beginning;

    private JourneyCookie Cookie => new(HttpContext);

    public IActionResult OnGet([FromRoute(Name = "question")] string step)
    {
        if (!Find(step))
            return NotFound();
        Journey journey = Cookie.Read();
        if (!journey.Reaches(question))
            return Redirect(Link[journey.IsBegun ? Steps.Next(journey.Answers) : Steps.Beginning]);
        answers = journey.Answers;
        if (journey.Refused is { } refused && refused.Question == question)
            ReadForm(_ => refused.Written);
        else if (answers[question] is { } given && !(question is Question.Start && given == Answers.Unknown))
            ReadForm(_ => given);
        return Page();
    }

    public IActionResult OnPost([FromRoute(Name = "question")] string step, [FromForm] string? go)
    {
        if (!Find(step))
            return NotFound();
        Journey journey = Cookie.Read();
        bool isRight = ReadForm();
        string? answer = go == Answers.Unknown ? Answers.Unknown : Form.Asked.Given;
        Journey next =
            answer is not null && (isRight || go == Answers.Unknown)
                ? new(Questions.Needed(journey.Answers.With(question, answer)))
                : journey with
                {
                    Refused = new(question, Form.Asked.Written),
                };
        Cookie.Write(next);
        return Redirect(Link[next.Refused is null ? Steps.Next(next.Answers) : Steps.PathOf(question)]);
    }

    private bool Find(string step)
    {
        if (Steps.Find(step) is not { } found)
            return false;
        question = found;
        form = new(found, texts);
        return true;
    }
}
