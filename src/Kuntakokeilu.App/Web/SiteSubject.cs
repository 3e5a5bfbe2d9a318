using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Access;

namespace Kuntakokeilu.App.Web;

/// <summary>
/// A subject of the site, told in one file beside its pages: what it adds to the program and who may do what there. The
/// site itself names no subject: one list does, a line each (<c>Site/Subjects</c>).
/// </summary>
internal abstract class SiteSubject
{
    /// <summary>What is done here, each by a number of its own, and by whom.</summary>
    internal virtual IReadOnlyList<DeclaredAction> Actions => [];

    /// <summary>The pages that somebody's way begins from: in the menu, among the cards, or both.</summary>
    internal virtual IReadOnlyList<SiteLink> Links => [];

    /// <summary>An example of every address that has a place in it; the tests look at them.</summary>
    internal virtual IReadOnlyList<AddressExample> Examples => [];

    /// <summary>Its services, where there is a database.</summary>
    internal virtual void AddServices(IServiceCollection services, SiteDatabase database, SiteSettings settings) { }

    /// <summary>What stands before anything is done with an answer: whatever it sends goes out as it is.</summary>
    internal virtual void UseOutermost(IApplicationBuilder site) { }

    /// <summary>What stands before routing and the question who asks.</summary>
    internal virtual void UseEarly(IApplicationBuilder site) { }

    /// <summary>Its routes that are not pages, where there is a database.</summary>
    internal virtual void Map(IEndpointRouteBuilder site) { }
}
