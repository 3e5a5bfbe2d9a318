namespace Kuntakokeilu.Tests.Obligations.Oracle;

/// <summary>What happens by chance, and what is done about a duty.</summary>
internal sealed partial class ObligationLife
{
    private static readonly string[] AllContacts =
    [
        "21",
        "22",
        "23",
        "24",
        "25",
        "26",
        "30",
        "S0",
        "27",
        "28",
        "29",
        "70",
        "72",
        "80",
        "82",
        "01",
        "20",
        "31",
        "99",
    ];

    /// <summary>How much oftener things happen on a day: the days when the law changes, a month ends, or holidays.</summary>
    private static int Weight(DateOnly d) =>
        EdgeDays.Contains(d) ? 5
        : !PlainDays.IsWorking(d) || d.AddDays(1).Day == 1 ? 2
        : 1;

    private void Chances(DateOnly d)
    {
        int often = Weight(d) * (1 + restlessness);
        bool Now(int days) => dice.Below(Math.Max(2, days * 2 / often)) == 0;
        if (Now(120))
            ChangeFacts(d);
        if (Now(600))
            EndSearch(d);
        if (Now(60))
            Contact(d, dice.Pick(AllContacts), dice.Chance(75) ? "held" : dice.Pick(PlainContacts.Outcomes));
        if (Now(190))
            BeginService(d);
        if (Now(150))
            KnowEnd(d);
        if (Now(130))
            Plan(d, "request", "kind=" + dice.Pick(["talks", "talks", "revision", Mapping()]));
        if (Now(150))
            MakePlan(d, dice.Chance(70) ? "plan" : "revision");
        if (Now(160))
            KelaNotice(d);
        if (Now(400))
            JointWork(d);
        if (Now(300))
            Rare(d);
        if (dice.Below(12) == 0 && life.Duties.Any(duty => duty is { Kind: "search_period" } && duty.Due >= d))
            Plan(d, "applied", "number=" + dice.Pick(["1", "1", "2", "3", "4", "12"]));
    }

    private void ChangeFacts(DateOnly d)
    {
        facts = new(facts);
        switch (dice.Below(10))
        {
            case 0:
                facts["at_risk"] = facts["at_risk"] == "yes" ? "no" : "yes";
                break;
            case 1:
                facts["benefit_days"] = dice.Pick(["0", "120", "299", "299", "300"]);
                break;
            case 2:
                facts["home_municipality"] = dice.Pick(["091", "049", "743", "005"]);
                break;
            case 3:
                facts["immigrant"] = dice.Pick(["yes", "no"]);
                break;
            case 4 or 5 or 6:
                facts["status"] = "2";
                break;
            default:
                facts["status"] = dice.Pick(["1", "3", "3", "4", "9", "9", "7", "0", "8", "5"]);
                facts["weekly_hours"] = dice.Pick(["", "3.9", "4", "20"]);
                if (dice.Chance(70))
                    PutAfter(d, d.AddDays(1 + dice.Below(70)), Unemployed);
                break;
        }
        Fact(d, dice.Pick(["change", "change", "registry", "start"]));
        if (dice.Chance(8))
            Unemployed(d);
    }

    private void Unemployed(DateOnly d)
    {
        facts = new(facts) { ["status"] = dice.Chance(90) ? "2" : "3", ["weekly_hours"] = "" };
        Fact(d, "change");
    }

    private void EndSearch(DateOnly d)
    {
        Fact(d, "end");
        if (dice.Chance(4))
        {
            Fact(d, "start");
            Fact(d, "end");
        }
        if (dice.Chance(15))
            return;
        DateOnly half = PlainDays.M(d, 6);
        DateOnly again = dice.Below(8) switch
        {
            0 => d,
            1 => half.AddDays(-1),
            2 => half,
            3 => half.AddDays(1),
            4 => half.AddDays(dice.Below(60)),
            _ => d.AddDays(1 + dice.Below(170)),
        };
        if (again == d)
            Fact(d, "start");
        else
            Put(again, day => Fact(day, "start"));
    }

    private string Mapping() => facts["immigrant"] == "yes" || dice.Chance(10) ? "mapping" : "revision";

    private void KelaNotice(DateOnly d)
    {
        bool isYoung = d < PlainDays.Birthday(Day(facts["birth_date"]), 25);
        bool asYoung = dice.Chance(85) ? isYoung : !isYoung;
        string[] kinds = asYoung ? ["days_180", "allowance_period"] : ["days_500", "allowance_180"];
        Plan(d, "kela_notice", "kind=" + dice.Pick(kinds));
    }

    private void JointWork(DateOnly d)
    {
        switch (dice.Below(4))
        {
            case 0:
                Plan(d, "joint_assessed", "kind=" + dice.Pick(["needed", "not_needed"]));
                break;
            case 1:
                Plan(d, "joint_end");
                break;
            default:
                Plan(d, "joint_start");
                if (dice.Chance(50))
                    PutAfter(d, d.AddDays(20 + dice.Below(300)), day => Plan(day, "joint_end"));
                if (dice.Chance(60))
                    PutAfter(d, d.AddDays(1 + dice.Below(90)), day => MakePlan(day, "plan", "joint_plan"));
                break;
        }
    }

