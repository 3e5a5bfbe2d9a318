using Kuntakokeilu.Tests.Obligations.Oracle;
using Kuntakokeilu.Tests.Steering.Oracle;

namespace Kuntakokeilu.Tests.Statements.Oracle;

/// <summary>Every way a row of events.csv can be wrong in itself.</summary>
internal static class StatementSpoils
{
    private static readonly string[] BadDates =
    [
        "2021-02-29",
        "2023-04-31",
        "1.3.2021",
        "20220502",
        "2022-5-2",
        "0000-01-01",
        "x",
    ];

    /// <summary>The first and last days that can be written, and days of other times.</summary>
    private static readonly string[] FarDates = ["0001-01-01", "9999-12-31", "9999-10-01", "1999-12-31", "2031-05-05"];

    private static readonly (string Column, string[] Values)[] Ways =
    [
        ("person", ["", "nobody", "=nobody", "no, body", "-1"]),
        ("date", ["", .. BadDates, "2025-01-01", "2024-12-31", "2019-01-01", .. FarDates]),
        ("event", ["", "Give", "hope", "begin", "give ", "opens"]),
        (
            "ref",
            [
                "",
                "a b",
                "a,b",
                "a\"b",
                "S2021-13-01",
                "S2022-03-01",
                "P2022-03-01",
                "X2022-03-01",
                "s2022-03-01",
                new('r', 64),
                new('r', 65),
                "ä" + new string('ö', 63),
                "\u00a0",
                "a\u200bb",
            ]
        ),
        ("matter", ["", "registration", "Study", "service", "study", "none", "conduct", "business", "benefit"]),
        (
            "detail",
            [
                "",
                "0",
                "1",
                "7",
                "11",
                "12",
                "clear",
                "kela",
                "fund",
                "nature",
                "te_office",
                "municipality",
                "no_show",
                "quit_long",
                "work_trial",
                "-1",
                "1.0",
            ]
        ),
        (
            "value",
            [
                "",
                "0",
                "1",
                "999",
                "1000",
                "kela",
                "full",
                "below",
                "half",
                "A1",
                "a1",
                "F2",
                "open",
                "valid_reason",
                "in_plan",
                new('v', 65),
                "x y",
            ]
        ),
        ("from", ["", .. BadDates, .. FarDates, "2025-01-01"]),
        ("to", ["", .. BadDates, .. FarDates, "2022-03-01"]),
    ];

    internal static string Line(Dictionary<string, string> row, string[] columns) =>
        ObligationSpoils.Line(row, columns);

    internal static string Event(HostileDice dice, Dictionary<string, string> row, string[] columns)
    {
        if (dice.Chance(12))
            return Broken(dice, Line(row, columns));
        for (int i = dice.Chance(20) ? 2 : 1; i > 0; i--)
        {
            (string column, string[] values) = dice.Pick(Ways);
            if (column is "from" or "to" && dice.Chance(25))
                row["to"] = row.GetValueOrDefault("from", "");
            else
                row[column] = dice.Pick(values);
        }
        return Line(row, columns);
    }

    private static string Broken(HostileDice dice, string line) =>
        dice.Below(5) switch
        {
            0 => "",
            1 => line + "\"",
            2 => line + ",",
            3 => "\"" + line,
            _ => line[(line.IndexOf(',', StringComparison.Ordinal) + 1)..],
        };
}
