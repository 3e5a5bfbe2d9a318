using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.ApplicationModels;

namespace Kuntakokeilu.App.Web;

/// <summary>
/// A page's address is its folder in kebab case, behind the language: /fi/who-serves-me. A page that names its address
/// from the root has that behind the language.
/// </summary>
internal sealed partial class PageRoutes : IPageRouteModelConvention
{
    /// <summary>The first part of every address; files that belong to a page have it too.</summary>
    internal static string Language { get; } = $"{{language:regex(^({string.Join('|', Texts.Languages)})$)}}";

    public void Apply(PageRouteModel model)
    {
        // It stands in for any address, in whatever language that was.
        if (model.ViewEnginePath == "/Error")
            return;
        foreach (SelectorModel selector in model.Selectors)
        {
            PageRouteMetadata page = selector.EndpointMetadata.OfType<PageRouteMetadata>().Single();
            bool isOwnAddress = page.RouteTemplate?.StartsWith('/') ?? false;
            selector.AttributeRouteModel!.Template = Joined(
                Language,
                isOwnAddress ? "" : KebabCase(page.PageRoute),
                page.RouteTemplate
            );
        }
    }

    private static string Joined(params IEnumerable<string?> parts) =>
        string.Join('/', parts.Select(part => part?.Trim('/')).Where(part => !string.IsNullOrEmpty(part)));

    private static string KebabCase(string path) => WordBoundary().Replace(path, "-").ToLowerInvariant();

    [GeneratedRegex("(?<=[a-z0-9])(?=[A-Z])")]
    private static partial Regex WordBoundary();
}
