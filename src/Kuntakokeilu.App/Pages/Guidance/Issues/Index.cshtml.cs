using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Guidance.Publishing;

namespace Kuntakokeilu.App.Pages.Guidance.Issues;

/// <summary>The issues, the latest first.</summary>
[OpenToEveryone]
internal sealed class IndexModel(PublishedAnswers answers) : SitePage
{
    internal IReadOnlyList<IssueTold> Issues { get; private set; } = [];

    public async Task OnGet(CancellationToken stop) => Issues = await answers.Issues(stop);
}
