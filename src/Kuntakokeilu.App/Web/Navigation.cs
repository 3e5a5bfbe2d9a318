namespace Kuntakokeilu.App.Web;

/// <summary>The main navigation: path and the key of the name.</summary>
internal static class Navigation
{
    internal static IReadOnlyList<(string Path, string Key)> Main { get; } =
    [
        ("/who-serves-me", "nav.who_serves_me"),
        ("/areas", "nav.areas"),
        ("/law", "nav.law"),
        ("/steering", "nav.steering"),
        ("/register/people", "nav.people"),
    ];

    /// <summary>Whether the path is that page or one below it.</summary>
    internal static bool IsIn(HttpRequest request, string address) => request.Path.StartsWithSegments(address);
}
