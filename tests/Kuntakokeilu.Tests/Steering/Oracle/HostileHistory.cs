using System.Globalization;

namespace Kuntakokeilu.Tests.Steering.Oracle;

/// <summary>One person's rows: a theme gives the first facts and where time starts, chance does the rest.</summary>
internal static class HostileHistory
{
    private static readonly string[] Edges =
    [
        "2020-02-28",
        "2020-02-29",
        "2020-03-01",
        "2020-12-31",
        "2021-02-22",
        "2021-02-26",
        "2021-02-28",
        "2021-03-01",
        "2021-03-02",
        "2021-03-08",
        "2021-03-09",
        "2021-03-31",
        "2021-04-01",
        "2021-05-20",
        "2021-05-31",
        "2021-06-01",
        "2021-06-02",
        "2021-12-30",
        "2022-02-28",
        "2022-03-01",
        "2022-04-13",
        "2022-05-01",
        "2022-05-02",
        "2022-05-03",
        "2022-07-08",
        "2022-12-25",
        "2022-12-31",
        "2023-01-01",
        "2023-01-02",
        "2023-01-08",
        "2023-02-03",
        "2023-02-22",
        "2023-02-28",
        "2023-03-01",
        "2023-03-02",
        "2023-03-08",
        "2023-03-31",
        "2023-04-01",
        "2023-04-02",
        "2023-06-30",
        "2023-07-01",
        "2023-12-31",
        "2024-02-28",
        "2024-02-29",
        "2024-03-01",
        "2024-12-24",
        "2024-12-30",
        "2024-12-31",
        "2025-01-01",
        "2025-01-02",
    ];

    private static readonly DateOnly LastDay = new(2024, 12, 31);

    internal static readonly string[] Pilot = ["743", "145", "301"];

    private static readonly string[] Other = ["005", "018", "046"];

    internal static List<Dictionary<string, string>> Make(HostileDice dice, string person)
    {
        int theme = dice.Pick([0, 1, 2, 3, 4, 4, 5, 6, 7, 8]);
        Dictionary<string, string> facts = FirstFacts(dice, person, theme);
        DateOnly date = FirstDate(dice, theme);
        facts["birth_date"] = BirthDate(dice, date, theme);
        int length =
            dice.Chance(5) ? 20 + dice.Below(21)
            : dice.Chance(12) ? 1
            : 2 + dice.Below(11);
        if (theme == 8 && dice.Chance(10))
            length = 40;

        var rows = new List<Dictionary<string, string>>();
        bool open = false;
        bool wasOpen = false;
        for (int i = 0; i < length; i++)
        {
            facts = new Dictionary<string, string>(facts) { ["date"] = PlainChecks.WriteDate(date) };
            facts["event"] = Event(dice, open, last: i == length - 1);
            bool restarts = facts["event"] == "start" && !open && wasOpen;
            if (restarts && dice.Chance(35))
                (facts["earnings_related"], facts["immigrant"], facts["mother_tongue"]) = ("yes", "no", "fin");
            rows.Add(facts);
            open = facts["event"] == "end" ? false : open || facts["event"] == "start";
            wasOpen |= open;
            facts = Changed(dice, facts, ended: facts["event"] == "end", date, theme);
            DateOnly next = Next(dice, date, facts["birth_date"], ended: !open);
            bool tooLate = next > LastDay && date <= LastDay && !dice.Chance(12);
            date = tooLate ? LastDay : next;
            if (date > LastDay && rows.Count > 2 && dice.Chance(70))
                break;
        }
        return rows;
    }

    private static string Event(HostileDice dice, bool open, bool last)
    {
        int roll = dice.Below(100);
        if (!open)
            return roll < 93 ? "start"
                : roll < 95 ? "change"
                : roll < 98 ? "registry"
                : "end";
        int endFrom = last ? 50 : 75;
        return roll < 30 ? "change"
            : roll < 36 ? "start"
            : roll < endFrom ? "registry"
            : "end";
    }

