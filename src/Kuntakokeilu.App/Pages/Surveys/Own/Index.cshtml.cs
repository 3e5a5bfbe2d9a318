using System.Globalization;
using Kuntakokeilu.App.Pages.Surveys.Answer;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Surveys;
using Kuntakokeilu.Core.Surveys.Answering;
using Kuntakokeilu.Core.Surveys.Making;
using Kuntakokeilu.Surveys.Defining;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Surveys.Own;

/// <summary>
/// What one's own municipality is asked, who answers for it, and how far that is. Whoever leads its service writes the same draft, by a
/// link of one's own; the contact sends it.
/// </summary>
[Access(SurveysSubject.ViewOwnSurveys, Post = SurveysSubject.AnswerOwnSurvey)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Gate gate, PublishedSurveys surveys, FrameService frames) : SitePage
{
    internal IReadOnlyList<(OwnSurvey Own, SurveyDefinition Definition)> All { get; private set; } = [];

    public async Task OnGet(CancellationToken stop) => await Load(stop);

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        await Load(stop);
        int asked = int.TryParse(Request.Form["asked"], CultureInfo.InvariantCulture, out int told) ? told : 0;
        if (All.All(one => one.Own.Asked != asked))
            return Page();
        LinkSecret secret = await frames.LinkOf(asked, gate.Actor!, await gate.Begin(stop), stop);
        new LinkCookie(HttpContext).Write(secret);
        return Redirect(Link[SurveysSubject.Answering]);
    }

    private async Task Load(CancellationToken stop)
    {
        if (gate.Actor!.Organiser is not { } municipality)
            return;
        List<(OwnSurvey, SurveyDefinition)> found = [];
        foreach (OwnSurvey one in await OwnSurvey.All(gate.Connection, municipality, stop))
            found.Add((one, (await surveys.Questionnaire(one.Survey, one.Version, stop)).Definition));
        All = found;
    }
}
