using Kuntakokeilu.App.Web;
using Kuntakokeilu.Core.WhoServesMe;

namespace Kuntakokeilu.App.Pages.WhoServesMe;

/// <summary>"Who serves me?": open to everyone, and nothing is stored on the server.</summary>
internal sealed class WhoServesMeSubject : SiteSubject
{
    internal override IReadOnlyList<SiteLink> Links =>
        [new("/who-serves-me", "nav.who_serves_me") { Menu = InMenu.OfCitizens }];

    internal override IReadOnlyList<AddressExample> Examples =>
        [new("who-serves-me/{question}", Steps.PathOf(Question.Start)[1..])];
}
