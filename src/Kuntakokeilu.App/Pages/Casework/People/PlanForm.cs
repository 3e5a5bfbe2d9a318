using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Casework.Plans;
using Kuntakokeilu.Core.Obligations;
using Kuntakokeilu.Law.Obligations;

namespace Kuntakokeilu.App.Pages.Casework.People;

/// <summary>A plan as an official writes it with the customer.</summary>
internal sealed class PlanForm : Form
{
    internal const int MostTasks = 10;

    /// <summary>So many tasks may be written in a new plan; in one that goes on, two more than it has.</summary>
    private const int FirstTasks = 3;

    internal static readonly PlanDetail[] Kinds =
    [
        PlanDetail.Employment,
        PlanDetail.Joint,
        PlanDetail.Activation,
        PlanDetail.Integration,
    ];

    private readonly bool hasNumber;

    internal PlanForm(Texts t, DateOnly day, PlanText? before)
    {
        hasNumber = ObligationLaw.IsNordic(day);
        Kind = new("kind", t["plan.kind"], Kinds, one => t.Of("plan.kind", one)) { Missing = t["plan.no_kind"] };
        Goal = new("goal", t["plan.goal"])
        {
            Help = t["plan.goal_help"],
            Lines = 3,
            Longest = 1000,
            Missing = t["plan.no_goal"],
        };
        Situation = new("situation", t["plan.situation"])
        {
            Help = t["plan.situation_help"],
            Lines = 5,
            Longest = 3000,
        };
        int tasks = Math.Clamp((before?.Tasks.Count ?? 0) + 2, FirstTasks, MostTasks);
        Tasks = [.. Enumerable.Range(1, tasks).Select(number => new TaskFields(number, t))];
        Number = new("number", t["plan.number"], t["plan.bad_number"]) { Most = 12, Help = t["plan.number_help"] };
        Months = new("months", t["plan.months"], t["plan.bad_months"]) { Least = 1, Most = 3 };
        Ground = new(
            "ground",
            t["plan.ground"],
            [.. Enum.GetValues<NumberGround>().Skip(1)],
            one => t.Of("plan.ground", one)
        )
        {
            Any = t["plan.ground_none"],
        };
        NumberReason = new("number-reason", t["plan.number_reason"]) { Lines = 3, Longest = 500 };
        From = new("from", t["plan.from"]) { Help = t["plan.from_help"] };
        ReportBy = new("report-by", t["plan.report_by"]) { First = day };
        Until = new("until", t["plan.until"]) { Help = t["plan.until_help"], First = day };
        Months.Show(1);
    }

    internal ChoiceField<PlanDetail> Kind { get; }
    internal TextField Goal { get; }
    internal TextField Situation { get; }
    internal IReadOnlyList<TaskFields> Tasks { get; }
    internal NumberField Number { get; }
    internal NumberField Months { get; }
    internal ChoiceField<NumberGround> Ground { get; }
    internal TextField NumberReason { get; }
    internal DayField From { get; }
    internal DayField ReportBy { get; }
    internal DayField Until { get; }

    /// <summary>Of the job-search obligation; none before 2 May 2022.</summary>
    internal IReadOnlyList<Field> OfNumber => hasNumber ? [Number, Months, Ground, NumberReason, From] : [];

    internal IReadOnlyList<Field> First => [Kind, Goal, Situation];

    internal IReadOnlyList<Field> Last => [ReportBy, Until];

    internal override IReadOnlyList<Field> Fields =>
        [.. First, .. Tasks.SelectMany(task => task.Fields), .. OfNumber, .. Last];

    internal PlanText Text =>
        new(Kind.Value!.Value, Goal.Value, Situation.Value, [.. Tasks.Select(task => task.Task).OfType<PlanTask>()])
        {
            Number = hasNumber ? Number.Value : null,
            Months = hasNumber ? Months.Value ?? 1 : 1,
            Ground = hasNumber ? Ground.Value ?? NumberGround.None : NumberGround.None,
            NumberReason = hasNumber ? NumberReason.Value : "",
            From = hasNumber ? From.Value : null,
            ReportBy = ReportBy.Value,
            Until = Until.Value,
        };

    /// <summary>A plan is written on the one before it.</summary>
    internal void Show(PlanText text)
    {
        Kind.Show(text.Kind);
        Goal.Show(text.Goal);
        Situation.Show(text.Situation);
        for (int i = 0; i < Math.Min(text.Tasks.Count, Tasks.Count); i++)
            Tasks[i].Show(text.Tasks[i]);
        if (text.Number is { } number)
            Number.Show(number);
        Months.Show(text.Months);
        if (text.Ground is not NumberGround.None)
            Ground.Show(text.Ground);
        NumberReason.Show(text.NumberReason);
    }

    protected override void Compare(Texts texts)
    {
        if (!hasNumber)
            return;
        NumberGround ground = Ground.Value ?? NumberGround.None;
        if (
            Months.Wrong is null
            && Number.Wrong is null
            && !NumberForms.Fit(ground, (byte?)Number.Value, (byte)(Months.Value ?? 1))
        )
            (ground is NumberGround.None ? Months : (Field)Number).Refuse(texts["plan.number_not_of_ground"]);
        else if (ground is NumberGround.None && Number.Value is not null and not 4)
            Ground.Refuse(texts["plan.no_ground"]);
        if (Number.Value is not null and not 4 && NumberReason.Value.Length == 0)
            NumberReason.Refuse(texts["plan.no_number_reason"]);
    }
}
