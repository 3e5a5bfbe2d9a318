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
    /// <summary>Whether it is in the main navigation; a card it has in any case.</summary>
    internal bool IsInMenu { get; init; }

    /// <summary>Whether the endpoint is its page; a place that may be left out is.</summary>
    internal bool LeadsTo(RouteEndpoint endpoint) =>
        AddressExample.TemplateOf(endpoint) is var template
        && (template == Path[1..] || OptionalPlace().Replace(template, "") == Path[1..]);

    [GeneratedRegex(@"/\{[^}]*\?\}$")]
    private static partial Regex OptionalPlace();
}
