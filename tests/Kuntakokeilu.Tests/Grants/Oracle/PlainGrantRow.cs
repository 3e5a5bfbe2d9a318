using System.Globalization;
using System.Text.RegularExpressions;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.TargetGroup;
using Kuntakokeilu.Tests.Steering.Oracle;

namespace Kuntakokeilu.Tests.Grants.Oracle;

/// <summary>What a row of an application must look like, and its values; by column names and regular expressions.</summary>
internal sealed class PlainGrantRow(Dictionary<string, string> row)
{
    private static readonly string[] Benefits =
    [
        "pay_subsidy",
        "employment_55",
        "startup",
        "expense_allowance",
        "travel",
        "work_arrangement",
    ];

    internal static readonly string[] Bases =
    [
        "skills",
        "ability",
        "association",
        "over60",
        "organiser",
        "apprenticeship",
    ];

    internal static readonly string[] Findings = (
        "skills_gap would_last ability_reduced ability_permanent adjusted certificate certificate_needless competition "
        + "neglect special_reason illegal_work minor_aid in_difficulty no_money no_wage_commitment commission_only "
        + "alternation rehired competent viable own_income private_default epidemic in_plan needed other_right "
        + "not_expedient outside_area outside_home lodging_proof appropriate work_ok disability lodging_needed "
        + "recovery_order weighty_reason eea outside_eea"
    ).Split(' ');

    internal static readonly string[] Dates = (
        "applied decided birth_date start end last_end last_permanent last_work dismissed claimed sent"
    ).Split(' ');

    private static readonly Dictionary<string, string> Needed = new()
    {
        ["pay_subsidy"] = "birth_date employer basis start wage",
        ["employment_55"] = "birth_date employer start wage hours field_hours",
        ["startup"] = "start",
        ["expense_allowance"] = "days",
        ["travel"] = "end km purpose",
        ["work_arrangement"] = "employer",
    };

    private static readonly Dictionary<string, string> Forms = new()
    {
        ["customer"] = "[0-9]{3}",
        ["business"] = "yes|no",
        ["esf"] = "yes|no",
        ["continuation"] = "yes|no",
        ["same_employer"] = "yes|no",
        ["integration_plan"] = "yes|no",
        ["degree"] = "yes|no",
        ["months"] = "0*([1-9]|[1-5][0-9]|60)",
        ["used_months"] = "0*([0-9]|[1-5][0-9]|60)",
        ["first_percent"] = "0*(30|40|50)",
        ["staff_then"] = "[0-9]+",
        ["staff_now"] = "[0-9]+",
        ["worktime"] = "0*([1-9]|[1-9][0-9]|100)",
        ["hours"] = @"[0-9]{1,2}(\.[0-9]{1,2})?",
        ["field_hours"] = @"[0-9]{1,2}(\.[0-9]{1,2})?",
        ["wage"] = @"[0-9]{1,7}(\.[0-9]{1,2})?",
        ["side_costs"] = @"[0-9]{1,7}(\.[0-9]{1,2})?",
        ["holiday_bonus"] = @"[0-9]{1,7}(\.[0-9]{1,2})?",
        ["other_aid"] = @"[0-9]{1,7}(\.[0-9]{1,2})?",
        ["de_minimis"] = @"[0-9]{1,7}(\.[0-9]{1,2})?",
        ["lodging"] = @"[0-9]{1,7}(\.[0-9]{1,2})?",
        ["km"] = "[0-9]+",
        ["nights"] = "[0-9]+",
        ["purpose"] = "interview|selection|school_visit|assessment|office",
        ["notice"] = "letter|electronic|receipt",
    };

    private static readonly string[] Integers =
    [
        "months",
        "used_months",
        "first_percent",
        "staff_then",
        "staff_now",
        "worktime",
        "km",
        "nights",
    ];

    internal string this[string column] => row.GetValueOrDefault(column, "");

    internal bool Yes(string column) => this[column] == "yes";

    internal DateOnly? Day(string column) => PlainChecks.ReadDate(this[column]);

    internal int? Number(string column) =>
        this[column].Length == 0 ? null : int.Parse(this[column], CultureInfo.InvariantCulture);

    internal decimal Money(string column) =>
        this[column].Length == 0 ? 0 : decimal.Parse(this[column], CultureInfo.InvariantCulture);

    internal bool Has(string finding) => this["findings"].Split(';').Contains(finding);

