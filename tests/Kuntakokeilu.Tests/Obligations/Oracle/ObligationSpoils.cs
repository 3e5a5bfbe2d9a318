using Kuntakokeilu.Tests.Steering.Oracle;

namespace Kuntakokeilu.Tests.Obligations.Oracle;

/// <summary>Every way a row can be wrong in itself.</summary>
internal static class ObligationSpoils
{
    private static readonly string[] BadDates = ["2021-02-29", "2023-04-31", "1.3.2021", "20220502", "2022-5-2", "x"];

    internal static string Line(Dictionary<string, string> row, string[] columns) =>
        PlainCsv.WriteLine([.. columns.Select(column => row.GetValueOrDefault(column, ""))]);

    internal static string Fact(HostileDice dice, Dictionary<string, string> row, string[] columns) =>
        Spoiled(
            dice,
            row,
            columns,
            [
                ("status", ["", "10", "x"]),
                ("date", ["", .. BadDates, "2025-01-01", "2019-01-01"]),
                ("home_municipality", ["999", "9"]),
                ("event", ["", "stop"]),
                ("person", ["", "a b"]),
                ("weekly_hours", ["169", "3,5"]),
            ]
        );

    internal static string Contact(HostileDice dice, Dictionary<string, string> row, string[] columns) =>
        Spoiled(
            dice,
            row,
            columns,
            [
                ("person", ["", "nobody", "=nobody", "no, body"]),
                ("date", ["", .. BadDates, "2025-01-01", "2024-12-31", "2019-01-01"]),
                ("kind", ["", "06", "S1", "2", "21 ", "s0", "37", "94"]),
                ("outcome", ["", "Held", "done", "booked", "booked"]),
            ]
        );

    internal static string Plan(HostileDice dice, Dictionary<string, string> row, string[] columns)
    {
        string date = row["date"];
        string dayBefore = PlainChecks.WriteDate(PlainChecks.ReadDate(date)!.Value.AddDays(-1));
        return Spoiled(
            dice,
            row,
            columns,
            [
                ("person", ["", "nobody"]),
                ("date", ["", .. BadDates, "2025-01-01", "2024-12-31", "2019-01-01"]),
                ("entry", ["", "plans", "Plan", "end"]),
                ("kind", ["", "none", "joint", "work", "talks"]),
                ("until", ["", dayBefore, date, "2099-12-31", "2100-01-01", .. BadDates]),
                ("number", ["", "0", "5", "99", "100", "-1", "x", "4.0"]),
                ("months", ["0", "1", "2", "3", "4", "x"]),
                ("from", ["2100-01-01", .. BadDates]),
                ("ground", ["", "Study", "extended", "study", "combined", "short_notice", "tyokanava", "ending"]),
                ("accepted", ["", "Yes", "no"]),
                ("report_by", ["2100-01-01", .. BadDates]),
            ]
        );
    }

    private static string Spoiled(
        HostileDice dice,
        Dictionary<string, string> row,
        string[] columns,
        List<(string Column, string[] Values)> ways
    )
    {
        if (dice.Chance(15))
            return Broken(dice, Line(row, columns));
        for (int i = dice.Chance(15) ? 2 : 1; i > 0; i--)
        {
            (string column, string[] values) = dice.Pick(ways);
            row[column] = dice.Pick(values);
        }
        return Line(row, columns);
    }

    private static string Broken(HostileDice dice, string line) =>
        dice.Below(4) switch
        {
            0 => "",
            1 => line + "\"",
            2 => line + ",",
            _ => line[(line.IndexOf(',', StringComparison.Ordinal) + 1)..],
        };
}
