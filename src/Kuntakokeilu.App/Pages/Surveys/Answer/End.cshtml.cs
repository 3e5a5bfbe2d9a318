using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Surveys;
using Kuntakokeilu.Core.Surveys.Answering;
using Kuntakokeilu.Core.Surveys.Tables;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Surveys.Answer;

/// <summary>The contact says that the municipality will not answer, or takes back what it answered.</summary>
[OpenToEveryone]
[ResponseCache(NoStore = true)]
internal sealed class EndModel(AnsweringService answering, PublishedSurveys surveys, Texts texts)
    : AnswerPage(answering, surveys)
{
    internal const string Refusing = "refuse";
    internal const string Withdrawing = "withdraw";

    internal override RefusalForm Form { get; } = new(texts);

    internal bool CanRefuse => Who!.IsMain && Who.State is AskedState.Asked && Who.ReceivesAt(Received);

    internal bool CanWithdraw =>
        Who!.IsMain
        && Who.State is (AskedState.Sent or AskedState.Reopened)
        && Who.SurveyState is SurveyState.Published;

    public async Task OnGet(CancellationToken stop) => await Enter(stop);

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!await Enter(stop))
            return Page();
        string doing = Request.Form[Doing].ToString();
        if (doing is not (Refusing or Withdrawing) || (doing is Refusing && !ReadForm()))
            return Page();
        AnswerOutcome outcome = await Answers.Turn(
            Secret!,
            doing is Refusing ? AskedState.Refused : AskedState.Withdrawn,
            doing is Refusing ? Form.Reason.Value : "",
            Received,
            stop
        );
        if (outcome is AnswerOutcome.Done)
            return Redirect($"{Link[SurveysSubject.Answering]}?done={(doing is Refusing ? "refused" : "withdrawn")}");
        NotDone(outcome);
        return Page();
    }
}

/// <summary>Why; it need not be told.</summary>
internal sealed class RefusalForm(Texts t) : Form
{
    internal TextField Reason { get; } = new("reason", t["surveys.refusal_reason"]) { Lines = 3, Longest = 500 };

    internal override IReadOnlyList<Field> Fields => [Reason];
}
