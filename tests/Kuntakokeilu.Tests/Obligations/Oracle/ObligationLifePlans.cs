using Kuntakokeilu.Tests.Steering.Oracle;

namespace Kuntakokeilu.Tests.Obligations.Oracle;

/// <summary>Services, known ends and plans, mostly such as the rules take.</summary>
internal sealed partial class ObligationLife
{
    private static readonly string[] Services =
    [
        "training",
        "study_qualified",
        "study_unqualified",
        "trial",
        "pay_subsidy",
        "rehabilitation",
        "joint_training",
    ];

    private static readonly string[] Ends =
    [
        "search",
        "search",
        "work",
        "work",
        "military",
        "family_leave",
        "short_work",
        "part_time",
        "training",
        "study",
        "pay_subsidy",
    ];

    /// <summary>What goes with each ground; the first two are without one.</summary>
    private static readonly (string Ground, string[] Numbers, string[] Months)[] Grounds =
    [
        ("", ["4"], [""]),
        ("", ["4"], ["1"]),
        ("", ["4"], [""]),
        ("", ["0", "3"], ["", "1"]),
        ("no_opportunities", ["0", "1", "2", "3"], ["", "1", "3"]),
        ("part_time", ["1"], ["3"]),
        ("study", ["3"], ["3"]),
        ("combined", ["8"], ["2"]),
        ("combined", ["12"], ["3"]),
        ("work", ["0"], [""]),
        ("layoff", ["0"], [""]),
        ("long_service", ["0"], [""]),
        ("joint_need", ["0"], [""]),
        ("work_ability", ["0"], [""]),
        ("literacy", ["0"], [""]),
        ("joint_training", ["0"], [""]),
        ("prevented", ["0"], [""]),
        ("ending", ["0"], [""]),
        ("tyokanava", ["0"], [""]),
        ("short_notice", ["0", "2", "4"], ["", "1"]),
    ];

    private DateOnly Around(DateOnly day) => day.AddDays(dice.Pick([-1, 0, 0, 1]));

    private static string Text(DateOnly day) => PlainChecks.WriteDate(day);

    private void BeginService(DateOnly d)
    {
        DateOnly until = dice.Below(6) switch
        {
            0 => Around(PlainDays.M(d, 1)),
            1 => d.AddDays(dice.Below(28)),
            2 => Around(new DateOnly(2022, 6, 1)),
            3 => MonthEnd(PlainDays.M(d, 1 + dice.Below(4))),
            _ => PlainDays.M(d, 1 + dice.Below(8)).AddDays(-1),
        };
        until = until < d ? d.AddDays(60) : until;
        Plan(d, "service", "kind=" + dice.Pick(Services), "until=" + Text(until));
        if (dice.Chance(40))
        {
            facts = new(facts) { ["status"] = dice.Pick(["7", "8", "8", "9", "3", "5"]) };
            Fact(d, "change");
            PutAfter(d, until.AddDays(1), Unemployed);
        }
        if (dice.Chance(15))
            PutAfter(d, Around(until), day => Plan(day, "service_end"));
        else if (dice.Chance(35))
            PutAfter(d, d.AddDays(1 + dice.Below(80)), day => Plan(day, "service_end"));
        if (dice.Chance(40))
            PutAfter(d, Around(PlainDays.M(until, -1)), day => Contact(day, "27", "held"));
    }

    private void KnowEnd(DateOnly d)
    {
        if (dice.Chance(12))
        {
            Plan(d, "known_end", "kind=none");
            return;
        }
        DateOnly until = dice.Below(6) switch
        {
            0 => d,
            1 => Around(PlainDays.M(d, 1)),
            2 => Around(PlainDays.M(d, 3)),
            3 => MonthEnd(d),
            _ => d.AddDays(dice.Below(150)),
        };
        string usual = d < PlainDays.C ? "search" : "work";
        Plan(
            d,
            "known_end",
            "kind=" + (dice.Chance(35) ? usual : dice.Pick(Ends)),
            "until=" + Text(until < d ? d : until)
        );
        if (dice.Chance(30))
            PutAfter(d, d.AddDays(1 + dice.Below(40)), day => Plan(day, "known_end", "kind=none"));
    }

    private void MakePlan(DateOnly d, string entry, string duty = "")
    {
        string kind = duty switch
        {
            "joint_plan" when dice.Chance(85) => "joint",
            "activation_plan" when dice.Chance(85) => "activation",
            "integration_plan_first" or "integration_plan_start" when dice.Chance(85) => "integration",
            _ => dice.Pick([
                "employment",
                "employment",
                "employment",
                "employment",
                "joint",
                "activation",
                "integration",
            ]),
        };
        Dictionary<string, string> row = Plan(d, entry, "kind=" + kind, "accepted=" + (dice.Chance(93) ? "yes" : "no"));
        if (kind == "integration" && dice.Chance(80))
            IntegrationUntil(d, row);
        else if (dice.Chance(20))
            row["until"] = Text(d.AddDays(dice.Pick([0, 1, 28, 30, 60, 91, 200])));
        if (!row.ContainsKey("ground") && dice.Chance(d < PlainDays.B ? 4 : 70))
            Obligation(d, row);
        if (dice.Chance(25))
            row["report_by"] = Text(d.AddDays(dice.Pick([-3, 0, 1, 14, 30, 45])));
    }

    private void IntegrationUntil(DateOnly d, Dictionary<string, string> row)
    {
        row["until"] = Text(Around(PlainDays.M(d, dice.Pick([6, 12, 12, 12, 24, 36, 60]))));
        if (dice.Chance(25))
            row["ground"] = "extended";
    }

    private void Obligation(DateOnly d, Dictionary<string, string> row)
    {
        (string ground, string[] numbers, string[] months) = dice.Chance(45) ? Grounds[0] : dice.Pick(Grounds);
        (row["ground"], row["number"], row["months"]) = (ground, dice.Pick(numbers), dice.Pick(months));
        if (dice.Chance(35))
            row["from"] = Text(
                dice.Below(4) switch
                {
                    0 => MonthEnd(d),
                    1 => PlainDays.M(d, -1),
                    2 => d.AddDays(dice.Below(30)),
                    _ => d.AddDays(-dice.Below(130)),
                }
            );
    }
}
