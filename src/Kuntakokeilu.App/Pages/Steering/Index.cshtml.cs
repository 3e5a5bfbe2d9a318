using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Pages.Steering.Imports;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Intake.Importing;
using Kuntakokeilu.Core.Steering.Counting;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Steering;

/// <summary>Results of steering by area and ground on a day, the running import, and what waits for an officer.</summary>
[ResponseCache(NoStore = true)]
[Access(SteeringSubject.ViewCounts)]
internal sealed class IndexModel(Overview overview, Gate gate, Navigation navigation, TimeProvider time) : SitePage
{
    [BindProperty(SupportsGet = true, Name = "day")]
    public string? DayText { get; set; }

    internal DayFigures Day { get; private set; } = null!;

    internal QueueLengths Waiting { get; private set; } = null!;

    internal ImportNow? Import { get; private set; }

    /// <summary>Null when no import runs.</summary>
    internal Refreshing? Refreshing { get; private set; }

    internal SteeringTables Tables => new(Day, T, Link);

    public async Task OnGetAsync(CancellationToken stop)
    {
        Day = await overview.On(CountedDay.Of(DayText, Today));
        Waiting = await overview.Waiting();
        if (await ImportReader.FindUnfinished(gate.Connection, stop) is { } import)
            Import = new(import, time.GetUtcNow(), T);
        if (Import is { IsRunning: true })
            Refreshing = Refreshing.Of(this, $"/steering{CountedDay.Query(Day.Date)}");
    }

    /// <summary>The name of a page, as a link for whoever may open it.</summary>
    internal Markup Way(string path, string name) =>
        navigation.Leads(HttpContext.Actor(), path)
            ? Markup.Of($"""<a href="{Link[path]}">{name}</a>""")
            : Markup.Of($"{name}");

    /// <summary>What leads nowhere for who looks at it does not look as if it did.</summary>
    internal string Card(string path) => navigation.Leads(HttpContext.Actor(), path) ? "card" : "card card--still";

    internal string Csv(string name) => Link[$"/steering/{name}.csv{CountedDay.Query(Day.Date)}"];
}
