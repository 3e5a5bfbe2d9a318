using System.Globalization;
using System.Text.RegularExpressions;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Guidance.Publishing;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Guidance.Issues;

/// <summary>The questions and answers of a week as one page, also to print.</summary>
[OpenToEveryone]
internal sealed partial class IssueModel(PublishedAnswers answers) : SitePage
{
    private Dictionary<string, string> themes = [];

    internal IssueTold Issue { get; private set; } = null!;

    internal IEnumerable<(string Theme, IReadOnlyList<AnswerSummary> Answers)> Themes =>
        Issue
            .Answers.GroupBy(one => one.Theme)
            .Select(group => (themes[group.Key], (IReadOnlyList<AnswerSummary>)[.. group]));

    internal Notice? Banner(AnswerSummary one) => AnswerWords.Banner(one.Told, T, Link);

    public async Task<IActionResult> OnGet(string issue, CancellationToken stop)
    {
        if (
            Week().Match(issue) is not { Success: true } asked
            || await answers.Issue(Number(asked, "year"), Number(asked, "week"), Language, stop) is not { } found
        )
            return NotFound();
        Issue = found;
        themes = (await answers.Themes(stop)).ToDictionary(one => one.Code, one => one.Name(Language));
        return Page();
    }

    private static int Number(Match asked, string group) =>
        int.Parse(asked.Groups[group].ValueSpan, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"^(?<year>\d{4})-W(?<week>\d{2})$")]
    private static partial Regex Week();
}
