using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Registration.Starts;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Register.Starts;

/// <summary>The customer is asked about a start, with a day by which to answer.</summary>
[Access(StartsSubject.ViewStart, Post = StartsSubject.AskAboutStart, Concerns = Concerns.People)]
[ResponseCache(NoStore = true)]
internal sealed class AskModel(Gate gate) : StartPage(gate)
{
    private const int DaysToAnswer = 7;

    private AskForm? form;

    internal override AskForm Form => form ??= new(T, Today);

    public async Task<IActionResult> OnGet(int person, CancellationToken stop)
    {
        if (await Load(StartsSubject.ViewStart, person, stop) is { } instead)
            return instead;
        Form.Until.Show(Today.AddDays(DaysToAnswer));
        return Page();
    }

    public async Task<IActionResult> OnPost(int person, [FromForm] int version, CancellationToken stop)
    {
        if (await Load(StartsSubject.AskAboutStart, person, stop) is { } instead)
            return instead;
        bool isRight = ReadForm();
        if (Start is null)
            return await Again(isStale: false, StartsSubject.AskAboutStart, person, stop);
        if (!isRight)
            return Page();
        StartTestResult result = await StartTestService.Ask(
            person,
            version,
            Form.Until.Value!.Value,
            Form.Question.Value,
            await Gate.Begin(stop),
            stop
        );
        return result is StartTestResult.Done
            ? Redirect($"{Link[List]}?done={nameof(StartDeed.Asked)}")
            : await Again(result is StartTestResult.Stale, StartsSubject.AskAboutStart, person, stop);
    }
}
