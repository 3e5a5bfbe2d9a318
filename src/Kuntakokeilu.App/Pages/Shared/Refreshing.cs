using Kuntakokeilu.App.Web;

namespace Kuntakokeilu.App.Pages.Shared;

/// <summary>
/// A page that reads itself again while something is on its way, until whoever looks at it stops it; <c>_Refreshing</c>.
/// </summary>
/// <param name="IsOn">Whether it reads itself again.</param>
/// <param name="Other">The page the other way.</param>
internal sealed record Refreshing(bool IsOn, string Other)
{
    private const int Seconds = 3;
    private const string Name = "refresh";
    private const string Off = "no";

    /// <summary>Of a page that shows something on its way: told to the browser at once.</summary>
    /// <param name="path">The page's own, with what its address has.</param>
    internal static Refreshing Of(SitePage page, string path)
    {
        string here = page.Link[path];
        if (page.Request.Query[Name] == Off)
            return new(false, here);
        page.Response.Headers["Refresh"] = $"{Seconds}";
        return new(true, $"{here}{(here.Contains('?') ? '&' : '?')}{Name}={Off}");
    }
}
