using System.Globalization;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Ohjaamo;
using Kuntakokeilu.Core.Ohjaamo.Tables;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Ohjaamo.Points;

/// <summary>The organisation's points: more are added, one that closes is ended; each with the page for its visitors.</summary>
[Access(OhjaamoSubject.ViewPoints, Post = OhjaamoSubject.KeepPoints)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Gate gate, Texts texts) : SitePage
{
    /// <summary>Name of the point that ends, where it is sent.</summary>
    internal const string Ended = "end";

    internal override PointForm Form { get; } = new(texts);

    internal IReadOnlyList<OhjaamoPoint> All { get; private set; } = [];

    [BindProperty(SupportsGet = true, Name = "done")]
    public string? JustNow { get; set; }

    internal Notice? JustDone =>
        JustNow switch
        {
            "added" => new(NoticeKind.Success, T["ohjaamo.points.added"]),
            "ended" => new(NoticeKind.Success, T["ohjaamo.points.ended"]),
            _ => null,
        };

    public Task OnGet(CancellationToken stop) => Load(stop);

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (Request.Form[Ended].ToString() is { Length: > 0 } told)
            return await End(told, stop);
        if (ReadForm())
        {
            OhjaamoPoint point = Form.Point(gate.Actor!.Organisation!);
            AddPointResult result = await OhjaamoPoints.Add(point, await gate.Begin(stop), stop);
            if (result is AddPointResult.Added)
                return Redirect($"{Link[OhjaamoSubject.Points]}?done=added");
            Refuse(
                Form.NameFi,
                result is AddPointResult.NameIsTaken
                    ? T["ohjaamo.points.name_taken"]
                    : T["ohjaamo.points.too_many", OhjaamoPoints.Most]
            );
        }
        await Load(stop);
        return Page();
    }

    /// <summary>A point that has ended already is as it was wished.</summary>
    private async Task<IActionResult> End(string told, CancellationToken stop)
    {
        if (int.TryParse(told, NumberStyles.None, CultureInfo.InvariantCulture, out int point))
            await OhjaamoPoints.End(point, Today, await gate.Begin(stop), stop);
        return Redirect($"{Link[OhjaamoSubject.Points]}?done=ended");
    }

    private async Task Load(CancellationToken stop) =>
        All = await OhjaamoPoints.Of(gate.Connection, gate.Actor!.Organisation, stop);
}
