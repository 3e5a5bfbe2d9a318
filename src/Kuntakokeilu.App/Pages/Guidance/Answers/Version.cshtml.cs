using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Guidance.Publishing;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Guidance.Answers;

/// <summary>One version of an answer, as it was published.</summary>
[OpenToEveryone]
internal sealed class VersionModel(PublishedAnswers answers) : AnswerPage
{
    public async Task<IActionResult> OnGet(int id, int version, CancellationToken stop) =>
        version is > 0 and <= short.MaxValue && await Load(answers, id, (short)version, stop) ? Page() : NotFound();
}
