using System.Globalization;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Surveys;
using Kuntakokeilu.Core.Surveys.Answering;
using Kuntakokeilu.Surveys.Conditions;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kuntakokeilu.App.Pages.Surveys.Answer;

/// <summary>Everything that will be sent, what is missing, and what is left out. The contact sends it, once however often it is pressed.</summary>
[OpenToEveryone]
[ResponseCache(NoStore = true)]
internal sealed class CheckModel(AnsweringService answering, PublishedSurveys surveys) : AnswerPage(answering, surveys)
{
    internal const string Seen = "_seen";
    internal const string Total = "_total";

    /// <summary>The versions of the sections that are shown, together.</summary>
    internal int Versions => Saved.Sum(section => section.Version);

    internal IReadOnlyList<(Item Item, string Message)> Hindrances =>
        [.. Draft.Hindrances.Select(one => (one.Item, AnswerText.Of(one.Fault, T)))];

    public async Task OnGet(CancellationToken stop) => await Enter(stop);

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Enter(stop))
            return Page();
        short seen = short.TryParse(Request.Form[Seen], CultureInfo.InvariantCulture, out short shown)
            ? shown
            : (short)0;
        int total = int.TryParse(Request.Form[Total], CultureInfo.InvariantCulture, out int versions) ? versions : -1;
        // Pressed twice: the first time has sent it.
        bool isAgain = Who!.Submissions > seen;
        if (!isAgain && total != Versions)
            return Not(AnswerOutcome.Overtaken);
        // What is missing stands on the page above the button.
        if (!isAgain && Draft.Hindrances.Any())
            return Page();
        (AnswerOutcome outcome, _) = await Answers.Submit(Secret!, seen, total, Draft.Sent, Received, stop);
        return outcome is AnswerOutcome.Done ? Redirect($"{Link[SurveysSubject.Answering]}?done=sent") : Not(outcome);
    }

    private PageResult Not(AnswerOutcome outcome)
    {
        NotDone(outcome);
        return Page();
    }
}
