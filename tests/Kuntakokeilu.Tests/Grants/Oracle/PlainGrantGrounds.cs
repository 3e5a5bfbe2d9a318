using Kuntakokeilu.Tests.Obligations.Oracle;

namespace Kuntakokeilu.Tests.Grants.Oracle;

/// <summary>The table of grounds, row by row.</summary>
internal sealed partial class PlainGrant
{
    private void SubsidyGrounds()
    {
        DateOnly start = row.Day("start")!.Value;
        DateOnly applied = row.Day("applied")!.Value;
        bool n = IsNew;
        string P(string old, string now) => n ? now : old;
        If(kind == "state", "state_employer", "7:3.1");
        If(n && kind == "person" && !business, "natural_person", "7:3.1");
        If(n && cont && basis is "skills" or "association" && n && cont, "no_extension", "7:4.1");
        If(cont && row.Day("last_end")?.AddDays(1) != start, "not_consecutive", P("7:4.3", "7:4.1"));
        string late =
            basis == "over60" ? "7:9.2"
            : basis == "apprenticeship" ? "7:10.2"
            : "7:7.3.4";
        If(cont && applied > row.Day("last_end"), "late_extension", P("7:4.3", late));
        If(!cont && start < d, "started", P("7:4.2", "7:4.1"));
        If(!cont && !In("unemployment", d.AddDays(-1)), "not_unemployed", P("7:1", "7:1.1"));
        bool isPublic = kind is "municipality" or "wellbeing_county" && !business;
        If(
            n ? Dismissed() && FewerStaff() && !isPublic : business && Dismissed() && !Has("rehired"),
            "employer_dismissals",
            P("7:3.2.1", "7:3.3.1")
        );
        If(Has("competition"), "competition", P("7:3.2.2", "7:3.3.2"));
        If(Has("neglect") && !Has("special_reason"), "neglect", P("7:3.2.3", "7:3.3.3"));
        If(Has("illegal_work") && (n || !Has("weighty_reason")), "illegal_work", P("688/2001:7.2", "7:3.3.4"));
        bool isFreed = basis is "association" or "apprenticeship" && AbilityFinding;
        If(n && Barred() && !cont && basis != "ability" && !isFreed, "previous_subsidy", "7:3.3.5");
        If(n && Has("minor_aid") && !(cont && basis is "ability" or "over60" && cont), "minor_aid", "7:3.3.6");
        If(aid == "gber" && Has("in_difficulty"), "in_difficulty", "1:3 a.2.1");
        If(aid == "gber" && Has("recovery_order"), "recovery_order", "1:3 a.2.2");
        If(Has("no_wage_commitment"), "no_wage_commitment", P("7:4.1", "7:4.2"));
        If(Has("commission_only"), "commission_only", P("7:4.1", "7:4.2"));
        If(Has("alternation"), "alternation", P("7:4.5", "7:4.4"));
        BasisGrounds(P);
        If(!n && Terms().Months <= 0, "duration_used", "7:12.1");
        If(Has("no_money"), "appropriation", "14:1.3.5", false);
    }

    private void BasisGrounds(Func<string, string, string> P)
    {
        bool n = IsNew;
        if (basis == "association")
        {
            If(kind is not ("association" or "foundation" or "religious"), "not_association", P("7:9.1", "7:8.1"));
            If(business, "business_activity", P("7:9.1", "7:8.1"));
            If(!Of(24, 28) && (n || !cont), "unemployment_24", P("7:9.1", "7:8.1"));
        }
        if (basis == "organiser")
        {
            bool isOne = kind is "municipality" or "joint_authority" or "association" or "foundation";
            If(!isOne, "not_organiser", "7:9.3.2");
            If(business, "business_activity", "7:9.3.2");
        }
        if (basis == "over60")
        {
            If(!Filled(60), "age_60", P("7:2.1.2", "7:9.1.1"), n);
            If(!cont && !(n ? Of(12, 14) : Unbroken12()), "unemployment_12", P("7:2.1.2", "7:9.1.2"), n);
        }
        if (basis == "ability" && n && cont)
        {
            If(!Has("certificate") && !Has("certificate_needless"), "certificate", "7:7.3.1");
            If(!Has("adjusted"), "adjustments", "7:7.3.2");
            If(!Has("ability_permanent"), "ability", "7:7.3.3", false);
        }
        else if (basis == "ability")
        {
            If(!AbilityFinding, "ability", P("7:2.1.3", "7:7.1"), false);
        }
        bool isAsked =
            basis == "skills"
            || (
                basis is "association" or "organiser" or "apprenticeship"
                && !AbilityFinding
                && (n || !(Filled(60) && (cont || Unbroken12())))
            );
        if (!isAsked)
            return;
        bool isGroup =
            (Filled(15) && !Filled(25))
            || Filled(50)
            || row["degree"] == "no"
            || row.Yes("integration_plan")
            || NoneSince("last_work", 6);
        If(n && basis is "skills" or "association" && n && !isGroup, "target_group", "7:2.1");
        If(!Has("skills_gap"), "skills", P("7:2.1.1", "7:2.2"), false);
        If(!cont && !Unbroken12() && !Has("would_last"), "would_last", "7:2.2", false);
    }

