using Kuntakokeilu.Tests.Steering.Oracle;

namespace Kuntakokeilu.Tests.Obligations.Oracle;

/// <summary>Steps 2 and 6: the rows of plans.csv.</summary>
internal sealed partial class PlainCase
{
    private string? OtherEntry(DateOnly d, PlainRow row)
    {
        if (row.Fields["entry"] == "residence")
        {
            residence ??= d;
            return null;
        }
        if (!isOpen)
            return "no_open_search";
        string kind = row.Fields["kind"];
        switch (row.Fields["entry"])
        {
            case "service":
                service = new PlainService(kind, d, PlainCaseRows.Day(row.Fields, "until")!.Value);
                return null;
            case "service_end":
                if (Running(d) is null)
                    return "not_applicable";
                service = null;
                return null;
            case "known_end":
                knownEnd = kind == "none" ? null : (kind, PlainCaseRows.Day(row.Fields, "until")!.Value);
                return null;
            case "request":
                return Request(d, kind);
            case "waiver":
                return Waiver(d, kind);
            case "joint_assessed":
                needSettled = true;
                MeetAll(d, "joint_need");
                return null;
            case "joint_start":
                return JointStart(d);
            case "joint_end":
                return JointEnd(d);
            case "kela_notice":
                return KelaNotice(d, kind);
            case "mapping_started":
                mapped = true;
                MeetAll(d, "initial_mapping");
                return null;
            case "mapping_done":
                MappingDone(d, kind);
                return null;
            default:
                if (!Open("integration_plan_start").Any())
                    return "not_applicable";
                MeetAll(d, "integration_plan_start");
                return null;
        }
    }

    private void MeetAll(DateOnly d, params string[] kinds)
    {
        foreach (PlainDuty duty in duties.Where(duty => duty.IsOpen && kinds.Contains(duty.Kind)))
            duty.Held(d);
    }

    private string? Request(DateOnly d, string kind)
    {
        if (kind == "talks")
        {
            talksRequested = true;
            return null;
        }
        if (kind == "revision")
        {
            if (PlanInForce(d) is null)
                return "no_plan";
            Arise(d, "plan_revision_request", "on request", d, d, PlainDays.Roll(d.AddDays(14)));
            return null;
        }
        if (facts["immigrant"] != "yes" || mapped || Open("initial_mapping").Any())
            return "not_applicable";
        AriseMapping(d);
        return null;
    }

    private string? Waiver(DateOnly d, string kind)
    {
        string waived = kind == "service_end" ? "service_end_supplementary" : kind;
        List<PlainDuty> open = [.. Open(waived)];
        if (kind == "plan" && open.Any(duty => duty.Arose >= PlainDays.B))
            return "no_legal_basis";
        if (open.Count == 0)
            return "not_applicable";
        foreach (PlainDuty duty in open)
            duty.Lapsed(d, "waived");
        return null;
    }

    private string? JointStart(DateOnly d)
    {
        if (inJointService)
            return "not_applicable";
        (inJointService, needSettled) = (true, true);
        MeetAll(d, "joint_need");
        foreach (PlainDuty duty in Open("activation_plan"))
            duty.Lapsed(d, "joint_service");
        Arise(d, "joint_plan", "L 1369/2014 3-4", d, d, PlainDays.Roll(PlainDays.M(d, 3)));
        return null;
    }

    private string? JointEnd(DateOnly d)
    {
        if (!inJointService)
            return "not_applicable";
        inJointService = false;
        foreach (PlainDuty duty in Open("joint_plan"))
            duty.Lapsed(d, "joint_service_ended");
        foreach (PlainDuty duty in Open("plan_revision_periodic").Where(duty => duty.Of is PlainPlan { Kind: "joint" }))
            duty.Lapsed(d, "joint_service_ended");
        return null;
    }

    private string? KelaNotice(DateOnly d, string kind)
    {
        bool ofTheYoung = kind is "days_180" or "allowance_period";
        bool isPossible =
            IsUnder25(d) == ofTheYoung
            && run is not null
            && !inJointService
            && PlanInForce(d)?.Kind is not ("joint" or "integration")
            && !Open("activation_plan").Any();
        if (!isPossible)
            return "not_applicable";
        Arise(d, "activation_plan", "L 189/2001 5.2", d, d, PlainDays.Wd(d, 10));
        return null;
    }

    private void MappingDone(DateOnly d, string kind)
    {
        mapped = true;
        MeetAll(d, "initial_mapping");
        if (kind != "plan_needed" || firstIntegrationPlan is not null)
            return;
        Arise(d, "integration_plan_start", "L 1386/2010 13", d, d, PlainDays.Roll(d.AddDays(14)));
        firstPlanIsAwaited = true;
        FirstIntegrationPlan(d);
    }

