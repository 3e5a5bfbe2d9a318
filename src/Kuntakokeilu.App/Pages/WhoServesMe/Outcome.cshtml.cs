using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.WhoServesMe;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.WhoServesMe;

/// <summary>Who serves, or served during the pilots, and where to turn now.</summary>
[OpenToEveryone]
[ResponseCache(NoStore = true)]
internal sealed class OutcomeModel : SitePage
{
    internal Journey Journey { get; private set; } = Journey.NotBegun;

    /// <summary>Null while answers are missing.</summary>
    internal ServedOutcome? Outcome { get; private set; }

    public void OnGet()
    {
        Journey = new JourneyCookie(HttpContext).Read();
        if (Journey.IsComplete)
            Outcome = new(
                T,
                Link,
                Journey.Answers,
                Guide.Answer(Journey.Answers),
                IsAfterPilots ? ToldWhen.After : ToldWhen.During
            );
    }
}
