using Kuntakokeilu.App.Web;
using Kuntakokeilu.Core.Access.Auditing;

namespace Kuntakokeilu.App.Pages.Access;

/// <summary>A field for a question, an answer, a matter or a reason.</summary>
internal static class WrittenTextField
{
    /// <summary>The text without spaces around it; when its length is wrong the page's form says so.</summary>
    internal static string WrittenText(
        this SitePage page,
        string field,
        string? told,
        int shortest = LookQuestions.Shortest,
        int longest = LookQuestions.Longest
    )
    {
        // A browser sends each line's end as two characters, and counts it as one.
        string text = (told ?? "").ReplaceLineEndings("\n").Trim();
        if (text.Length < shortest || text.Length > longest || text.Contains('\0'))
            page.ModelState.AddModelError(field, page.T["audit.bad_length", shortest, longest]);
        return text;
    }
}
