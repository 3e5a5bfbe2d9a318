using System.Text;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Surveys;
using Kuntakokeilu.Core.Surveys.Tables;
using Kuntakokeilu.Surveys.Defining;
using Kuntakokeilu.Surveys.Reporting;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Surveys;

/// <summary>A survey: when it is answered, what is asked, and once it is over its report and the open files.</summary>
[OpenToEveryone]
internal sealed class SurveyModel(PublishedSurveys surveys) : SitePage
{
    internal SurveyTold Survey { get; private set; } = null!;

    internal SurveyDefinition Definition { get; private set; } = null!;

    internal IReadOnlyList<string> Files { get; private set; } = [];

    /// <summary>The report, from its contents on; null before there is one.</summary>
    internal Markup? Report { get; private set; }

    internal string ReportLanguage => SurveyWords.Spoken(Definition, Language);

    internal bool IsFrozen => Survey.State is SurveyState.Frozen;

    public async Task<IActionResult> OnGet(int id, CancellationToken stop)
    {
        if (await surveys.Find(id, stop) is not { } found)
            return NotFound();
        Survey = found;
        Definition = (await surveys.Questionnaire(id, found.Version, stop)).Definition;
        Files = await surveys.Files(id, stop);
        // What we have written ourselves: its markup is the report's own, every word of an answer is encoded in it.
        if (await surveys.File(id, $"report.{ReportLanguage}.html", stop) is { } report)
            Report = Markup.Trusted(ReportHtml.BodyOf(Encoding.UTF8.GetString(report)));
        return Page();
    }
}
