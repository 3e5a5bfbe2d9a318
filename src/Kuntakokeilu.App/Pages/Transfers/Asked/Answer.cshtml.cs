using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Pages.Transfers.Requests;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Explanations;
using Kuntakokeilu.Core.Transfers.Requests;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Transfers.Asked;

/// <summary>The municipality's answer: it accepts a customer or declines, or gives its statement.</summary>
[Access(RequestsSubject.ViewAsked, Post = RequestsSubject.AcceptTransfer, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class AnswerModel(Gate gate, StepService steps) : SitePage
{
    private AnswerForm? form;

    internal override AnswerForm Form => form ??= new(T, Asked.Kind);

    internal AskedMunicipality Asked { get; private set; } = null!;

    /// <summary>Why the answer was not taken; null when it was, or when none was sent.</summary>
    internal RequestResult? Refusal { get; private set; }

    public async Task<IActionResult> OnGet(int id, CancellationToken stop) =>
        await Load(RequestsSubject.ViewAsked, id, stop) is { } refused
            ? RefusedResult.Of(HttpContext, refused)
            : Page();

    public async Task<IActionResult> OnPost(int id, CancellationToken stop)
    {
        if (await Load(RequestsSubject.AcceptTransfer, id, stop) is { } refused)
            return RefusedResult.Of(HttpContext, refused);
        if (!ReadForm())
            return Page();
        short version = MatterPage.VersionOf(Request.Form["version"]);
        Refusal = await steps.Take(id, Form.Step(version), await gate.Begin(stop), stop);
        if (Refusal is RequestResult.Done)
            return Redirect(Link["/transfers/asked?answered=true"]);
        Response.StatusCode = StatusCodes.Status409Conflict;
        return await Load(RequestsSubject.AcceptTransfer, id, stop) is { } gone
            ? RefusedResult.Of(HttpContext, gone)
            : Page();
    }

    internal IReadOnlyList<SummaryRow> Summary() =>
        [
            new(T["request.customer"], Asked.Name),
            .. Asked.To.IsNone ? (SummaryRow[])[] : [new(T["request.to"], Named.Municipality(Asked.To, T))],
            .. Asked.Ground is { } ground
                ? (SummaryRow[])[new(T["request.ground"], Texts.Capital(T.Of("transfer_ground", ground)))]
                : [],
            .. Asked.Language is { } language
                ? (SummaryRow[])[new(T["asked.language"], T.Of("search.service_language", language))]
                : [],
            .. Asked.Question.Length > 0
                ? (SummaryRow[])[new(T["asked.question"], MatterPage.Written(Asked.Question))]
                : [],
            new(T["request.until"], T.Date(Asked.Until)),
        ];

    /// <returns>Why not, or null. What one is not asked, or not any more, is as if it were nobody's.</returns>
    private async Task<RefusalReason?> Load(AccessAction action, int id, CancellationToken stop)
    {
        if (await AskedMunicipality.Find(gate.Connection, id, Today, stop) is not { } found)
            return gate.DecideOnUnknown(action).Refused;
        Asked = found;
        return gate.DecideOnMatter(action, new(found.Person, Organiser: gate.Actor!.Organiser)).Refused;
    }
}
