using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Guidance.Publishing;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Guidance.Answers;

/// <summary>A published answer as it is now.</summary>
[OpenToEveryone]
internal sealed class AnswerModel(PublishedAnswers answers) : AnswerPage
{
    public async Task<IActionResult> OnGet(int id, CancellationToken stop) =>
        await Load(answers, id, version: null, stop) ? Page() : NotFound();
}
