using Kuntakokeilu.App.Web;

namespace Kuntakokeilu.App.Pages.Law;

/// <summary>The law book.</summary>
internal sealed class LawSubject : SiteSubject
{
    internal override IReadOnlyList<SiteLink> Links => [new("/law", "nav.law") { Menu = InMenu.OfEveryone }];

    internal override IReadOnlyList<AddressExample> Examples =>
        [
            new("law/{id}", "law/4.1.status", "law/5.3-4", "law/23"),
            new("law/sections/{number}", "law/sections/4", "law/sections/12a"),
        ];
}
