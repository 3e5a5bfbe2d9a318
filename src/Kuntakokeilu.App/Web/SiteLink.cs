using System.Text.RegularExpressions;

namespace Kuntakokeilu.App.Web;

/// <summary>A page that a way begins from. Who may open it is told by the page itself.</summary>
/// <param name="Path">Without the language.</param>
/// <param name="Key">
/// The key of its one name: of the link, the heading, the breadcrumb and the window. What is there is told under the key
/// + <c>.about</c>.
/// </param>
internal sealed partial record SiteLink(string Path, string Key)
{
    /// <summary>In whose main navigation it is; a card it has in any case.</summary>
    internal InMenu Menu { get; init; } = InMenu.Nobodys;

    /// <summary>What waits there; null where nothing is counted.</summary>
    internal WorkQueue? Queue { get; init; }

    /// <summary>Whether the endpoint is its page; a place that may be left out is.</summary>
    internal bool LeadsTo(RouteEndpoint endpoint) =>
        AddressExample.TemplateOf(endpoint) is var template
        && (template == Path[1..] || OptionalPlace().Replace(template, "") == Path[1..]);

    [GeneratedRegex(@"/\{[^}]*\?\}$")]
    private static partial Regex OptionalPlace();
}

/// <summary>In whose main navigation a link is, of those who may open it.</summary>
internal enum InMenu
{
    Nobodys,

    /// <summary>Of those who have not signed in, and of jobseekers.</summary>
    OfCitizens,
    OfOfficials,
    OfEveryone,
}
