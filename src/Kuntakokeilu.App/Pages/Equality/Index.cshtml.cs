using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Monitoring;
using Kuntakokeilu.Core.Monitoring.Equality;
using Kuntakokeilu.Statistics.Months;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Equality;

/// <summary>Whether people are served alike inside and outside the pilots, by the latest release: open to everyone.</summary>
[OpenToEveryone]
internal sealed class IndexModel(Releases releases) : SitePage
{
    /// <summary>Null while nothing is published of it.</summary>
    internal Release? Release { get; private set; }

    internal IReadOnlyList<Month> Months { get; private set; } = [];

    internal EqualityWatch Watch { get; private set; } = null!;

    internal EqualityPictures Pictures => new(Watch, T, Link);

    internal string MonthName => T.Month(Watch.Month.FirstDay);

    public async Task<IActionResult> OnGetAsync()
    {
        Release = await releases.Latest(HttpContext.RequestAborted);
        Months = EqualityWatch.MonthsOf(Release);
        if (Months.Count == 0)
            return Page();
        bool isAsked = Month.TryParse(Request.Query["month"], out Month asked) && Months.Contains(asked);
        Watch = new(Release!.Find(EqualityWatch.Table)!, isAsked ? asked : Months[^1]);
        return Page();
    }

    internal string NameOf(string group) => EqualityPictures.NameOf(group, T);

    /// <summary>A gap in words with its numbers, month by month.</summary>
    internal string Told(EqualityGap gap) =>
        T[
            gap.IsLonger ? "equality.gap.longer" : "equality.gap.shorter",
            Indicator.All[gap.Wait].Content.Label.In(Language),
            NameOf(gap.Group),
            NameOf(gap.Against),
            string.Join(
                "; ",
                gap.Days.Select(one => T["equality.gap.month", T.Month(one.Month.FirstDay), one.Group, one.Against])
            )
        ];
}
