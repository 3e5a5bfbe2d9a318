using System.Globalization;
using Kuntakokeilu.Tests.Steering.Oracle;

namespace Kuntakokeilu.Tests.Statements.Oracle;

/// <summary>What a single row of events.csv must look like (§6), whatever the other rows say.</summary>
internal static class PlainStatementRows
{
    internal static readonly string[] Columns =
    [
        "person",
        "date",
        "event",
        "ref",
        "matter",
        "detail",
        "value",
        "from",
        "to",
    ];

    private static readonly string[] Services =
    [
        "job_search_coaching",
        "career_coaching",
        "work_trial",
        "education_trial",
        "rehabilitative_work",
    ];

    /// <summary>The codes missing_value to unknown_person, the first that fits; null = none.</summary>
    internal static string? Fault(Dictionary<string, string> row, IReadOnlySet<string> persons)
    {
        if (row["person"].Length == 0 || row["date"].Length == 0 || row["event"].Length == 0)
            return "missing_value";
        if (Needed(row).Any(column => row[column].Length == 0))
            return "missing_value";
        foreach (string column in (string[])["date", "from", "to"])
        {
            if (row[column].Length > 0 && PlainChecks.ReadDate(row[column]) is null)
                return "bad_date";
        }
        if (row["from"].Length > 0 && row["to"].Length > 0 && Day(row, "to") <= Day(row, "from"))
            return "bad_value";
        if (!ReferenceIsGood(row) || !ValuesAreGood(row))
            return "bad_value";
        return persons.Contains(row["person"]) ? null : "unknown_person";
    }

    internal static DateOnly? Day(Dictionary<string, string> row, string column) => PlainChecks.ReadDate(row[column]);

    /// <summary>The second column of the table of events.</summary>
    private static List<string> Needed(Dictionary<string, string> row)
    {
        switch (row["event"])
        {
            case "apply":
                return row["detail"] == "fund" ? ["detail", "value"] : ["detail"];
            case "open":
                return row["matter"] is "study" or "service"
                    ? ["ref", "matter", "from", "detail", "value"]
                    : ["ref", "matter", "from"];
            case "close" or "answer":
                return ["ref"];
            case "request":
                return ["ref", "matter", "value"];
            case "ask" or "remind":
                return ["ref", "to"];
            case "extend":
                return ["ref", "detail", "to"];
            case "give" or "correct":
                return ["ref", "detail", "value", "from"];
            case "cancel":
                return ["ref", "detail"];
            case "conduct":
                return ["ref", "detail", "value"];
            default:
                return [];
        }
    }

    /// <summary>
    /// "a ref of more than 64 characters, with comma or space, or a given ref like an auto ref"; read as that of a person is.
    /// </summary>
    private static bool ReferenceIsGood(Dictionary<string, string> row)
    {
        if (row["event"] is "apply" or "withdraw")
            return true;
        string text = row["ref"];
        if (!PlainChecks.PersonIsGood(text))
            return false;
        bool isGiven = row["event"] is "open" or "request" or "conduct";
        bool isLikeAuto = text.Length == 11 && "SECP".Contains(text[0]) && PlainChecks.ReadDate(text[1..]) is not null;
        return !(isGiven && isLikeAuto);
    }

    private static bool ValuesAreGood(Dictionary<string, string> row)
    {
        string detail = row["detail"];
        string value = row["value"];
        return row["event"] switch
        {
            "apply" => detail == "kela" || (detail == "fund" && IsNumber(value, 999)),
            "open" => row["matter"] != "registration" && PlainStatementLaw.IsMatter(row["matter"]) && CaseIsGood(row),
            "request" => PlainStatementLaw.IsMatter(row["matter"]) && (value == "kela" || IsNumber(value, 999)),
            "extend" => detail is "nature" or "extent" or "special",
            "give" or "correct" or "cancel" => IsGiver(detail),
            "conduct" => PlainConduct.IsKind(detail) && value is "open" or "valid_reason" or "no_valid_reason",
            "withdraw" or "close" or "ask" or "remind" or "answer" => true,
            _ => false,
        };
    }

    private static bool CaseIsGood(Dictionary<string, string> row) =>
        row["matter"] switch
        {
            "study" => IsNumber(row["detail"], 11) && row["value"] is "full" or "below",
            "service" => Services.Contains(row["detail"]) && row["value"] is "in_plan" or "not_in_plan",
            _ => true,
        };

    private static bool IsGiver(string text) => text is "municipality" or "te_office" or "service_centre";

    private static bool IsNumber(string text, int most) =>
        text.Length is >= 1
        && text.Length <= most.ToString(CultureInfo.InvariantCulture).Length
        && text.All(digit => digit is >= '0' and <= '9')
        && int.Parse(text, CultureInfo.InvariantCulture) is var number
        && number >= 1
        && number <= most;

    /// <summary>kela, or fund:N as in statements.csv; of an application or of a request.</summary>
    internal static string Payer(Dictionary<string, string> row)
    {
        bool isKela = row[row["event"] == "apply" ? "detail" : "value"] == "kela";
        return isKela ? "kela" : "fund:" + int.Parse(row["value"], CultureInfo.InvariantCulture);
    }
}
