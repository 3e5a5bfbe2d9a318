using Kuntakokeilu.App.Web;
using Kuntakokeilu.Core.Access;

namespace Kuntakokeilu.App.Pages.Own;

/// <summary>What a jobseeker sees of oneself, and who has looked at it.</summary>
internal sealed class OwnSubject : SiteSubject
{
    /// <summary>What is stored of oneself.</summary>
    internal const AccessAction ViewOwnData = (AccessAction)40;

    /// <summary>Who has looked at one's data.</summary>
    internal const AccessAction ViewLooks = (AccessAction)41;

    /// <summary>Asks the organisation about a look.</summary>
    internal const AccessAction AskAboutLook = (AccessAction)42;

    internal override IReadOnlyList<DeclaredAction> Actions =>
        [
            new(nameof(ViewOwnData), ViewOwnData, Capacity.JobseekerOrFor),
            new(nameof(ViewLooks), ViewLooks, Capacity.Jobseeker),
            new(nameof(AskAboutLook), AskAboutLook, Capacity.Jobseeker) { Changes = true },
        ];

    internal override IReadOnlyList<SiteLink> Links =>
        [new("/own", "nav.own") { Menu = InMenu.OfEveryone }, new("/own/looks", "nav.looks")];

    internal override IReadOnlyList<AddressExample> Examples =>
        [new("own/looks/{look:long}/ask", "own/looks/2/ask", "own/looks/1/ask") { Of = ExampleOf.Organisation }];
}
