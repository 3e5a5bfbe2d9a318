using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Surveys.Making;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Surveys.Manage;

/// <summary>Every survey, also those that are being written.</summary>
[Access(SurveysSubject.ViewSurveys)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Gate gate) : SitePage
{
    internal DataTable? Table { get; private set; }

    public async Task OnGet(CancellationToken stop)
    {
        IReadOnlyList<MadeSurvey> all = await MadeSurvey.All(gate.Connection, stop);
        if (all.Count > 0)
            Table = new(
                T["nav.surveys_made"],
                [
                    new(T["surveys.survey"]),
                    new(T["surveys.stage"]),
                    new(T["surveys.version"]),
                    new(T["surveys.window"]),
                ],
                [.. all.Select(Row)]
            );
    }

    private IReadOnlyList<Markup> Row(MadeSurvey one) =>
        [
            Markup.Of(
                $"""<a href="{Link[SurveysSubject.MadeOf(one.Id)]}">{SurveyWords.Title(SurveyMaking.Read(one.Content), Language)}</a>"""
            ),
            Markup.Of($"{T.Of("survey_stage", one.State)}"),
            Markup.Of($"{one.Number}"),
            Markup.Of(
                $"{(one is { Opens: { } opens, Closes: { } closes } ? $"{T.Moment(opens)} – {T.Moment(closes)}" : "")}"
            ),
        ];
}
