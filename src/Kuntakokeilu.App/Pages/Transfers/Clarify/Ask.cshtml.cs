using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Transfers.Clarifying;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Transfers.Clarify;

/// <summary>The customer is asked what is missing, with a day by which to answer.</summary>
[Access(TransfersSubject.ViewClarification, Post = TransfersSubject.AskToClarify, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class AskModel(Gate gate, ClarifyService clarifications) : ClarifyPage(gate)
{
    /// <summary>Time to answer where the days of 5 § 2 mom are over.</summary>
    private const int DaysToAnswer = 7;

    private AskForm? form;

    internal override AskForm Form => form ??= new(T, Today);

    public async Task<IActionResult> OnGet(int person, CancellationToken stop)
    {
        if (await Load(TransfersSubject.ViewClarification, person, stop) is { } instead)
            return instead;
        if (Case is { } waiting)
            Form.Until.Show(waiting.WindowEnds > Today ? waiting.WindowEnds : Today.AddDays(DaysToAnswer));
        return Page();
    }

    public async Task<IActionResult> OnPost(int person, [FromForm] int version, CancellationToken stop)
    {
        if (await Load(TransfersSubject.AskToClarify, person, stop) is { } instead)
            return instead;
        if (Case is null || !ReadForm())
            return Page();
        ClarifyResult result = await clarifications.Ask(
            person,
            version,
            Form.Until.Value!.Value,
            Form.Question.Value,
            await Gate.Begin(stop),
            stop
        );
        return result is ClarifyResult.Done
            ? Redirect($"{Link[List]}?done={nameof(ClarifyDeed.Asked)}")
            : await Again(result is ClarifyResult.Stale, TransfersSubject.AskToClarify, person, stop);
    }
}