    private bool Dismissed()
    {
        DateOnly applied = row.Day("applied")!.Value;
        return row.Day("dismissed") is { } day && day >= PlainDays.M(applied, -12) && day < applied;
    }

    private bool FewerStaff() => row.Number("staff_now") < row.Number("staff_then");

    private bool Barred() => row.Yes("same_employer") && row.Day("last_end") is { } last && d < PlainDays.M(last, 36);

    private void SupportGrounds()
    {
        If(kind == "state", "state_employer", "7 a:2.1");
        If(kind == "person" && !business, "natural_person", "7 a:2.1");
        If(row.Day("start") < d, "started", "7 a:2.3.6");
        If(!In("unemployment", d.AddDays(-1)), "not_unemployed", "7 a:2.1.2");
        If(!Filled(55), "age_55", "7 a:2.1.1");
        If(!Of(24, 28), "unemployment_24", "7 a:2.1.2");
        decimal hours = row.Money("hours");
        decimal field = row.Money("field_hours");
        If(hours < 25m && !(field < 37.5m && hours >= 0.65m * field), "hours", "7 a:2.2");
        If(Dismissed() && FewerStaff(), "employer_dismissals", "7 a:2.3.1");
        If(Has("neglect"), "neglect", "7 a:2.3.2");
        If(Has("illegal_work"), "illegal_work", "7 a:2.3.3");
        If(Barred(), "previous_subsidy", "7 a:2.3.4");
        If(row.Money("other_aid") > 0, "other_aid", "7 a:2.3.5");
        If(Has("no_wage_commitment"), "no_wage_commitment", "7 a:2.2");
        If(Has("commission_only"), "commission_only", "7 a:2.3.8");
        If(Has("alternation"), "alternation", "7 a:2.3.7");
    }

    private void StartupGrounds()
    {
        If(!cont && row.Day("start") < d, "started", "8:3.1.3");
        If(!Has("competent"), "competence", "8:2.1.1");
        If(!Has("viable"), "viability", "8:2.1.2");
        If(Has("own_income"), "own_income", "8:3.1.1");
        If(Has("competition"), "competition", "8:3.1.2");
        If((Has("neglect") || Has("private_default")) && !Has("special_reason"), "defaults", "8:3.1.4");
        If(StartupMonths() <= 0, "duration_used", "8:1.1");
        If(Has("no_money"), "appropriation", "14:1.3.5", false);
    }

    private int StartupMonths() =>
        new[] { row.Number("months") ?? 6, 6, (Has("epidemic") ? 18 : 12) - (row.Number("used_months") ?? 0) }.Min();

    private void ExpenseGrounds()
    {
        If(!Has("in_plan"), "not_in_plan", "9:1.3.1");
        If(!Has("needed"), "not_needed", "9:1.3.2");
        If(Has("other_right"), "other_right", "9:1.3.3");
        If(Has("not_expedient"), "expediency", "9:1.3", d < new DateOnly(2021, 6, 1));
        If(Has("no_money"), "appropriation", "14:1.3.5", false);
    }

    private void TravelGrounds()
    {
        DateOnly end = row.Day("end")!.Value;
        string purpose = row["purpose"];
        bool isOffice = purpose == "office";
        If(row.Day("applied") > PlainDays.Roll(PlainDays.M(end, 1)), "late_claim", "1073/2012:27");
        If(Has("outside_eea") || (Has("eea") && purpose != "interview"), "outside_finland", "1073/2012:25");
        If(!In("unemployment", end), "not_unemployed", isOffice ? "10:1.3" : "10:1.1");
        If(purpose == "interview" && !Has("work_ok"), "work_too_short", "1073/2012:25.1");
        If(isOffice && !Has("disability"), "disability", "10:1.3");
        If(purpose == "school_visit" && !Has("disability"), "disability", "1073/2012:25.1.3");
        If(isOffice && !Has("needed"), "not_needed", "10:1.3");
        If(!isOffice && !Has("appropriate"), "not_appropriate", "10:1.2", false);
        If(Has("no_money"), "appropriation", "14:1.3.5", false);
    }
}
