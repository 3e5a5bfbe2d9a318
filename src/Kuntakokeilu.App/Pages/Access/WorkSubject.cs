using Kuntakokeilu.App.Web;

namespace Kuntakokeilu.App.Pages.Access;

/// <summary>Everybody's own work: what waits behind the links of all subjects. Its link is the first one.</summary>
internal sealed class WorkSubject : SiteSubject
{
    /// <summary>There an official comes after signing in.</summary>
    internal const string Path = "/access";

    internal override IReadOnlyList<SiteLink> Links => [new(Path, "nav.work") { Menu = InMenu.OfOfficials }];
}