    /// <summary>Themes: 0 plainly in the group, 1 young, 2 foreign language, 3 immigrant, 4 temporary protection,
    /// 5 unknown facts, 6 outside the group, 7 the redundancy year, 8 anything.</summary>
    internal static Dictionary<string, string> FirstFacts(HostileDice dice, string person, int theme)
    {
        var facts = new Dictionary<string, string>
        {
            ["person"] = person,
            ["home_municipality"] = dice.Chance(88) ? dice.Pick(Pilot) : dice.Pick(Other),
            ["place_of_stay"] = dice.Chance(15) ? dice.Pick(Pilot) : "",
            ["status"] = Status(dice),
            ["weekly_hours"] = dice.Chance(30) ? WeeklyHours(dice) : "",
            ["at_risk"] = dice.Pick(["no", "no", "no", "yes", ""]),
            ["promoting_service"] = dice.Pick(["no", "yes", ""]),
            ["earnings_related"] = dice.Pick(["yes", "yes", "no", "unknown"]),
            ["mother_tongue"] = dice.Pick(["fin", "fi", "swe", "sv", "smn", "sme", "se"]),
            ["immigrant"] = dice.Pick(["no", "no", "no", "unknown"]),
            ["temporary_protection"] = dice.Chance(5) ? "yes" : dice.Pick(["no", ""]),
            ["redundancy_protection"] = dice.Chance(theme == 7 ? 50 : 4) ? "yes" : dice.Pick(["no", ""]),
            ["sex"] = dice.Pick(["", "1", "2"]),
            ["citizenship"] = dice.Pick(["", "246", "804", "000"]),
            ["service_language"] = dice.Pick(["", "fi", "sv", "other"]),
            ["benefit_payer"] = dice.Pick(["", "kela", "fund", "none"]),
            ["benefit_days"] = dice.Pick(["", "0", "300", "007", "99999999999999999999999"]),
            ["service_kind"] = dice.Pick(["", "001", "999"]),
            ["disability"] = dice.Pick(["", "yes", "no"]),
            ["note"] = dice.Pick(["", "a, b", "x \"y\" z", "ääni"]),
        };
        switch (theme)
        {
            case 0 or 7:
                facts["earnings_related"] = dice.Chance(80) ? "no" : "unknown";
                facts["status"] = dice.Chance(90) ? "2" : "3";
                break;
            case 2:
                facts["mother_tongue"] = Tongue(dice);
                break;
            case 3:
                facts["immigrant"] = "yes";
                break;
            case 4:
                facts["home_municipality"] = dice.Chance(75) ? "" : dice.Pick(Pilot);
                facts["temporary_protection"] = dice.Chance(90) ? "yes" : "no";
                facts["place_of_stay"] = dice.Chance(85) ? dice.Pick(Pilot) : dice.Pick(Other);
                break;
            case 5:
                facts["earnings_related"] = dice.Chance(70) ? "unknown" : "yes";
                facts["immigrant"] = dice.Chance(60) ? "unknown" : "no";
                facts["mother_tongue"] = dice.Pick(["", "und", "mul", "mis", "zxx", "fin"]);
                break;
            case 6:
                (facts["earnings_related"], facts["immigrant"]) = ("yes", "no");
                break;
            default:
                break;
        }
        return facts;
    }

    private static DateOnly FirstDate(HostileDice dice, int theme)
    {
        string earliest =
            theme == 4 && dice.Chance(70) ? "2022-12-25"
            : theme == 7 && dice.Chance(70) ? "2022-07-08"
            : dice.Chance(3) ? "2024-12-24"
            : dice.Chance(45) ? "2020-02-28"
            : "2021-02-26";
        int from = Array.IndexOf(Edges, earliest);
        from = from < 0 ? 0 : from;
        int edge = from + dice.Below(Math.Min(dice.Chance(70) ? 9 : 33, Edges.Length - from));
        return Jitter(dice, PlainChecks.ReadDate(Edges[edge])!.Value);
    }

    /// <summary>The 30th birthday near the start or an edge for the young, 29 February often; else older.</summary>
    private static string BirthDate(HostileDice dice, DateOnly start, int theme)
    {
        if (dice.Chance(2))
            return dice.Pick(["0001-01-01", "9999-12-31", "9970-01-01", "9969-12-31", "2025-06-01", "9996-02-29"]);
        if (theme != 1 && !dice.Chance(12))
            return dice.Pick(["1960-02-29", "1975-06-15", "1980-01-01", "1989-12-31", "1988-02-29"]);
        if (dice.Chance(30))
            return dice.Pick(["1992-02-29", "1993-03-01", "1993-02-28", "1994-02-28", "1992-03-01", "1996-02-29"]);
        DateOnly day = dice.Chance(50) ? start : PlainChecks.ReadDate(dice.Pick(Edges))!.Value;
        day = day < start ? start.AddDays(dice.Below(40)) : day;
        return PlainChecks.WriteDate(YearsLater(Jitter(dice, day), -30));
    }

