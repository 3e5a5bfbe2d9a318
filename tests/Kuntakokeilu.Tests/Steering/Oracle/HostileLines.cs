using System.Text;

namespace Kuntakokeilu.Tests.Steering.Oracle;

/// <summary>Rows as bytes, and the ways to spoil them: a bad value, or a line that is no CSV.</summary>
internal static class HostileLines
{
    /// <summary>A row with this key is written as a broken line.</summary>
    internal const string BrokenMark = "#broken";

    internal static byte[] Line(HostileDice dice, string[] header, Dictionary<string, string> row)
    {
        IEnumerable<string> fields = header.Select(column => Field(dice, row.GetValueOrDefault(column, "")));
        byte[] line = Encoding.UTF8.GetBytes(string.Join(",", fields));
        return row.ContainsKey(BrokenMark) ? Broken(dice, line) : line;
    }

    private static string Field(HostileDice dice, string value)
    {
        bool needed = value.Contains(',') || value.Contains('"');
        return needed || dice.Chance(3) ? "\"" + value.Replace("\"", "\"\"", StringComparison.Ordinal) + "\"" : value;
    }

    internal static byte[] Broken(HostileDice dice, byte[] line)
    {
        string text = Encoding.UTF8.GetString(line);
        int comma = text.IndexOf(',', StringComparison.Ordinal);
        string rest = text[comma..];
        switch (dice.Below(16))
        {
            case 0:
                return [];
            case 1:
                return [.. "\""u8, .. line];
            case 2:
                return Encoding.UTF8.GetBytes(text + "\"");
            case 3:
                return Encoding.UTF8.GetBytes("a\"b" + rest);
            case 4:
                return Encoding.UTF8.GetBytes("\"a\"b" + rest);
            case 5:
                return Encoding.UTF8.GetBytes(text + ",");
            case 6:
                return Encoding.UTF8.GetBytes(rest[1..]);
            case 7:
                return [0xFF, .. line];
            case 8:
                return [.. line, 0xC3];
            case 9:
                return [0xC0, 0x80, .. line];
            case 10:
                return [0xED, 0xA0, 0x80, .. line];
            case 11:
                return Encoding.UTF8.GetBytes("\"a\nb\"" + rest);
            case 12:
                return Encoding.UTF8.GetBytes("\"a" + rest);
            case 13:
                return Encoding.UTF8.GetBytes(" \"a\"" + rest);
            case 14:
                return Encoding.UTF8.GetBytes(text + ",,");
            default:
                return [0xF4, 0x90, 0x80, 0x80, .. line];
        }
    }

    /// <summary>A copy with one, sometimes two, values spoiled.</summary>
    internal static Dictionary<string, string> Spoiled(HostileDice dice, Dictionary<string, string> row)
    {
        var bad = new Dictionary<string, string>(row);
        int times = dice.Chance(15) ? 2 : 1;
        for (int i = 0; i < times; i++)
            SpoilOne(dice, bad);
        return bad;
    }

    private static void SpoilOne(HostileDice dice, Dictionary<string, string> row)
    {
        switch (dice.Below(12))
        {
            case 0 or 1:
                row[dice.Pick(["person", "date", "event", "birth_date", "status", "earnings_related", "immigrant"])] =
                    "";
                break;
            case 2 or 3:
                row[dice.Pick(["date", "birth_date"])] = dice.Pick([
                    "2021-02-29",
                    "2021-04-31",
                    "0000-01-01",
                    "2021-13-01",
                    "2021-00-10",
                    "2021-01-00",
                    "20210301",
                    "2021-3-1",
                    " 2021-03-01",
                    "2021-03-01 ",
                    "2021-03-01T00:00",
                    "1.3.2021",
                    "２０２１-03-01",
                    "12021-03-01",
                    "-021-03-01",
                    "2100-02-29",
                    "1900-02-29",
                ]);
                break;
            case 4 or 5 or 6:
                BadValue(dice, row);
                break;
            case 7 or 8:
                row[dice.Chance(70) ? "home_municipality" : "place_of_stay"] = dice.Pick(["999", "000", "744", "001"]);
                break;
            case 9 or 10:
                row["date"] = dice.Pick(["2019-12-31", "2020-02-29", "0001-01-01"]);
                break;
            default:
                row["date"] = dice.Pick(["2025-01-01", "2025-01-02", "9999-12-31", "2031-07-07"]);
                break;
        }
    }

    private static void BadValue(HostileDice dice, Dictionary<string, string> row)
    {
        (string column, string[] values) = dice.Pick<(string, string[])>([
            (
                "person",
                [
                    "a b",
                    "a,b",
                    " ",
                    "a\0b",
                    "a\u200Bb",
                    "a\u00A0b",
                    "\uFEFFa",
                    "a\u3164",
                    "a\uFE0F",
                    "a\uE000",
                    "a\U000E0041",
                    row["person"] + " ",
                    row["person"] + new string('z', 64),
                ]
            ),
            ("birth_date", ["9999-12-31", "0001-01-01", "1891-01-01", "1895-06-30", "2024-12-31"]),
            ("event", ["Start", "stop", "start ", "END"]),
            ("home_municipality", ["74", "0743", "abc", " 743", "７４３", "-43"]),
            ("place_of_stay", ["74", "0743", "abc", "743 "]),
            ("status", ["10", "x", "-1", "٣", "2 ", "02"]),
            (
                "weekly_hours",
                [
                    "168.1",
                    "168.00000000000000000000000000001",
                    ".5",
                    "3.",
                    "+3",
                    "-0",
                    "1e1",
                    "3,5",
                    "169",
                    "1000",
                    "999999999999999999999999999999",
                    "3.5.1",
                    " 3",
                    "٣",
                    "NaN",
                    ".",
                    "1_0",
                ]
            ),
            ("at_risk", ["YES", "true", "unknown", " "]),
            ("promoting_service", ["Yes", "1", "unknown"]),
            ("earnings_related", ["maybe", "Unknown", "no "]),
            ("mother_tongue", ["FIN", "f", "finn", "f1", "åå", "fi ", "en-GB"]),
            ("immigrant", ["maybe", "NO", "0"]),
            ("temporary_protection", ["unknown", "Yes"]),
            ("redundancy_protection", ["unknown", "on"]),
            ("sex", ["0", "3", "m"]),
            ("citizenship", ["24", "FIN", "2466"]),
            ("service_language", ["en", "FI", "fin"]),
            ("benefit_payer", ["Kela", "kassa"]),
            ("benefit_days", ["-1", "1.5", "x", "+3", " "]),
            ("service_kind", ["1", "12a", "1234"]),
            ("disability", ["unknown", "autism", "Yes"]),
        ]);
        row[column] = dice.Pick(values);
    }
}
