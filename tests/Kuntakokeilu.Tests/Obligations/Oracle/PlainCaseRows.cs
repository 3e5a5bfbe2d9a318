using System.Globalization;
using Kuntakokeilu.Tests.Steering.Oracle;

namespace Kuntakokeilu.Tests.Obligations.Oracle;

/// <summary>What a single row of contacts.csv and plans.csv must look like (§3), whatever the other rows say.</summary>
internal static class PlainCaseRows
{
    internal static readonly string[] PlansRequired = ["person", "date", "entry"];

    private static readonly string[] PlanColumns =
    [
        "kind",
        "until",
        "number",
        "months",
        "from",
        "ground",
        "accepted",
        "report_by",
    ];

    private static readonly DateOnly PilotEnd = new(2025, 1, 1);

    /// <summary>The codes missing_value to outcome_missing of a contact, the first that fits; null = none.</summary>
    internal static string? OfContact(Dictionary<string, string> row, IReadOnlySet<string> persons, DateOnly on)
    {
        if (PlainContacts.Required.Any(column => row[column].Length == 0))
            return "missing_value";
        if (PlainChecks.ReadDate(row["date"]) is not { } date)
            return "bad_date";
        if (!PlainContacts.IsKind(row["kind"]) || !PlainContacts.Outcomes.Contains(row["outcome"]))
            return "bad_value";
        if (!persons.Contains(row["person"]))
            return "unknown_person";
        if (date >= PilotEnd)
            return "after_pilot";
        return row["outcome"] == "booked" && date < on ? "outcome_missing" : null;
    }

    /// <summary>The codes missing_value to after_pilot of a row of plans.csv, the first that fits; null = none.</summary>
    internal static string? OfPlan(Dictionary<string, string> row, IReadOnlySet<string> persons)
    {
        foreach (string column in PlanColumns)
            row.TryAdd(column, "");
        if (PlansRequired.Any(column => row[column].Length == 0))
            return "missing_value";
        if (PlainChecks.ReadDate(row["date"]) is not { } date)
            return "bad_date";
        foreach (string column in (string[])["until", "from", "report_by"])
        {
            if (row[column].Length > 0 && PlainChecks.ReadDate(row[column]) is null)
                return "bad_date";
        }
        if (!ValuesAreGood(row, date))
            return "bad_value";
        if (!persons.Contains(row["person"]))
            return "unknown_person";
        return date >= PilotEnd ? "after_pilot" : null;
    }

    private static bool ValuesAreGood(Dictionary<string, string> row, DateOnly date)
    {
        string entry = row["entry"];
        string[]? columns = ColumnsOf(entry);
        if (columns is null || PlanColumns.Any(column => row[column].Length > 0 && !columns.Contains(column)))
            return false;
        if (columns.Contains("kind") && !KindsOf(entry).Contains(row["kind"]))
            return false;
        if (row["until"].Length > 0 && PlainChecks.ReadDate(row["until"]) < date)
            return false;
        foreach (string column in (string[])["until", "from", "report_by"])
        {
            if (row[column].Length > 0 && PlainChecks.ReadDate(row[column])!.Value.Year > 2099)
                return false;
        }
        if (entry == "service" && row["until"].Length == 0)
            return false;
        if (entry == "known_end" && row["kind"] != "none" && row["until"].Length == 0)
            return false;
        if (row["number"].Length > 0 && !IsNumber(row["number"]))
            return false;
        if (entry == "applied" && (row["number"].Length == 0 || Number(row) < 1))
            return false;
        return entry is not ("plan" or "revision") || ObligationIsGood(row);
    }

    /// <summary>What else a plan or revision must be: accepted, and number, months and ground that go together.</summary>
    private static bool ObligationIsGood(Dictionary<string, string> row)
    {
        if (row["accepted"] is not ("yes" or "no"))
            return false;
        if (row["months"] is not ("" or "1" or "2" or "3"))
            return false;
        string ground = row["ground"];
        int months = Months(row);
        if (ground.Length == 0)
            return months == 1 && (row["number"].Length == 0 || Number(row) <= 4);
        if (ground == "extended")
            return row["number"].Length == 0;
        if (row["number"].Length == 0)
            return false;
        int number = Number(row);
        return ground switch
        {
            "no_opportunities" => number <= 3 && months is 1 or 3,
            "part_time" => number == 1 && months == 3,
            "study" => number == 3 && months == 3,
            "combined" => number == 4 * months && months is 2 or 3,
            "work" or "layoff" or "long_service" => number == 0,
            "joint_need" or "work_ability" or "literacy" or "joint_training" or "prevented" => number == 0,
            "ending" or "tyokanava" => number == 0,
            "short_notice" => number <= 4 && months == 1,
            _ => false,
        };
    }

    /// <summary>The columns that go with an entry; null for an unknown one.</summary>
    private static string[]? ColumnsOf(string entry) =>
        entry switch
        {
            "plan" or "revision" => PlanColumns,
            "service" or "known_end" => ["kind", "until"],
            "request" or "waiver" or "joint_assessed" or "kela_notice" or "mapping_done" or "plan_started" => ["kind"],
            "service_end" or "joint_start" or "joint_end" or "residence" or "mapping_started" or "report" => [],
            "applied" => ["number"],
            _ => null,
        };

    private static string[] KindsOf(string entry) =>
        entry switch
        {
            "plan" or "revision" => ["employment", "joint", "activation", "integration"],
            "service" =>
            [
                "training",
                "study_qualified",
                "study_unqualified",
                "trial",
                "pay_subsidy",
                "rehabilitation",
                "joint_training",
            ],
            "known_end" =>
            [
                "search",
                "work",
                "short_work",
                "part_time",
                "training",
                "study",
                "pay_subsidy",
                "military",
                "family_leave",
                "none",
            ],
            "request" => ["talks", "revision", "mapping"],
            "waiver" => ["first_interview", "plan", "service_end"],
            "joint_assessed" => ["needed", "not_needed"],
            "kela_notice" => ["days_180", "allowance_period", "days_500", "allowance_180"],
            "mapping_done" => ["plan_needed", "plan_not_needed"],
            _ => ["integration"],
        };

    private static bool IsNumber(string text) => text.Length <= 2 && text.All(digit => digit is >= '0' and <= '9');

    internal static int Number(Dictionary<string, string> row) =>
        int.Parse(row["number"], CultureInfo.InvariantCulture);

    internal static int Months(Dictionary<string, string> row) =>
        row["months"].Length == 0 ? 1 : int.Parse(row["months"], CultureInfo.InvariantCulture);

    internal static DateOnly? Day(Dictionary<string, string> row, string column) => PlainChecks.ReadDate(row[column]);
}