    private static DateOnly Next(HostileDice dice, DateOnly date, string birthDate, bool ended)
    {
        int roll = dice.Below(100);
        DateOnly birth = PlainChecks.ReadDate(birthDate)!.Value;
        int years = date.Year - birth.Year;
        if (roll < (ended ? 45 : 28))
            return date;
        if (roll < 62)
            return date.AddDays(dice.Pick([1, 1, 2, 6, 7, 7, 7, 8, 8, 9]));
        if (years is 29 or 30 && roll < 72)
        {
            DateOnly thirtieth = YearsLater(birth.AddDays(dice.Below(3) - 1), 30);
            return thirtieth > date ? thirtieth : date.AddDays(1);
        }
        if (roll < 86)
        {
            int next = Array.FindIndex(Edges, edge => PlainChecks.ReadDate(edge) > date);
            next = next < 0 ? Edges.Length - 1 : Math.Min(next + dice.Below(3), Edges.Length - 1);
            DateOnly edge = PlainChecks.ReadDate(Edges[next])!.Value;
            return edge > date ? edge : date;
        }
        return date.AddDays(1 + dice.Below(120));
    }

    private static DateOnly YearsLater(DateOnly date, int years)
    {
        int year = date.Year + years;
        return new(year, date.Month, Math.Min(date.Day, DateTime.DaysInMonth(year, date.Month)));
    }

    private static DateOnly Jitter(HostileDice dice, DateOnly date) =>
        dice.Chance(40) ? date.AddDays(dice.Below(5) - 2) : date;

    private static Dictionary<string, string> Changed(
        HostileDice dice,
        Dictionary<string, string> facts,
        bool ended,
        DateOnly date,
        int theme
    )
    {
        var next = new Dictionary<string, string>(facts);
        if (
            dice.Chance(
                ended ? 12
                : theme == 4 ? 10
                : 22
            )
        )
        {
            next["home_municipality"] = dice.Below(100) switch
            {
                < 70 => dice.Pick(Pilot),
                < 85 when theme != 4 => dice.Pick(Other),
                _ => "",
            };
        }
        if (dice.Chance(theme == 4 ? 25 : 5))
            next["place_of_stay"] = dice.Chance(75) ? dice.Pick(Pilot) : dice.Pick(["", "005", "743"]);
        if (dice.Chance(theme == 4 ? 12 : 4))
            next["temporary_protection"] = next["temporary_protection"] == "yes" ? "no" : "yes";
        if (dice.Chance(date.Year >= 2022 ? 10 : 2))
            next["redundancy_protection"] = next["redundancy_protection"] == "yes" ? "no" : "yes";
        Maybe(dice, 20, next, "status", Status(dice));
        Maybe(dice, 15, next, "weekly_hours", WeeklyHours(dice));
        Maybe(dice, 8, next, "at_risk", dice.Pick(["yes", "no", ""]));
        Maybe(dice, 8, next, "promoting_service", dice.Pick(["yes", "no", ""]));
        Maybe(dice, 12, next, "earnings_related", dice.Pick(["yes", "no", "unknown"]));
        Maybe(dice, 8, next, "immigrant", dice.Pick(["yes", "no", "unknown"]));
        Maybe(dice, 8, next, "mother_tongue", Tongue(dice));
        Maybe(dice, 1, next, "birth_date", dice.Pick(["1992-02-29", "1993-01-01", "1991-06-01"]));
        Maybe(dice, 5, next, "sex", dice.Pick(["", "1", "2"]));
        return next;
    }

    private static void Maybe(
        HostileDice dice,
        int percent,
        Dictionary<string, string> row,
        string column,
        string value
    )
    {
        if (dice.Chance(percent))
            row[column] = value;
    }

    private static string Status(HostileDice dice) =>
        dice.Chance(45) ? dice.Pick(["2", "2", "3"])
        : dice.Chance(35) ? dice.Pick(["0", "7", "7", "8"])
        : dice.Below(10).ToString(CultureInfo.InvariantCulture);

    private static string WeeklyHours(HostileDice dice) =>
        dice.Pick([
            "",
            "0",
            "3",
            "3.99",
            "4",
            "4.0",
            "4.00000000000000000000000000000000001",
            "3.9999999999999999999999999",
            "003.5",
            "00004",
            "0003.99999999999999999999999999999999999999",
            "40",
            "168",
            "168.0",
            "0168.000",
            "167.99999999999999999999999999999999999999",
            "37.5",
            "10",
            "30",
        ]);

    private static string Tongue(HostileDice dice) =>
        dice.Pick([
            "rus",
            "ru",
            "ara",
            "uk",
            "ukr",
            "est",
            "nob",
            "xx",
            "fin",
            "fi",
            "swe",
            "sv",
            "se",
            "sme",
            "smn",
            "sms",
            "smi",
            "sma",
            "smj",
            "sje",
            "sju",
            "sjd",
            "sjt",
            "und",
            "mul",
            "mis",
            "zxx",
            "",
            "sm",
            "un",
            "fit",
        ]);
}
