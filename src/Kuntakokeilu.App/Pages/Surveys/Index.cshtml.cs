using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Surveys;
using Kuntakokeilu.Surveys.Defining;

namespace Kuntakokeilu.App.Pages.Surveys;

/// <summary>The surveys that have been published, the latest first.</summary>
[OpenToEveryone]
internal sealed class IndexModel(PublishedSurveys surveys) : SitePage
{
    internal IReadOnlyList<(SurveyTold Survey, SurveyDefinition Definition)> All { get; private set; } = [];

    public async Task OnGet(CancellationToken stop)
    {
        List<(SurveyTold, SurveyDefinition)> found = [];
        foreach (SurveyTold one in await surveys.All(stop))
            found.Add((one, (await surveys.Questionnaire(one.Id, one.Version, stop)).Definition));
        All = found;
    }
}
