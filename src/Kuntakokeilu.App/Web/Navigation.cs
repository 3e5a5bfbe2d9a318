using Kuntakokeilu.Core.Access;

namespace Kuntakokeilu.App.Web;

/// <summary>The main navigation: path and the key of the name.</summary>
internal static class Navigation
{
    /// <summary>What is open to everyone.</summary>
    internal static IReadOnlyList<(string Path, string Key)> Main { get; } =
    [
        ("/who-serves-me", "nav.who_serves_me"),
        ("/areas", "nav.areas"),
        ("/statistics", "nav.statistics"),
        ("/law", "nav.law"),
    ];

    /// <summary>What is for those who may.</summary>
    internal static IReadOnlyList<(string Path, string Key, AccessAction Action)> Work { get; } =
    [
        ("/own", "nav.own", AccessAction.ViewOwnData),
        ("/register/customers", "nav.customers", AccessAction.ListCustomers),
        ("/register/people", "nav.people", AccessAction.SearchPerson),
        ("/steering", "nav.steering", AccessAction.ViewCounts),
        ("/steering/undetermined", "nav.undetermined", AccessAction.ListUndetermined),
        ("/steering/differences", "nav.differences", AccessAction.ListDifferences),
        ("/steering/imports", "nav.imports", AccessAction.ViewImports),
    ];

    /// <summary>One's own work first, then what everyone has.</summary>
    internal static IEnumerable<(string Path, string Key)> Of(Actor? actor) =>
        Work.Where(entry => actor.May(entry.Action)).Select(entry => (entry.Path, entry.Key)).Concat(Main);

    /// <summary>Whether a path leads somebody anywhere: to a page of the work of others it does not.</summary>
    internal static bool Leads(this Actor? actor, string path) =>
        !Work.Any(entry => entry.Path == path && !actor.May(entry.Action));

    /// <summary>Whether an entry or a link leads somebody anywhere. Whether it is permitted is asked there.</summary>
    internal static bool May(this Actor? actor, AccessAction action) =>
        actor is { IsSuspended: false } && AccessRights.Has(actor.Role, actor.Purpose, action);

    /// <summary>Whether the path is that page or one below it.</summary>
    internal static bool IsIn(HttpRequest request, string address) => request.Path.StartsWithSegments(address);
}