    /// <summary>Ranges as they stand, not put together; of an open one the last day is far away.</summary>
    internal List<(DateOnly From, DateOnly To)> Ranges(string column)
    {
        List<(DateOnly, DateOnly)> ranges = [];
        foreach (string range in this[column].Split(';', StringSplitOptions.RemoveEmptyEntries))
            ranges.Add(
                (PlainChecks.ReadDate(range[..10])!.Value, PlainChecks.ReadDate(range[11..]) ?? DateOnly.MaxValue)
            );
        return ranges;
    }

    internal List<DateOnly> Attended() =>
        [.. this["days"].Split(';').Select(day => PlainChecks.ReadDate(day)!.Value).Distinct().Order()];

    /// <summary>The code of the first thing that is wrong with the row by itself.</summary>
    internal string? Fault()
    {
        if (IsMissing())
            return "missing_value";
        if (Dates.Any(column => this[column].Length > 0 && Day(column) is null) || !AreRanges() || !AreDays())
            return "bad_date";
        if (IsBad())
            return "bad_value";
        if (this["customer"].Length == 0)
            return null;
        var code = MunicipalityCode.Parse(this["customer"]);
        return Municipalities.All.All(one => one.Code != code) ? "unknown_municipality"
            : PilotAreas.All.All(area => !area.Municipalities.Contains(code)) ? "not_pilot"
            : null;
    }

    /// <summary>The code of what the law has no place for.</summary>
    internal string? LateFault()
    {
        string decided = this["decided"];
        if (string.CompareOrdinal(decided, "2021-03-01") < 0 || string.CompareOrdinal(decided, "2024-12-31") > 0)
            return "outside_pilot";
        bool isNew = string.CompareOrdinal(decided, "2023-07-01") >= 0;
        return (this["benefit"] == "employment_55" && !isNew) || (this["basis"] == "organiser" && isNew)
            ? "no_legal_basis"
            : null;
    }

    private bool IsMissing()
    {
        List<string> needed = ["application", "benefit", "applied", "decided"];
        string benefit = this["benefit"];
        if (Needed.TryGetValue(benefit, out string? more))
            needed.AddRange(more.Split(' '));
        if (benefit == "pay_subsidy" && this["basis"] == "apprenticeship")
            needed.Add("months");
        if (benefit == "pay_subsidy" && Yes("continuation"))
            needed.Add("last_end");
        if (
            benefit is "pay_subsidy" or "employment_55"
            && this["dismissed"].Length > 0
            && Day("decided") >= new DateOnly(2023, 7, 1)
        )
            needed.AddRange(["staff_then", "staff_now"]);
        return needed.Any(column => this[column].Length == 0);
    }

    private bool AreRanges()
    {
        foreach (string column in new[] { "unemployment", "absences" })
        {
            string[] ranges = this[column].Length == 0 ? [] : this[column].Split(';');
            for (int i = 0; i < ranges.Length; i++)
            {
                string[] ends = ranges[i].Split('/');
                if (ends.Length != 2 || PlainChecks.ReadDate(ends[0]) is not { } from)
                    return false;
                bool isOpen = ends[1].Length == 0 && i == ranges.Length - 1;
                if (!isOpen && !(PlainChecks.ReadDate(ends[1]) >= from))
                    return false;
            }
        }
        return true;
    }

    private bool AreDays() =>
        this["days"].Length == 0 || this["days"].Split(';').All(day => PlainChecks.ReadDate(day) is not null);

    private bool IsBad()
    {
        if (!IsName(this["application"]) || !Benefits.Contains(this["benefit"]))
            return true;
        if (this["basis"].Length > 0 && (this["benefit"] != "pay_subsidy" || !Bases.Contains(this["basis"])))
            return true;
        foreach ((string column, string form) in Forms)
            if (this[column].Length > 0 && !Regex.IsMatch(this[column], $"^({form})\\z"))
                return true;
        if (Integers.Any(column => this[column].Length > 6))
            return true;
        if (this["findings"].Length > 0 && !this["findings"].Split(';').All(Findings.Contains))
            return true;
        if (Day("decided") < Day("applied") || Day("birth_date") > Day("decided"))
            return true;
        return this["benefit"] is "pay_subsidy" or "employment_55" or "startup" && Day("end") < Day("start");
    }

    internal static bool IsName(string text) =>
        text.Length is >= 1 and <= 64 && !text.Contains(',') && !text.Contains(' ');
}
