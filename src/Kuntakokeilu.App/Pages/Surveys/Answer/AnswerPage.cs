using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Surveys;
using Kuntakokeilu.Core.Surveys.Answering;
using Kuntakokeilu.Core.Surveys.Tables;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Surveys.Answering;
using Kuntakokeilu.Surveys.Conditions;
using Kuntakokeilu.Surveys.Defining;

namespace Kuntakokeilu.App.Pages.Surveys.Answer;

/// <summary>A page of who answers by a link. Without one it tells how to come in, and nothing else.</summary>
internal abstract class AnswerPage(AnsweringService answering, PublishedSurveys surveys) : SitePage
{
    /// <summary>The button that was pressed. A question's name begins with a letter.</summary>
    internal const string Doing = "_do";

    protected AnsweringService Answers => answering;

    /// <summary>Null where no link has been opened in this browser.</summary>
    protected LinkSecret? Secret { get; private set; }

    internal bool IsIn => Who is not null;

    internal Respondent? Who { get; private set; }

    /// <summary>When the request was received.</summary>
    internal DateTimeOffset Received { get; private set; }

    internal Questionnaire Questionnaire { get; private set; } = null!;

    internal SurveyDefinition Survey => Questionnaire.Definition;

    internal IReadOnlyList<SectionSaved> Saved { get; private set; } = [];

    internal Draft Draft { get; private set; } = null!;

    /// <summary>The language of the survey's own texts: the page's where the survey has it.</summary>
    internal string Spoken => Survey.Languages.Contains(Language) ? Language : Survey.DefaultLanguage;

    internal FilledText Texts => new(Survey, Draft.Counting, Spoken);

    internal string Municipality => NameOf(Who!.Unit.Code, Language);

    internal bool Writes => Who!.WritesAt(Received);

    /// <summary>Why what was sent was not done.</summary>
    internal Notice? Refusal { get; private set; }

    /// <returns>Whether a link lets in.</returns>
    protected async Task<bool> Enter(CancellationToken stop)
    {
        // First of all: what was received in time counts, however long the rest takes.
        Received = await answering.Now(stop);
        Secret = new LinkCookie(HttpContext).Read();
        Who = Secret is null ? null : await answering.Enter(Secret, stop);
        if (Who is null)
            return false;
        Questionnaire = await surveys.Questionnaire(Who.Survey, Who.Version, stop);
        await Load(stop);
        return true;
    }

    /// <summary>Reads what is saved.</summary>
    protected async Task Load(CancellationToken stop)
    {
        Saved = await answering.Draft(Secret!, stop);
        Lay(Saved.Aggregate(FormFields.None, (fields, section) => fields.And(section.Fields)));
    }

    /// <summary>Shows these fields, whatever is saved.</summary>
    protected void Lay(FormFields fields) => Draft = new(Questionnaire, Who!.Background, fields);

    protected void NotDone(AnswerOutcome outcome)
    {
        Refusal = new(NoticeKind.Error, T.Of("survey_outcome", outcome), WhyNot(outcome));
        Response.StatusCode = StatusCodes.Status409Conflict;
    }

    /// <summary>How it is, where it can't be answered now; null where it can.</summary>
    internal Notice? Closed =>
        Writes ? null
        : Received < Who!.Opens ? new(NoticeKind.Info, T["surveys.not_yet", Moments.Opens(Survey.Opens, Language)])
        : Who.ReceivesAt(Received) ? null
        : new(
            NoticeKind.Info,
            T["surveys.closed", Moments.Closes(Survey.Closes, Language)],
            Who.SentAt is null ? T["surveys.closed_unsent"] : T["surveys.closed_sent"]
        );

    internal static string NameOf(string code, string language) =>
        Municipalities.Find(MunicipalityCode.Parse(code))?.Name(language) ?? code;

    private string WhyNot(AnswerOutcome outcome) =>
        outcome is AnswerOutcome.NotOpen && Received >= Who!.Opens
            ? T["surveys.closed_written", Moments.Closes(Survey.Closes, Language)]
            : "";

    internal string TextOf(AskedState state) => T.Of("survey_state", state);
}
