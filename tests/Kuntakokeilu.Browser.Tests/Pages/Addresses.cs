using Kuntakokeilu.Tests.Pages;

namespace Kuntakokeilu.Browser.Tests.Pages;

/// <summary>The pages to look at, found in the site itself.</summary>
internal static class Addresses
{
    internal static IEnumerable<string> Pages(this TestSite site, string language) =>
        SitePages.Paths(site.Services).Select(path => Shortened($"{site.Address}{language}/{path}"));

    internal static IEnumerable<string> PageOfEachKind(this TestSite site, string language) =>
        SitePages.OfEachKind(site.Services).Select(path => Shortened($"{site.Address}{language}/{path}"));

    /// <summary>A row is as the next one: a long list is looked at limited to a few.</summary>
    private static string Shortened(string address) =>
        address.EndsWith("/areas/municipalities") ? $"{address}?name=kan" : address;
}
