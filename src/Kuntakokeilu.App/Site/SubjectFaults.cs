using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Kuntakokeilu.App.Site;

/// <summary>What does not fit together in what the subjects declare. All of it is told at once, and the site does not start.</summary>
internal static class SubjectFaults
{
    /// <exception cref="InvalidOperationException">Something does not fit; the message tells everything.</exception>
    internal static void Require(IReadOnlyList<SiteSubject> subjects, IEnumerable<Endpoint> endpoints)
    {
        // A page named Index has a second address, which nothing links to.
        IEnumerable<RouteEndpoint> first = endpoints
            .OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<ISuppressLinkGenerationMetadata>() is null);
        string[] faults = [.. Of(subjects, [.. first])];
        if (faults.Length > 0)
            throw new InvalidOperationException($"The subjects do not fit together: {string.Join("; ", faults)}.");
    }

    internal static IEnumerable<string> Of(IReadOnlyList<SiteSubject> subjects, IReadOnlyList<RouteEndpoint> endpoints)
    {
        DeclaredAction[] actions = [.. subjects.SelectMany(subject => subject.Actions)];
        return
        [
            .. OfActions(actions),
            .. OfPlaces(actions, endpoints),
            .. OfLinks([.. subjects.SelectMany(subject => subject.Links)], endpoints),
            .. OfExamples([.. subjects.SelectMany(subject => subject.Examples)], endpoints),
        ];
    }

    private static IEnumerable<string> OfActions(DeclaredAction[] actions)
    {
        foreach (IGrouping<AccessAction, DeclaredAction> same in Twice(actions, one => one.Action))
            yield return $"{string.Join(" and ", same.Select(one => one.Name))} have the number {(int)same.Key}";
        foreach (IGrouping<string, DeclaredAction> same in Twice(actions, one => one.Name))
            yield return $"two actions have the name {same.Key}";
        foreach (DeclaredAction one in actions)
        {
            if (one.For.Count == 0)
                yield return $"nobody may {one.Name}";
            foreach (Capacity capacity in one.For.Where(capacity => !Capacity.All.Contains(capacity)))
                yield return $"{one.Name} is for {capacity.Role} for {capacity.Purpose}, and there is no such";
        }
    }

    private static IEnumerable<string> OfPlaces(DeclaredAction[] actions, IReadOnlyList<RouteEndpoint> endpoints)
    {
        AccessAttribute[] policies = [.. endpoints.Select(Policy).OfType<AccessAttribute>()];
        HashSet<AccessAction> named = [.. policies.SelectMany(one => (AccessAction[])[one.Action, one.Post])];
        foreach (DeclaredAction one in actions.Where(one => !named.Contains(one.Action)))
            yield return $"{one.Name} is done nowhere";
        // A page that is looked at does not tell the audit that something was done.
        foreach (
            RouteEndpoint page in endpoints.Where(one => one.Metadata.GetMetadata<PageRouteMetadata>() is not null)
        )
            if (Policy(page) is { } shown && actions.Any(one => one.Action == shown.Action && one.Changes))
                yield return $"/{AddressExample.TemplateOf(page)} is looked at by an action that changes something";
        foreach (RouteEndpoint endpoint in endpoints)
        foreach (
            AccessAction action in Policy(endpoint) is { } policy ? [policy.Action, policy.Post] : (AccessAction[])[]
        )
            if (actions.All(one => one.Action != action))
                yield return $"/{AddressExample.TemplateOf(endpoint)} needs the action {(int)action}, which no subject declares";
    }

    private static IEnumerable<string> OfLinks(SiteLink[] links, IReadOnlyList<RouteEndpoint> endpoints)
    {
        foreach (IGrouping<string, SiteLink> same in Twice(links, link => link.Path))
            yield return $"two links lead to {same.Key}";
        foreach (SiteLink link in links.Where(link => !endpoints.Any(link.LeadsTo)))
            yield return $"there is no page {link.Path} for the link {link.Key}";
    }

    private static IEnumerable<string> OfExamples(AddressExample[] examples, IReadOnlyList<RouteEndpoint> endpoints)
    {
        HashSet<string> templates = [.. endpoints.Select(AddressExample.TemplateOf)];
        foreach (AddressExample example in examples.Where(example => !templates.Contains(example.Template)))
            yield return $"there is no address {example.Template} for an example";
        foreach (string template in endpoints.Where(NeedsExample).Select(AddressExample.TemplateOf).Distinct())
            if (examples.All(example => example.Template != template))
                yield return $"the address {template} has no example";
    }

    /// <summary>What people look at and what not everybody may; the open routes of programs are described elsewhere.</summary>
    private static bool NeedsExample(RouteEndpoint endpoint) =>
        AddressExample.TemplateOf(endpoint).Contains('{')
        && (endpoint.Metadata.GetMetadata<PageRouteMetadata>() is not null || Policy(endpoint) is not null);

    private static AccessAttribute? Policy(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<AccessAttribute>();

    private static IEnumerable<IGrouping<TKey, T>> Twice<T, TKey>(IEnumerable<T> all, Func<T, TKey> key) =>
        all.GroupBy(key).Where(same => same.Count() > 1);
}
