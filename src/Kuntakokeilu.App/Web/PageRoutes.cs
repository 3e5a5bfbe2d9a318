using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Kuntakokeilu.App.Web;

/// <summary>
/// A page's address is its folder in kebab case, behind the language: /fi/who-serves-me. A page with an address of its
/// own, beginning with a slash, keeps it: the error page stands in for any address.
/// </summary>
internal sealed partial class PageRoutes : IPageRouteModelConvention
{
    private static readonly string Language = $"{{language:regex(^({string.Join('|', Texts.Languages)})$)}}";

    public void Apply(PageRouteModel model)
    {
        foreach (SelectorModel selector in model.Selectors)
            if (selector.EndpointMetadata.OfType<PageRouteMetadata>().FirstOrDefault() is { } page)
                selector.AttributeRouteModel!.Template = Joined(
                    Language,
                    KebabCase(page.PageRoute),
                    page.RouteTemplate
                );
    }

    private static string? Joined(params IEnumerable<string?> parts) =>
        parts.Aggregate((a, b) => AttributeRouteModel.CombineTemplates(a, b));

    private static string KebabCase(string path) => WordBoundary().Replace(path, "-").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])")]
    private static partial Regex WordBoundary();
}
