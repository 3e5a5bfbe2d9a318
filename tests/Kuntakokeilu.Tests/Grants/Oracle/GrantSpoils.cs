using Kuntakokeilu.Tests.Steering.Oracle;

namespace Kuntakokeilu.Tests.Grants.Oracle;

/// <summary>Every way a row of an application can be wrong in itself.</summary>
internal static class GrantSpoils
{
    private static readonly string[] BadDates = ["2021-02-29", "2023-04-31", "1.3.2021", "20220502", "2022-5-2", "x"];

    private static readonly string[] BadRanges =
    [
        "2021-01-01",
        "2021-01-01/2020-12-31",
        "/2021-01-01",
        "2021-01-01/;2021-02-01/",
        "2021-01-01/;",
        "2021-01-01/2021-02-30",
        "2021-01-01//",
    ];

    private static readonly string[] BadMoney = ["1,5", "-1", "1.", ".5", "1.234", "12345678", "1e3", "x", "1 000"];

    private static readonly (string Column, string[] Values)[] Values =
    [
        ("application", ["", "a b", "=a1", "a,b", new('a', 65)]),
        ("benefit", ["", "grant", "Startup"]),
        .. PlainGrantRow.Dates.Select(column => (column, (string[])["", .. BadDates, "2020-01-01", "2024-06-30"])),
        ("customer", ["", "9", "0910", "999", "005", "x91"]),
        ("basis", ["", "Skills", "skill", "skills"]),
        .. ((string[])["business", "esf", "continuation", "same_employer", "integration_plan", "degree"]).Select(
            column => (column, (string[])["Yes", "y", "true", "yes", "no"])
        ),
        ("months", ["", "0", "61", "-1", "1.5", "0000006", "006", "60"]),
        ("used_months", ["", "61", "60", "-1", "x"]),
        ("first_percent", ["20", "35", "030", "x"]),
        ("unemployment", ["", .. BadRanges]),
        ("absences", [.. BadRanges, "2021-03-05/", "2022-01-01/2022-01-31;2022-02-01/"]),
        ("findings", ["kind", "skills_gap;", ";", "skills_gap;skills_gap", "Skills_gap"]),
        ("staff_then", ["", "-1", "1000000", "2"]),
        ("staff_now", ["", "x", "9999999", "1"]),
        ("worktime", ["0", "101", "100", "65.5", ""]),
        ("hours", ["", "100", "7.555", "x", "24,5"]),
        ("field_hours", ["", "100", "7.555", "37.5 "]),
        ("wage", ["", .. BadMoney]),
        ("side_costs", BadMoney),
        ("holiday_bonus", BadMoney),
        ("other_aid", BadMoney),
        ("de_minimis", BadMoney),
        ("lodging", BadMoney),
        ("days", ["", ";", "2021-05-24;", .. BadDates]),
        ("km", ["", "1.5", "-1", "1000000", "0"]),
        ("nights", ["x", "1000000", "0", ""]),
        ("purpose", ["", "holiday"]),
        ("notice", ["mail", ""]),
        ("employer", ["", "who knows", "a;b:c"]),
    ];

    internal static string Line(HostileDice dice, Dictionary<string, string> row)
    {
        if (dice.Chance(12))
        {
            (string column, string[] values) = dice.Pick(Values);
            row[column] = dice.Pick(values);
        }
        string line = PlainCsv.WriteLine([.. GrantChances.Columns.Select(column => row.GetValueOrDefault(column, ""))]);
        return dice.Below(200) switch
        {
            0 => "",
            1 => line + ",",
            2 => "\"" + line,
            3 => line[..(line.Length / 2)],
            4 => "\"" + line.Replace(",", "\",\"", StringComparison.Ordinal) + "\"",
            _ => line,
        };
    }
}
