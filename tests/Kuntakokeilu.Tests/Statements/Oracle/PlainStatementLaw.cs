using Kuntakokeilu.Tests.Obligations.Oracle;
using Kuntakokeilu.Tests.Steering.Oracle;

namespace Kuntakokeilu.Tests.Statements.Oracle;

/// <summary>Who states in a matter on a day (§1), as the columns of statements.csv.</summary>
internal sealed record PlainCompetence(string Giver, string Municipality, string Role, string Also)
{
    internal bool Allows(string giver) => giver == Giver || Also.Split(';').Contains(giver);

    internal string Body => Giver + Municipality;
}

/// <summary>The tables of §1 and §4, as tables.</summary>
internal static class PlainStatementLaw
{
    /// <summary>Matter; provision; from when the municipality must; codes; codes from 2023-03-01.</summary>
    private static readonly string[][] Matters =
    [
        ["service", "11:4.1.4", "2021-03-01", "BA BB BC BD BE BG BH BI BJ", "TV01 UV01 TY01 KK01 KT01 TP00"],
        ["own_study", "11:4.1.5", "2021-03-01", "D1 D2 D3 D4 D9", "OM01 OM04 OM05 OM03 OM09"],
        ["immigrant_study", "11:4.1.6", "2021-03-01", "G1 G2 G3 G4 G9", "OM01 OM04 OM05 OM03 OM09"],
        ["registration", "2:1", "2021-10-02", "A1 A2 A3 A4", "T001 T002 T003 T004 T100"],
        ["foreigner", "2:2", "2021-10-02", "A1 A8 A9", "T001 TM02"],
        ["unpaid_work", "2:4.1", "2021-10-02", "A1", "T001 S061"],
        ["under_18", "2:13.4", "2021-10-02", "K1", "TM01"],
        ["business_start", "2:5a", "2021-10-02", "Y1 Y6", "Y001 Y002"],
        ["short_studies", "2:10a", "2021-10-02", "D6", "T007 T008"],
        ["youth_restored", "2:16.1", "2022-07-11", "Z5", "Z005"],
        ["obligation_restored", "2a:14.2", "2022-07-11", "Z3 Z4", "Z004 T009"],
        ["eu_search", "11:4a", "2022-07-11", "F4", "F002"],
        ["study", "2:10.2", "", "A1 M6 M8", "T001 T011 S060"],
        ["study_exception", "2:10a.2", "", "A1 M6 M8", "T001 T011 S060"],
        ["labour_training", "11:4.1.3", "", "E1 E8", "TK01"],
        ["business", "2:5", "", "Y2 Y3 Y4 Y5 Y7 Y8 Y9", "Y005 Y006 Y003 Y004 Y007 Y008 Y009"],
        ["youth", "2:13", "", "K6 K7 K8", "S040 S041 S042 T010"],
        ["study_end", "2:11", "", "A1", "T001"],
        ["conduct", "2a", "", "", ""],
    ];

    private static readonly DateOnly CentreFrom = new(2021, 6, 1);
    private static readonly DateOnly Nordic = new(2022, 5, 2);
    private static readonly DateOnly Restored = new(2022, 7, 11);
    private static readonly DateOnly StudiesAnew = new(2023, 1, 1);
    internal static readonly DateOnly PilotEnd = new(2025, 1, 1);

    internal static IEnumerable<string> AllMatters => Matters.Select(row => row[0]);

    internal static bool IsMatter(string matter) => AllMatters.Contains(matter);

    /// <summary>Those of which there is one lane for the person.</summary>
    internal static bool IsCondition(string matter) =>
        matter is "registration" or "foreigner" or "unpaid_work" or "under_18";

    internal static string Provision(string matter, string item, DateOnly opened)
    {
        if (matter == "short_studies" && opened >= StudiesAnew)
            return "2:10b";
        if (matter == "obligation_restored" && opened >= Nordic)
            return "2a:10.2-3";
        string provision = Of(matter)[1];
        return matter == "study" && item.Length > 0 ? provision + "." + item.TrimStart('0') : provision;
    }

    internal static List<string> Codes(string matter, DateOnly day)
    {
        List<string> codes = [.. Of(matter)[3].Split(' '), "F1", "F2"];
        if (day < new DateOnly(2022, 9, 1))
            codes.Remove("M8");
        if (day < Nordic)
            codes.Remove("Z5");
        if (day >= new DateOnly(2023, 3, 1))
            codes.AddRange([.. Of(matter)[4].Split(' '), "F099"]);
        codes.RemoveAll(code => code.Length == 0);
        return codes;
    }

    /// <param name="day">The day of the giving.</param>
    /// <param name="customerOf">The municipality, empty for the TE office.</param>
    /// <param name="matter">The row that opened the case; for an obligation of the registration its matter alone.</param>
    internal static PlainCompetence Competence(DateOnly day, string customerOf, Dictionary<string, string> matter)
    {
        if (day >= PilotEnd || customerOf.Length == 0)
            return new("te_office", "", "", "");
        string role = Role(day, matter);
        List<string> also = [];
        if (role == "may" || (role == "must" && day >= Restored))
            also.Add("te_office");
        if (day >= CentreFrom && IsOfCentre(matter))
            also.Add("service_centre");
        return role.Length == 0
            ? new("te_office", "", "", string.Join(';', also))
            : new("municipality", customerOf, role, string.Join(';', also));
    }

    private static string Role(DateOnly day, Dictionary<string, string> matter)
    {
        string from = Of(matter["matter"])[2];
        if (from.Length > 0)
            return day >= PlainChecks.ReadDate(from) ? "must" : "";
        bool may = matter["matter"] switch
        {
            "study" => day >= Restored && MunicipalityMay(matter),
            "study_exception" => day >= StudiesAnew,
            _ => false,
        };
        return may ? "may" : "";
    }

    /// <summary>"begun before 2023-01-01: items 1-4 and 6; 5 and 7 when below. Begun later: ...".</summary>
    private static bool MunicipalityMay(Dictionary<string, string> study)
    {
        if (study.GetValueOrDefault("event") != "open")
            return false;
        string item = study["detail"].TrimStart('0');
        bool isBelow = study["value"] == "below";
        DateOnly from = PlainStatementRows.Day(study, "from")!.Value;
        if (from < StudiesAnew)
            return item is "1" or "2" or "3" or "4" or "6" || (item is "5" or "7" && isBelow);
        bool isShort = PlainStatementRows.Day(study, "to") is { } to && to <= Months(from, 3);
        return item switch
        {
            "1" or "2" or "3" or "4" or "5" or "6" => true,
            "7" => isShort || isBelow,
            "8" or "9" or "10" => isBelow,
            _ => false,
        };
    }

    private static bool IsOfCentre(Dictionary<string, string> matter)
    {
        string[] clear = ["registration", "foreigner", "under_18", "youth_restored", "study", "study_end"];
        bool isClearBusiness = matter["matter"] == "business" && matter.GetValueOrDefault("detail") == "clear";
        bool isOpened = matter.GetValueOrDefault("event") == "open";
        return clear.Contains(matter["matter"]) || (isClearBusiness && isOpened);
    }

    /// <summary>Casework §2; where there is no such day, the first or last that can be written.</summary>
    internal static DateOnly Months(DateOnly day, int months) =>
        day.Year < 2 ? DateOnly.MinValue
        : day.Year > 9998 ? DateOnly.MaxValue
        : PlainDays.M(day, months);

    private static string[] Of(string matter) => Matters.Single(row => row[0] == matter);
}
