using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Lists;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Population;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Register.Population;

/// <summary>What the Population Information System has told of customers and an official has to look at.</summary>
[Access(
    PopulationSubject.ListPopulationTasks,
    Post = PopulationSubject.SettlePopulationTask,
    Concerns = Concerns.People
)]
[ResponseCache(NoStore = true)]
internal sealed class IndexModel(Gate gate) : SitePage
{
    internal WorkList List { get; private set; } = null!;

    public Task OnGet(CancellationToken stop) => Load(stop);

    public async Task<IActionResult> OnPost([FromForm] int? task, CancellationToken stop)
    {
        if (task is not { } id)
        {
            await Load(stop);
            return Page();
        }
        // Done by somebody else meanwhile, or of somebody who is another's now: either way it waits here no longer.
        if (await PopulationTasks.PersonOf(gate.Connection, id, stop) is not { } person)
        {
            gate.SetSubjects([]);
            return Redirect(Link[PopulationSubject.Path]);
        }
        if ((await gate.Decide(PopulationSubject.SettlePopulationTask, person, stop)).Refused is { } refused)
            return RefusedResult.Of(HttpContext, refused);
        await PopulationTasks.Settle(id, person, await gate.Begin(stop), stop);
        return Redirect(Link[PopulationSubject.Path]);
    }

    private async Task Load(CancellationToken stop)
    {
        ListAddress address = ListAddress.Of(this, PopulationSubject.Path, PopulationTasks.Orders);
        ListSql list = PopulationTasks.Of(gate.Connection, address.Order);
        Page<ShownTask> page = await PopulationTasks.Read(list, address.Place, WorkList.PageLength, stop);
        gate.SetSubjects(page.Rows.Select(one => one.Person));
        Position position = await Position.Of(list, page, PopulationTasks.Key, stop);
        Notice none = new(NoticeKind.Info, T["population.none"]);
        List = WorkList.Of(address, page, position, PopulationTasks.Key, () => new("_Tasks", page.Rows), none, T);
    }
}
