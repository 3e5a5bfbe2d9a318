namespace Kuntakokeilu.Tests.Steering.Oracle;

/// <summary>Acts on and around the dates of a person's rows, most of them nearly lawful.</summary>
internal static class HostileActs
{
    private static readonly string[] Kinds =
    [
        "leave_untransferred",
        "transfer_to_te_office",
        "transfer_to_municipality",
    ];

    internal static List<Dictionary<string, string>> Make(
        HostileDice dice,
        string person,
        List<Dictionary<string, string>> history
    )
    {
        var acts = new List<Dictionary<string, string>>();
        if (dice.Chance(35))
            return acts;
        int count = 1 + (dice.Chance(60) ? dice.Below(2) : dice.Below(7));
        string? previousDate = null;
        for (int i = 0; i < count; i++)
        {
            string kind = dice.Pick(Kinds);
            string date = previousDate is not null && dice.Chance(25) ? previousDate : Date(dice, kind, history);
            previousDate = date;
            acts.Add(Spoiled(dice, Act(dice, person, kind, date)));
        }
        return acts;
    }

    internal static Dictionary<string, string> Lawful(
        HostileDice dice,
        string person,
        string kind,
        string date,
        string to
    )
    {
        Dictionary<string, string> act = Act(dice, person, kind, date);
        (act["to"], act["ground"]) = (to, dice.Pick(["language", "inappropriate"]));
        (act["requested"], act["services_secured"], act["accepted"]) = ("yes", "yes", "yes");
        return act;
    }

    private static Dictionary<string, string> Act(HostileDice dice, string person, string kind, string date) =>
        new()
        {
            ["person"] = person,
            ["date"] = date,
            ["act"] = kind,
            ["to"] =
                kind == "transfer_to_municipality"
                    ? dice.Chance(92)
                        ? dice.Pick(HostileHistory.Pilot)
                        : dice.Pick(["005", "", "999", "74", "0743", "abc"])
                    : dice.Pick(["", "", "743", "zz"]),
            ["ground"] =
                dice.Chance(10) ? dice.Pick(["language", "inappropriate", "other", "safety", "", "Language", "muu"])
                : kind == "leave_untransferred" ? dice.Pick(["language", "inappropriate", "other"])
                : dice.Pick(["language", "inappropriate", "safety"]),
            ["requested"] = YesMostly(dice),
            ["services_secured"] = YesMostly(dice),
            ["accepted"] = YesMostly(dice),
            ["decided_by"] = dice.Pick(["", "TE, Etelä", "\"x\""]),
        };

    private static string YesMostly(HostileDice dice) =>
        dice.Chance(95) ? "yes" : dice.Pick(["no", "", "Yes", "yes ", "y", "1"]);

    private static string Date(HostileDice dice, string kind, List<Dictionary<string, string>> history)
    {
        DateOnly first = PlainChecks.ReadDate(history[0]["date"])!.Value;
        if (kind == "leave_untransferred" && first < new DateOnly(2021, 3, 1) && dice.Chance(70))
        {
            return dice.Chance(40)
                ? dice.Pick(["2021-02-28", "2021-03-01", "2021-03-30", "2021-03-31", "2021-03-31", "2021-04-01"])
                : PlainChecks.WriteDate(new DateOnly(2021, 3, 1).AddDays(dice.Below(31)));
        }
        if (kind != "leave_untransferred" && dice.Chance(8))
            return dice.Pick(["2021-05-31", "2021-06-01", "2021-06-02", "2022-12-31", "2023-01-01", "2023-01-02"]);
        if (dice.Chance(4))
            return dice.Pick(["2025-01-01", "2024-12-31", "2023-06-30", "2023-07-01", "2021-03-01", "9999-12-31"]);
        List<Dictionary<string, string>> starts = [.. history.Where(row => row["event"] == "start")];
        bool atStart = starts.Count > 0 && kind == "leave_untransferred" && dice.Chance(60);
        DateOnly date = PlainChecks.ReadDate(dice.Pick(atStart ? starts : history)["date"])!.Value;
        int late = kind == "leave_untransferred" ? 15 : 40;
        date = dice.Chance(late) ? date.AddDays(dice.Pick([-1, 1, 1, 3, 7, 30])) : date;
        if (kind != "leave_untransferred" && date < new DateOnly(2021, 6, 1) && dice.Chance(85))
            date = new DateOnly(2021, 6, 1).AddDays(dice.Below(30));
        return PlainChecks.WriteDate(date);
    }

    private static Dictionary<string, string> Spoiled(HostileDice dice, Dictionary<string, string> act)
    {
        switch (dice.Below(60))
        {
            case 0:
                act["date"] = dice.Pick(["", "2021-02-29", "2021-3-1", "0000-01-01", "01.03.2021", " 2021-03-01"]);
                break;
            case 1:
                act["act"] = dice.Pick(["", "leave", "Leave_untransferred", "transfer_to_te_office ", "end"]);
                break;
            case 2:
                act["person"] = dice.Pick(["", "nobody", "no, body", "tuntematon ihminen", act["person"] + "x"]);
                break;
            case 3:
                act["person"] = "nobody";
                act["act"] = "leave";
                act["date"] = dice.Pick(["2021-02-30", "2025-01-01"]);
                break;
            case 4:
                act["date"] = "2025-01-01";
                break;
            case 5:
                act[HostileLines.BrokenMark] = "";
                break;
            default:
                break;
        }
        return act;
    }
}
