using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Monitoring;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Statistics;

/// <summary>The review of the latest month.</summary>
[OpenToEveryone]
internal sealed class IndexModel(Releases releases) : ReviewPage(releases)
{
    public Task<IActionResult> OnGetAsync() => Show(null);
}
