using Microsoft.AspNetCore.Antiforgery;

namespace Kuntakokeilu.App.Web;

/// <summary>
/// What somebody has written into a form that was not taken: the page that tells why shows it, so that it can be copied and
/// is not lost. Short answers are given anew sooner than copied, and what other sites send is nobody's writing.
/// </summary>
internal static class WrittenText
{
    /// <summary>From here on it is a text.</summary>
    private const int Shortest = 20;

    internal static async Task<IReadOnlyList<string>> Of(HttpContext http) =>
        IsIn(http) && await http.RequestServices.GetRequiredService<IAntiforgery>().IsRequestValidAsync(http)
            ? [.. Texts(http)]
            : [];

    /// <summary>Whether a form that was sent has any.</summary>
    internal static bool IsIn(HttpContext http) =>
        HttpMethods.IsPost(http.Request.Method) && http.Request.HasFormContentType && Texts(http).Any();

    private static IEnumerable<string> Texts(HttpContext http) =>
        from field in http.Request.Form
        where !field.Key.StartsWith("__", StringComparison.Ordinal)
        from value in field.Value
        where value.Length >= Shortest && value.Any(char.IsWhiteSpace)
        select value;
}
