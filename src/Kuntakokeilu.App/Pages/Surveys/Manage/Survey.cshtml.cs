using System.Globalization;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Surveys;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Guidance.Answering;
using Kuntakokeilu.Core.Surveys.Making;
using Kuntakokeilu.Core.Surveys.Tables;
using Kuntakokeilu.Surveys.Answering;
using Kuntakokeilu.Surveys.Checking;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Surveys.Manage;

/// <summary>A survey as it is being made: what its checks tell, who wrote it, and who publishes it, which is another.</summary>
[Access(SurveysSubject.ViewSurvey, Post = SurveysSubject.PublishSurvey)]
[ResponseCache(NoStore = true)]
internal sealed class SurveyModel(Gate gate, SurveyMaking making) : MadePage(gate)
{
    internal const string Number = "number";

    [BindProperty(SupportsGet = true, Name = "done")]
    public string? JustNow { get; set; }

    internal IReadOnlyList<string> Findings { get; private set; } = [];

    internal bool IsRight { get; private set; }

    internal string? Figures => IsRight ? SurveyFigures.Of(Definition, T) : null;

    internal IReadOnlyDictionary<AskedState, long> Counts { get; private set; } = new Dictionary<AskedState, long>();

    internal bool HasMemo => Memo.IsWhole(FormFields.Read(Made.Memo), Definition.Languages);

    internal bool IsOurs => Made.WrittenBy == Gate.Actor!.AccountId;

    internal bool CanPublish => Made.WaitsForPublishing && IsRight && HasMemo && !IsOurs;

    internal Notice? JustDone =>
        JustNow is "kept" or "published" or "closed" ? new(NoticeKind.Success, T[$"surveys.done.{JustNow}"]) : null;

    protected override AccessAction View => SurveysSubject.ViewSurvey;

    public async Task<IActionResult> OnPost(int id, CancellationToken stop)
    {
        if (await Load(SurveysSubject.PublishSurvey, id, stop) is { } instead)
            return instead;
        short number = short.TryParse(Request.Form[Number], CultureInfo.InvariantCulture, out short shown)
            ? shown
            : (short)0;
        MakingFault? fault = await making.Publish(Made, number, Official.Of(Gate.Actor!), await Gate.Begin(stop), stop);
        return fault is null ? Redirect($"{Link[SurveysSubject.MadeOf(id)]}?done=published") : NotDone(fault.Value);
    }

    protected override async Task Read(CancellationToken stop)
    {
        IReadOnlyList<Finding> findings = PublishChecks.Of(Definition);
        Findings = [.. findings.Select(finding => FindingText.Of(finding, T))];
        IsRight = findings.All(finding => !finding.IsFault);
        Counts = await AskedUnits.Counts(Gate.Connection, Made.Id, stop);
    }
}
