using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Monitoring;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Statistics.Reviews;

/// <summary>The review of a month.</summary>
[OpenToEveryone]
internal sealed class ReviewModel(Releases releases) : ReviewPage(releases)
{
    public Task<IActionResult> OnGetAsync(string month) => Show(month);
}
