using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Casework.Plans;

namespace Kuntakokeilu.App.Pages.Casework.People;

/// <summary>A task in the form of a plan; left empty, there is none.</summary>
internal sealed class TaskFields(int number, Texts t)
{
    internal int Number => number;

    internal TextField Text { get; } = new($"task-{number}", t["plan.task"]) { Longest = 300 };

    internal ChoiceField<TaskCode> Code { get; } =
        new($"task-{number}-code", t["plan.task_code"], one => t.Of("plan.task_code", one))
        {
            Any = t["plan.task_any"],
        };

    internal ChoiceField<TaskDoer> Who { get; } =
        new($"task-{number}-who", t["plan.task_who"], one => t.Of("plan.task_who", one)) { Any = t["plan.task_any"] };

    internal DayField Due { get; } = new($"task-{number}-due", t["plan.task_due"]);

    internal YesNoField Obligates { get; } =
        new($"task-{number}-obligates", t["plan.task_obligates"], t) { Any = t["plan.task_not_obligating"] };

    internal NumberField Service { get; } =
        new($"task-{number}-service", t["plan.task_service"], t["plan.bad_service"]) { Least = 1 };

    internal IReadOnlyList<Field> Fields => [Text, Code, Who, Due, Service, Obligates];

    /// <summary>Null when nothing is written.</summary>
    internal PlanTask? Task =>
        Text.Given is { } text
            ? new(
                Code.Value ?? TaskCode.Other,
                text,
                Who.Value ?? TaskDoer.Customer,
                Due.Value,
                Obligates.Value is YesNo.Yes
            )
            {
                Service = Service.Value,
            }
            : null;

    internal void Show(PlanTask task)
    {
        Text.Show(task.Text);
        Code.Show(task.Code);
        Who.Show(task.Who);
        Due.Show(task.Due);
        if (task.Service is { } service)
            Service.Show(service);
        if (task.IsObligating)
            Obligates.Show(YesNo.Yes);
    }
}
