using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Data;
using Kuntakokeilu.Core.Ohjaamo;
using Kuntakokeilu.Core.Ohjaamo.Tables;
using Kuntakokeilu.Core.Ohjaamo.Visits;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.RateLimiting;

namespace Kuntakokeilu.App.Pages.Ohjaamo.Points;

/// <summary>
/// What a visitor says of the help that was got, without signing in: the page is the point's, and the same for everybody.
/// </summary>
[OpenToEveryone]
[LeavesNoTrace]
[ResponseCache(NoStore = true)]
[EnableRateLimiting(RateLimits.Statistics)]
internal sealed class FeedbackModel(SiteDatabase database, EffectService effects, Texts texts) : SitePage
{
    internal override EffectForm Form { get; } = new(texts);

    /// <summary>Of the form as it is shown: random, and of nobody.</summary>
    [BindProperty(Name = "form")]
    public Guid Id { get; set; }

    [BindProperty(SupportsGet = true, Name = "done")]
    public bool IsDone { get; set; }

    internal OhjaamoPoint Point { get; private set; } = null!;

    internal bool IsClosed => !Point.IsOpenOn(Today);

    public async Task<IActionResult> OnGet(int point, CancellationToken stop)
    {
        if (await OhjaamoPoints.Find(database.Web, point, stop) is not { } found)
            return NotFound();
        Point = found;
        Id = Guid.NewGuid();
        return Page();
    }

    public async Task<IActionResult> OnPost(int point, CancellationToken stop)
    {
        if (await OhjaamoPoints.Find(database.Web, point, stop) is not { } found)
            return NotFound();
        Point = found;
        if (Id == Guid.Empty)
            Id = Guid.NewGuid();
        ReadForm();
        Effect effect = Form.Told(Id, point);
        if (effect.IsEmpty)
            return Refuse(Form.Fields[0], T["ohjaamo.effect.none"]);
        return await effects.Tell(effect, stop)
            ? Redirect($"{Link[OhjaamoSubject.FeedbackOf(point)]}?done=true")
            : Page();
    }
}
