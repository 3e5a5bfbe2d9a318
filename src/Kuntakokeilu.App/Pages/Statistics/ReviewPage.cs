using Kuntakokeilu.App.Web;
using Kuntakokeilu.Core.Monitoring;
using Kuntakokeilu.Core.Monitoring.Reviewing;
using Kuntakokeilu.Statistics.Months;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Statistics;

/// <summary>The review of a month of the latest release; <c>_Review</c> shows it.</summary>
internal abstract class ReviewPage(Releases releases) : SitePage
{
    /// <summary>Null while nothing is published of the pilots.</summary>
    internal Release? Release { get; private set; }

    internal IReadOnlyList<Month> Months { get; private set; } = [];

    internal Review Review { get; private set; } = null!;

    internal ReviewSentences Sentences => new(Review, T);

    internal ReviewWords Words => new(T);

    internal ReviewPictures Pictures => new(Release!, Review, T, Link);

    internal ComparisonTable Comparison => new(Review, T, Link);

    internal string MonthName => T.Month(Review.Month.FirstDay);

    internal Month? Previous => Neighbour(-1);

    internal Month? Next => Neighbour(1);

    internal static string PathOf(Month month) => $"/statistics/reviews/{month.FirstDay:yyyy-MM}";

    /// <param name="asked">As in the address; null for the latest month.</param>
    protected async Task<IActionResult> Show(string? asked)
    {
        // The choice of a month is a form: its answer is the month's own address.
        if (Month.TryParse(Request.Query["month"], out Month chosen))
            return Redirect(Link[PathOf(chosen)]);
        Release = await releases.Latest(HttpContext.RequestAborted);
        Months = Release is null ? [] : Review.MonthsOf(Release);
        Month month = default;
        if (asked is not null && !(Month.TryParse(asked, out month) && Months.Contains(month)))
            return NotFound();
        if (Months.Count > 0)
            Review = Review.Of(Release!, asked is null ? Months[^1] : month);
        return Page();
    }

    private Month? Neighbour(int step) =>
        Months.Contains(new(Review.Month.Number + step)) ? new Month(Review.Month.Number + step) : null;
}
