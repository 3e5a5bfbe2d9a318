using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Ohjaamo.Tables;

namespace Kuntakokeilu.App.Pages.Ohjaamo;

/// <summary>The hours of a group in a week, told again when they change.</summary>
internal sealed class CapacityForm(Texts t, DateOnly today) : Form
{
    /// <summary>Plans are not made longer ahead.</summary>
    private const int DaysAhead = 400;

    internal DayField Week { get; } =
        new("week", t["ohjaamo.capacity.week"])
        {
            Help = t["ohjaamo.capacity.week.help"],
            First = new(2021, 1, 4),
            Last = today.AddDays(DaysAhead),
            Missing = t["form.no_day"],
        };

    internal ChoiceField<GuidanceGroup> Group { get; } =
        new("group", t["ohjaamo.capacity.group"], one => t.Of("ohjaamo.group", one))
        {
            Missing = t["ohjaamo.capacity.no_group"],
        };

    internal NumberField Planned { get; } = Number(t, "planned", t["ohjaamo.capacity.planned"]);

    internal NumberField Used { get; } = Number(t, "used", t["ohjaamo.capacity.used"]);

    internal NumberField Waiting { get; } = Number(t, "waiting", t["ohjaamo.capacity.waiting"]);

    internal override IReadOnlyList<Field> Fields => [Week, Group, Planned, Used, Waiting];

    /// <summary>Of a form that is right.</summary>
    internal GuidanceHours Hours(string organisation) =>
        new()
        {
            Organisation = organisation,
            Week = MondayOf(Week.Value!.Value),
            Group = Group.Value!.Value,
            Planned = (short)Planned.Value!.Value,
            Used = (short)Used.Value!.Value,
            Waiting = (short)Waiting.Value!.Value,
        };

    internal static DateOnly MondayOf(DateOnly day) => day.AddDays(-(((int)day.DayOfWeek + 6) % 7));

    private static NumberField Number(Texts t, string name, string label) =>
        new(name, label, t["ohjaamo.capacity.bad_number", GuidanceHours.Most])
        {
            Most = GuidanceHours.Most,
            Missing = t["ohjaamo.capacity.bad_number", GuidanceHours.Most],
        };
}
