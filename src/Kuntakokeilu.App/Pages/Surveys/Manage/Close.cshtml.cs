using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Surveys.Making;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Surveys.Manage;

/// <summary>Closes for good what nobody may answer any more; a job then makes the frozen file and the report.</summary>
[Access(SurveysSubject.ViewSurvey, Post = SurveysSubject.CloseSurvey)]
[ResponseCache(NoStore = true)]
internal sealed class CloseModel(Gate gate, SurveyMaking making) : MadePage(gate)
{
    protected override AccessAction View => SurveysSubject.ViewSurvey;

    public async Task<IActionResult> OnPost(int id, CancellationToken stop)
    {
        if (await Load(SurveysSubject.CloseSurvey, id, stop) is { } instead)
            return instead;
        MakingFault? fault = await making.Close(id, await Gate.Begin(stop), stop);
        return fault is null ? Redirect($"{Link[SurveysSubject.MadeOf(id)]}?done=closed") : NotDone(fault.Value);
    }
}