    private string? PlanEntry(DateOnly d, PlainRow row)
    {
        if (!isOpen)
            return "no_open_search";
        switch (row.Fields["entry"])
        {
            case "applied":
                Applied(d, PlainCaseRows.Number(row.Fields));
                return null;
            case "report":
                Open("report").OrderBy(duty => duty.Due).FirstOrDefault()?.Held(d);
                return null;
            default:
                break;
        }
        string? code = PlanRefused(d, row.Fields);
        if (code is null && row.Fields["accepted"] == "yes")
            Accept(d, row.Fields);
        return code;
    }

    private string? PlanRefused(DateOnly d, Dictionary<string, string> row)
    {
        if (row["entry"] == "revision" && PlanInForce(d) is null)
            return "no_plan";
        if (row["number"].Length > 0 && !HasLegalBasis(d, row["ground"]))
            return "no_legal_basis";
        if (row["number"].Length > 0 && row["ground"].Length == 0 && PlainCaseRows.Number(row) != 4)
            return "ground_missing";
        return IsTooLong(d, row) ? "too_long" : null;
    }

    private bool HasLegalBasis(DateOnly d, string ground) =>
        d >= PlainDays.B
        && ground switch
        {
            "tyokanava" => d >= new DateOnly(2022, 7, 1),
            "short_notice" => d >= PlainDays.C,
            "ending" => d < PlainDays.C && !(d >= new DateOnly(2023, 12, 1) && knownEnd?.Kind is "training" or "study"),
            _ => true,
        };

    private bool IsTooLong(DateOnly d, Dictionary<string, string> row)
    {
        if (row["kind"] != "integration" || PlainCaseRows.Day(row, "until") is not { } until)
            return false;
        if (firstIntegrationPlan is not { } first)
            return until > PlainDays.M(d, 12);
        return until > PlainDays.M(first, row["ground"] == "extended" ? 60 : 36);
    }

    private void Accept(DateOnly d, Dictionary<string, string> row)
    {
        string kind = row["kind"];
        plan = new PlainPlan(kind, d, PlainCaseRows.Day(row, "until"));
        MeetAll(d, "plan", "plan_revision", "plan_revision_periodic", "plan_revision_request");
        if (kind == "joint")
            MeetAll(d, "joint_plan");
        if (kind is "joint" or "activation")
            MeetAll(d, "activation_plan");
        if (kind == "integration")
        {
            MeetAll(d, "initial_mapping", "integration_plan_start", "integration_plan_first");
            (mapped, firstPlanIsAwaited) = (true, false);
            firstIntegrationPlan ??= d;
        }
        if (row["number"].Length > 0)
            SearchPeriods(d, row);
        if (PlainCaseRows.Day(row, "report_by") is { } reportBy)
            Arise(d, "report", "JTYPL 2:12.2", d, d, reportBy);
    }

    /// <summary>§6.</summary>
    private void SearchPeriods(DateOnly d, Dictionary<string, string> row)
    {
        int number = PlainCaseRows.Number(row);
        DateOnly from = PlainCaseRows.Day(row, "from") ?? d;
        foreach (PlainDuty old in Open("search_period").Where(old => old.Earliest >= (number == 0 ? d : from)))
            old.Lapsed(d, "replaced");
        if (number == 0)
            return;
        int months = PlainCaseRows.Months(row);
        bool threePeriods =
            months == 1 || row["ground"] == "study" || (row["ground"] == "part_time" && d >= new DateOnly(2022, 7, 11));
        for (int i = 1; i <= (threePeriods ? 3 : 1); i++)
        {
            DateOnly first = PlainDays.M(from, months * (i - 1));
            DateOnly last = PlainDays.M(from, months * i).AddDays(-1);
            if (PlainCaseRows.Day(row, "until") is { } until && last > until)
                continue;
            PlainDuty period = new()
            {
                Kind = "search_period",
                N = i,
                Basis = "JTYPL 3:3",
                Anchor = from,
                Earliest = first,
                Due = last,
                Arose = d,
                Required = number,
                Done = applied.Where(each => each.Date >= first && each.Date <= last).Sum(each => each.Number),
            };
            duties.Add(period);
            if (period.Done >= number)
                (period.End, period.On) = ("held", d);
            else if (last < d)
                period.Missed(d, "");
        }
    }

    /// <summary>"an applied row counts in the open periods that contain its day, or if none, in held ones".</summary>
    private void Applied(DateOnly d, int number)
    {
        applied.Add((d, number));
        List<PlainDuty> periods =
        [
            .. duties.Where(duty => duty.Kind == "search_period" && duty.Earliest <= d && d <= duty.Due),
        ];
        List<PlainDuty> open = [.. periods.Where(period => period.IsOpen)];
        foreach (PlainDuty period in open.Count > 0 ? open : [.. periods.Where(period => period.End == "held")])
        {
            period.Done += number;
            if (period.IsOpen && period.Done >= period.Required)
                (period.End, period.On) = ("held", d);
        }
    }
}
