using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;

namespace Kuntakokeilu.App.Web;

/// <summary>The subjects' links: the menu, the cards and the names of pages, for who may open them.</summary>
internal sealed class Navigation(
    IReadOnlyList<SiteSubject> subjects,
    AccessRules rules,
    IEnumerable<EndpointDataSource> pages
)
{
    /// <summary>Each link with the action of its page; null where the page is open to everyone.</summary>
    private readonly Lazy<(SiteLink Link, AccessAction? Action)[]> all = new(() =>
        Found(subjects, [.. pages.SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()])
    );

    /// <summary>The main navigation: one's own work first, then what everyone has.</summary>
    internal IEnumerable<SiteLink> Menu(Actor? actor)
    {
        InMenu other = actor is null or { Role: Role.Jobseeker } ? InMenu.OfCitizens : InMenu.OfOfficials;
        return Work(actor).Concat(Open).Where(link => link.Menu is InMenu.OfEveryone || link.Menu == other);
    }

    /// <summary>What somebody may do that not everyone may.</summary>
    internal IEnumerable<SiteLink> Work(Actor? actor) =>
        all.Value.Where(one => one.Action is { } action && rules.Leads(actor, action)).Select(one => one.Link);

    /// <summary>What is open to everyone.</summary>
    internal IEnumerable<SiteLink> Open => all.Value.Where(one => one.Action is null).Select(one => one.Link);

    /// <summary>Whether a path leads somebody anywhere: to a page of the work of others it does not.</summary>
    internal bool Leads(Actor? actor, string path) =>
        !all.Value.Any(one => one.Link.Path == path && one.Action is { } action && !rules.Leads(actor, action));

    /// <summary>Whether the path is that page or one below it.</summary>
    internal static bool IsIn(HttpRequest request, string address) => request.Path.StartsWithSegments(address);

    private static (SiteLink, AccessAction?)[] Found(IReadOnlyList<SiteSubject> subjects, RouteEndpoint[] endpoints) =>
        [
            .. from subject in subjects
            from link in subject.Links
            let page = endpoints.First(link.LeadsTo)
            select (link, page.Metadata.GetMetadata<AccessAttribute>()?.Action),
        ];
}
