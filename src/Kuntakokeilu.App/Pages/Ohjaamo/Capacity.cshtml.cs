using System.Globalization;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Ohjaamo.Guidance;
using Kuntakokeilu.Core.Ohjaamo.Tables;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Ohjaamo;

/// <summary>The hours of guidance of each group, week by week, and whether jobseekers crowd out the others.</summary>
[Access(OhjaamoSubject.ViewCapacity, Post = OhjaamoSubject.KeepCapacity)]
[ResponseCache(NoStore = true)]
internal sealed class CapacityModel(Gate gate, Texts texts, TimeProvider time) : SitePage
{
    internal override CapacityForm Form { get; } = new(texts, LegalDay.Today(time));

    internal IReadOnlyList<GuidanceHours> Hours { get; private set; } = [];

    [BindProperty(SupportsGet = true, Name = "done")]
    public bool IsDone { get; set; }

    internal Notice? Finding =>
        CapacityRule
            .Of(Hours)
            .Match<Notice?>(
                _ =>
                    Hours.Count == 0
                        ? null
                        : new(NoticeKind.Info, T["ohjaamo.capacity.unknown", CapacityRule.WeeksNeeded]),
                one => new(NoticeKind.Info, T["ohjaamo.capacity.in_order", WeekOf(one.Week)]),
                one =>
                    new(
                        NoticeKind.Alert,
                        T["ohjaamo.capacity.crowded_out"],
                        T[
                            "ohjaamo.capacity.crowded_out.more",
                            WeekOf(one.Week),
                            T.Count(one.WaitedBefore),
                            T.Count(one.WaitNow),
                            T.Count(one.HoursBefore),
                            T.Count(one.HoursNow)
                        ]
                    )
            );

    public async Task OnGet(CancellationToken stop)
    {
        await Load(stop);
        Form.Week.Show(CapacityForm.MondayOf(Today));
    }

    public async Task<IActionResult> OnPost(CancellationToken stop)
    {
        if (!ReadForm())
        {
            await Load(stop);
            return Page();
        }
        await GuidanceCapacity.Set(Form.Hours(gate.Actor!.Organisation!), await gate.Begin(stop), stop);
        return Redirect($"{Link[OhjaamoSubject.Hours]}?done=true");
    }

    internal DataTable Table() =>
        new(
            T["ohjaamo.capacity.caption"],
            [
                new(T["ohjaamo.capacity.week"]),
                new(T["ohjaamo.capacity.group"]),
                new(T["ohjaamo.capacity.planned"], IsNumber: true),
                new(T["ohjaamo.capacity.used"], IsNumber: true),
                new(T["ohjaamo.capacity.waiting"], IsNumber: true),
            ],
            [
                .. Hours.Select(one =>
                    (IReadOnlyList<Markup>)
                        [
                            Markup.Of($"{WeekOf(one.Week)}"),
                            Markup.Of($"{T.Of("ohjaamo.group", one.Group)}"),
                            Markup.Of($"{T.Count(one.Planned)}"),
                            Markup.Of($"{T.Count(one.Used)}"),
                            Markup.Of($"{T.Count(one.Waiting)}"),
                        ]
                ),
            ]
        )
        {
            RowHeadings = 2,
        };

    private async Task Load(CancellationToken stop) =>
        Hours = await GuidanceCapacity.Since(
            gate.Connection,
            CapacityForm.MondayOf(Today).AddDays(-7 * (CapacityRule.WeeksNeeded + CapacityRule.Weeks)),
            stop
        );

    /// <summary>Week 20/2022.</summary>
    private static string WeekOf(DateOnly monday) =>
        string.Create(
            CultureInfo.InvariantCulture,
            $"{ISOWeek.GetWeekOfYear(monday.ToDateTime(default))}/{ISOWeek.GetYear(monday.ToDateTime(default))}"
        );
}