    private void Rare(DateOnly d)
    {
        switch (dice.Below(7))
        {
            case 0:
                Plan(d, "mapping_started");
                break;
            case 1:
                Plan(d, "mapping_done", "kind=" + dice.Pick(["plan_needed", "plan_not_needed"]));
                break;
            case 2:
                Plan(d, "plan_started", "kind=integration");
                break;
            case 3:
                Plan(d, "waiver", "kind=" + dice.Pick(["first_interview", "plan", "service_end"]));
                break;
            case 4:
                Plan(d, "service_end");
                break;
            case 5:
                Plan(d, "report");
                break;
            default:
                Plan(d, "applied", "number=" + dice.Pick(["1", "4", "9"]));
                break;
        }
    }

    /// <summary>A duty has arisen: what is done about it, and on which of the days that matter.</summary>
    private void Foresee(DateOnly today, PlainDuty duty)
    {
        if (!duty.IsOpen)
            return;
        DateOnly due = duty.Due ?? duty.Earliest.AddDays(30);
        DateOnly[] days =
        [
            duty.Earliest.AddDays(-1),
            duty.Earliest,
            duty.Earliest.AddDays(dice.Below(Math.Max(1, due.DayNumber - duty.Earliest.DayNumber))),
            duty.Target ?? due.AddDays(-2),
            duty.Target ?? due.AddDays(-1),
            due,
            due.AddDays(1),
            due.AddDays(2 + dice.Below(20)),
        ];
        if (dice.Chance(diligence))
            PutAfter(today, dice.Pick(days), d => Do(d, duty));
        if (dice.Chance(6))
            PutAfter(today, dice.Pick(days), ChangeFacts);
        if (dice.Chance(3))
            PutAfter(today, dice.Pick(days), EndSearchIfOpen);
        if (duty.Kind == "plan_revision_periodic" && dice.Chance(15))
            PutAfter(today, dice.Pick(days), d => Plan(d, "joint_end"));
    }

    private void EndSearchIfOpen(DateOnly d)
    {
        if (life.IsSearchOpen)
            EndSearch(d);
    }

    private void Do(DateOnly d, PlainDuty duty)
    {
        string[] kinds = [.. AllContacts.Where(duty.IsMetBy)];
        if (kinds.Length > 0)
        {
            DoTalk(d, duty, dice.Pick(kinds));
            return;
        }
        switch (duty.Kind)
        {
            case "plan" when dice.Chance(6):
                Plan(d, "waiver", "kind=plan");
                break;
            case "plan" or "joint_plan" or "activation_plan" or "integration_plan_first":
                MakePlan(d, "plan", duty.Kind);
                break;
            case "plan_revision" or "plan_revision_periodic" or "plan_revision_request":
                MakePlan(d, dice.Chance(85) ? "revision" : "plan", duty.Kind);
                break;
            case "report":
                Plan(d, "report");
                break;
            case "search_period":
                Plan(d, "applied", "number=" + dice.Pick(["1", "3", "4", "4"]));
                break;
            case "joint_need":
                Plan(d, dice.Chance(50) ? "joint_start" : "joint_assessed");
                if (plansToday[^1]["entry"] == "joint_assessed")
                    plansToday[^1]["kind"] = dice.Pick(["needed", "not_needed"]);
                break;
            case "initial_mapping" when dice.Chance(40):
                Plan(d, "mapping_started");
                break;
            case "initial_mapping":
                Plan(d, "mapping_done", "kind=" + dice.Pick(["plan_needed", "plan_needed", "plan_not_needed"]));
                break;
            default:
                Plan(d, "plan_started", "kind=integration");
                break;
        }
    }

    private void DoTalk(DateOnly d, PlainDuty duty, string kind)
    {
        if (duty.Kind is "first_interview" or "service_end_supplementary" && dice.Chance(8))
        {
            Plan(d, "waiver", "kind=" + (duty.Kind == "first_interview" ? "first_interview" : "service_end"));
            return;
        }
        string outcome =
            dice.Chance(70) ? "held"
            : dice.Chance(60) ? dice.Pick(["no_show", "cancelled_customer"])
            : dice.Pick(PlainContacts.Outcomes);
        Contact(d, kind, outcome);
        if (outcome == "held")
        {
            if (dice.Chance(35))
                MakePlan(d, dice.Chance(50) ? "plan" : "revision");
            return;
        }
        DateOnly again = dice.Pick([PlainDays.Wd(d, 5), PlainDays.Wd(d, 5).AddDays(1), d, d.AddDays(dice.Below(9))]);
        PutAfter(d, again, day => Contact(day, kind, dice.Chance(70) ? "held" : dice.Pick(PlainContacts.Outcomes)));
    }
}
