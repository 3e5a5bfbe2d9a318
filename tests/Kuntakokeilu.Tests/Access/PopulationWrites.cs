using Kuntakokeilu.App.Pages.Register.Population;
using static Kuntakokeilu.Tests.Access.MayWrite;

namespace Kuntakokeilu.Tests.Access;

/// <summary>What an official does with what the Population Information System has told, in plain SQL.</summary>
internal static class PopulationWrites
{
    private const string Page = "POST /register/population";

    private const string Told =
        "insert into population.task (person_id, kind, day, told_at) "
        + "select id, 1, '2022-01-10', now() from register.person where id = $1;";

    private const string Done = "update population.task set done_at = now(), done_by = WHO where person_id = $1";

    internal static IEnumerable<PlannedWrite> All(AccessWorld world) =>
        [
            new(
                "a task done",
                Page,
                Told,
                Done.Replace("WHO", "$2"),
                (actor, person) => May(actor, PopulationSubject.SettlePopulationTask, person, world)
            ),
            new("a task done by another", Page, Told, Done.Replace("WHO", "1"), Nobody),
            new("a task by hand", Page, null, Told, Nobody),
        ];
}
