using Kuntakokeilu.Tests.Steering.Oracle;

namespace Kuntakokeilu.Tests.Shares.Oracle;

/// <summary>
/// Seeded files of payments around the steps and the turn of 2025, with moves, services, restarts, ties of a day, and rows
/// that are wrong in every way. The same seed gives the same text.
/// </summary>
internal static class SubsidyHistories
{
    private static readonly (string Column, string[] Values)[] Ways =
    [
        ("person", ["", "a b", "=made up", new('p', 65)]),
        ("paid_on", ["", "2022-02-29", "1.3.2022", "0001-01-01", "9999-12-31", "1993-12-31", "2100-01-01"]),
        ("municipality", ["", "91", "999", "x91", "0911"]),
        ("days", ["", "0", "367", "366", "-1", "1.5", "0021"]),
        ("amount", ["", "-5", "1000000000", "999999999", "12,5", "12.50", "x"]),
        ("child", ["", "-1", "1000000000", "x"]),
        ("increase", ["", "9999999999", "x"]),
        ("basis", ["", "Service", "none"]),
        ("restart", ["", "maybe", "YES"]),
    ];

    internal static (string Payments, DateOnly On) Make(int seed, int people)
    {
        HostileDice dice = new(seed);
        List<Dictionary<string, string>> rows = [];
        for (int i = 0; i < people; i++)
            Live(dice, $"p{seed}-{i}", rows);
        if (dice.Chance(50))
            dice.Shuffle(rows);
        List<string> lines = [string.Join(',', PlainSubsidy.Columns)];
        int share = dice.Pick([0, 0, 20, 60]);
        foreach (Dictionary<string, string> row in rows)
        {
            bool isSpoiled = dice.Below(1000) < share;
            if (isSpoiled)
                lines.Add(Spoiled(dice, new(row)));
            if (!isSpoiled || dice.Chance(50))
                lines.Add(Line(row));
        }
        DateOnly on = new DateOnly(2021, 6, 1).AddDays(dice.Below(1500));
        return (string.Concat(lines.Select(line => line + "\n")), on);
    }

    private static void Live(HostileDice dice, string person, List<Dictionary<string, string>> rows)
    {
        DateOnly day = new DateOnly(2020, 6, 1).AddDays(dice.Below(1400));
        string municipality = dice.Pick(["091", "049", "609", "005"]);
        for (int left = 3 + dice.Below(45); left > 0; left--)
        {
            if (dice.Chance(5))
                municipality = dice.Pick(["091", "049", "609"]);
            rows.Add(
                new()
                {
                    ["person"] = person,
                    ["paid_on"] = PlainChecks.WriteDate(day),
                    ["municipality"] = municipality,
                    ["days"] = dice.Chance(10) ? $"{1 + dice.Below(200)}" : $"{18 + dice.Below(6)}",
                    ["amount"] = dice.Chance(80) ? $"{50_000 + dice.Below(40_000)}" : $"{dice.Below(100)}",
                    ["child"] = dice.Chance(70) ? "" : $"{dice.Below(20_000)}",
                    ["increase"] = dice.Chance(80) ? "" : $"{dice.Below(9_000)}",
                    ["basis"] = dice.Chance(80) ? "unemployment" : "service",
                    ["restart"] = dice.Chance(3) ? "yes" : dice.Pick(["", "no"]),
                }
            );
            day = day.AddDays(dice.Chance(8) ? 0 : dice.Pick([28, 30, 31, 14, 62]));
        }
    }

    private static string Spoiled(HostileDice dice, Dictionary<string, string> row)
    {
        if (dice.Chance(15))
            return dice.Pick(["", Line(row) + ",", Line(row) + "\"", "x"]);
        (string column, string[] values) = dice.Pick(Ways);
        row[column] = dice.Pick(values);
        return Line(row);
    }

    private static string Line(Dictionary<string, string> row) =>
        PlainCsv.WriteLine([.. PlainSubsidy.Columns.Select(column => row[column])]);
}
