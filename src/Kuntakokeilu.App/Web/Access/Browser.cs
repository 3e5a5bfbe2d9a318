namespace Kuntakokeilu.App.Web.Access;

/// <summary>A browser in two words, so that people know their own sessions; the whole of what it tells is not kept.</summary>
internal static class Browser
{
    /// <summary>In this order: a browser names those that it descends from too.</summary>
    private static readonly (string Mark, string Name)[] Browsers =
    [
        ("Firefox/", "Firefox"),
        ("Edg/", "Edge"),
        ("OPR/", "Opera"),
        ("SamsungBrowser/", "Samsung Internet"),
        ("Chrome/", "Chrome"),
        ("CriOS/", "Chrome"),
        ("FxiOS/", "Firefox"),
        ("Safari/", "Safari"),
    ];

    private static readonly (string Mark, string Name)[] Systems =
    [
        ("Android", "Android"),
        ("iPhone", "iOS"),
        ("iPad", "iPadOS"),
        ("Windows", "Windows"),
        ("Mac OS", "macOS"),
        ("CrOS", "ChromeOS"),
        ("Linux", "Linux"),
    ];

    /// <summary>Firefox, Linux; empty when neither is known.</summary>
    internal static string Of(HttpRequest request)
    {
        string told = request.Headers.UserAgent.ToString();
        return string.Join(", ", ((string?[])[Named(told, Browsers), Named(told, Systems)]).OfType<string>());
    }

    private static string? Named(string told, (string Mark, string Name)[] known) =>
        known.FirstOrDefault(one => told.Contains(one.Mark, StringComparison.Ordinal)).Name;
}
