using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Access;

/// <summary>What one may do in one's role for one's purpose.</summary>
[Access(AccessActions.ManageSessions)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Gate gate, Navigation navigation) : SitePage
{
    internal Actor Actor => gate.Actor!;

    internal IEnumerable<SiteLink> Links => navigation.Work(Actor);

    /// <summary>Other purposes for which the role may do more.</summary>
    internal IEnumerable<Purpose> OtherPurposes =>
        Capacity.PurposesOf(Actor.Role).Where(purpose => purpose != Actor.Purpose);
}
