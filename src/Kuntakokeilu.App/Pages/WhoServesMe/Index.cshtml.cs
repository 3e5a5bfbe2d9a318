using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.WhoServesMe;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.WhoServesMe;

/// <summary>"Who serves me?": what it is, and where it begins. To begin forgets earlier answers.</summary>
[OpenToEveryone]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel : SitePage
{
    internal Journey Journey { get; private set; } = Journey.NotBegun;

    public void OnGet() => Journey = new JourneyCookie(HttpContext).Read();

    public IActionResult OnPost()
    {
        new JourneyCookie(HttpContext).Remove();
        return Redirect(Link[Steps.PathOf(Question.Start)]);
    }
}
