using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Surveys.Making;
using Kuntakokeilu.Surveys.Defining;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Mvc.RazorPages;

namespace Kuntakokeilu.App.Pages.Surveys.Manage;

/// <summary>A page about a survey for those who make it.</summary>
internal abstract class MadePage(Gate gate) : SitePage
{
    protected Gate Gate => gate;

    internal MadeSurvey Made { get; private set; } = null!;

    internal SurveyDefinition Definition { get; private set; } = null!;

    internal string Name => SurveyWords.Title(Definition, Language);

    /// <summary>Why what was sent was not done.</summary>
    internal Notice? Refusal { get; private set; }

    /// <summary>To look at it.</summary>
    protected abstract AccessAction View { get; }

    public async Task<IActionResult> OnGet(int id, CancellationToken stop) => await Load(View, id, stop) ?? Page();

    /// <returns>What is answered instead; null when there is such a survey for the actor.</returns>
    protected async Task<IActionResult?> Load(AccessAction action, int id, CancellationToken stop)
    {
        if (await MadeSurvey.Find(gate.Connection, id, stop) is not { } found)
            return gate.DecideOnUnknown(action).Refused is { } refused
                ? RefusedResult.Of(HttpContext, refused)
                : NotFound();
        Made = found;
        Definition = SurveyMaking.Read(found.Content);
        await Read(stop);
        return null;
    }

    protected virtual Task Read(CancellationToken stop) => Task.CompletedTask;

    protected PageResult NotDone(MakingFault fault)
    {
        Refusal = new(NoticeKind.Error, T.Of("survey_making", fault));
        Response.StatusCode = StatusCodes.Status409Conflict;
        return Page();
    }
}
