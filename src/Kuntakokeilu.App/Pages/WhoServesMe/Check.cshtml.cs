using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.WhoServesMe;

/// <summary>All the answers, before they are put through the law.</summary>
[OpenToEveryone]
[ResponseCache(NoStore = true)]
internal sealed class CheckModel : SitePage
{
    internal Journey Journey { get; private set; } = Journey.NotBegun;

    public void OnGet() => Journey = new JourneyCookie(HttpContext).Read();
}
