using Kuntakokeilu.App.Web;

namespace Kuntakokeilu.App.Pages.WhoServesMe;

/// <summary>"Who serves me?": open to everyone, and nothing is stored.</summary>
internal sealed class GuidanceSubject : SiteSubject
{
    internal override IReadOnlyList<SiteLink> Links =>
        [new("/who-serves-me", "nav.who_serves_me") { Menu = InMenu.OfCitizens }];
}
