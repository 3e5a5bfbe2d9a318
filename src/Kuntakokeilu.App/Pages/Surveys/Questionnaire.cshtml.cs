using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Surveys;
using Kuntakokeilu.Surveys.Answering;
using Kuntakokeilu.Surveys.Conditions;
using Kuntakokeilu.Surveys.Defining;
using Kuntakokeilu.Surveys.Exporting;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Surveys;

/// <summary>All that a survey asks, with when it is asked, to read and to print.</summary>
[OpenToEveryone]
internal sealed class QuestionnaireModel(PublishedSurveys surveys) : SitePage
{
    private ConditionWords words = null!;

    internal SurveyTold Survey { get; private set; } = null!;

    internal SurveyDefinition Definition { get; private set; } = null!;

    internal string Spoken => SurveyWords.Spoken(Definition, Language);

    internal FilledText Filled => SurveyWords.Filled(Definition, Spoken);

    public async Task<IActionResult> OnGet(int id, CancellationToken stop)
    {
        if (await surveys.Find(id, stop) is not { } found)
            return NotFound();
        Survey = found;
        Definition = (await surveys.Questionnaire(id, found.Version, stop)).Definition;
        words = new(Definition, Spoken);
        return Page();
    }

    /// <summary>When it is asked, in words; null for always.</summary>
    internal string? When(string? condition) => condition is null ? null : words.Of(ConditionParser.Parse(condition));
}
