namespace Kuntakokeilu.App.Web;

/// <summary>Addresses of the site's own pages in one language.</summary>
internal sealed class Links(string language)
{
    /// <summary>A page by its path without the language: <c>Link["/areas/3"]</c>.</summary>
    internal string this[string path] => path == "/" ? $"/{language}" : $"/{language}{path}";

    /// <summary>The page that was asked for in another language; the query stays.</summary>
    internal static string InLanguage(HttpContext context, string language)
    {
        (string path, QueryString query) = RequestLanguage.Asked(context);
        string[] segments = path.Split('/', StringSplitOptions.RemoveEmptyEntries);
        bool hasLanguage = segments.Length > 0 && Texts.Languages.Contains(segments[0]);
        return hasLanguage
            ? $"/{string.Join('/', [language, .. segments.Skip(1).Select(Uri.EscapeDataString)])}{query}"
            : $"/{language}";
    }
}
