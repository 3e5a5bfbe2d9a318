using Kuntakokeilu.Tests.Steering.Oracle;

namespace Kuntakokeilu.Tests.Statements.Oracle;

/// <summary>
/// One made-up person's rows: a walk from day to day in steps such as limits have, with what was opened, asked and begun in
/// mind, so that most rows are about something.
/// </summary>
internal sealed partial class StatementLife(HostileDice dice, string person)
{
    private static readonly string[] LawDays =
    [
        "2021-03-01",
        "2021-06-01",
        "2021-10-02",
        "2022-05-02",
        "2022-07-11",
        "2022-08-01",
        "2022-09-01",
        "2023-01-01",
        "2023-03-01",
        "2023-12-01",
        "2025-01-01",
    ];

    private static readonly DateOnly Last = new(2025, 1, 3);

    private readonly List<string> references = [];
    private readonly Dictionary<string, string> matters = [];
    private Dictionary<string, string> facts = [];
    private DateOnly day;
    private string searchStart = "";
    private bool isSearching;
    private bool applies;
    private int taken;

    internal List<Dictionary<string, string>> Facts { get; } = [];

    internal List<Dictionary<string, string>> Events { get; } = [];

    internal void Live()
    {
        day = FirstDay();
        facts = new()
        {
            ["person"] = person,
            ["birth_date"] = dice.Pick(["1980-01-01", "1980-01-01", "1994-05-05", "2004-02-29"]),
            ["home_municipality"] = dice.Chance(85) ? "091" : dice.Pick(["049", "005", ""]),
            ["status"] = "2",
            ["earnings_related"] = dice.Chance(85) ? "no" : dice.Pick(["yes", "unknown"]),
            ["mother_tongue"] = "fi",
            ["immigrant"] = "no",
        };
        bool isConducts = dice.Chance(25);
        if (dice.Chance(97))
            Fact(dice.Chance(97) ? "start" : "change");
        if (dice.Chance(75))
            Apply();
        for (int steps = 4 + dice.Below(dice.Chance(30) ? 60 : 24); steps > 0 && day < Last; steps--)
        {
            Step(isConducts);
            if (isConducts && dice.Chance(60))
                Conduct();
            else
                Something();
        }
        if (dice.Chance(10))
            dice.Shuffle(Events);
    }

    private DateOnly FirstDay()
    {
        DateOnly near = PlainChecks.ReadDate(dice.Pick(LawDays))!.Value;
        return dice.Chance(60)
            ? near.AddDays(dice.Pick([0, 0, 1, -1, -2, -7, -8, -14, -30, -31, -60, -100]))
            : new DateOnly(2020, 12, 1).AddDays(dice.Below(1480));
    }

    private void Step(bool isConducts)
    {
        if (dice.Chance(35))
            return;
        if (dice.Chance(6))
        {
            List<DateOnly> ahead =
            [
                .. LawDays.Select(text => PlainChecks.ReadDate(text)!.Value).Where(law => law > day),
            ];
            if (ahead.Count > 0)
            {
                day = dice.Pick(ahead.Take(2).ToList()).AddDays(dice.Pick([-1, 0, 0, 1]));
                return;
            }
        }
        day =
            isConducts && dice.Chance(25)
                ? dice.Pick([PlainStatementLaw.Months(day, 6), PlainStatementLaw.Months(day, 12)])
                    .AddDays(dice.Pick([-1, 0, 1]))
                : day.AddDays(dice.Pick([1, 1, 1, 2, 3, 6, 7, 8, 13, 14, 15, 29, 30, 31]));
    }

    private void Something()
    {
        switch (dice.Below(20))
        {
            case 0 or 1:
                ChangeFacts();
                break;
            case 2:
                Fact(isSearching ? "end" : "start");
                if (dice.Chance(25))
                    Fact("start");
                break;
            case 3:
                if (applies && dice.Chance(40))
                    Event("withdraw", "");
                else
                    Apply();
                applies = true;
                break;
            case 4 or 5 or 6:
                Open();
                break;
            case 7:
                Request();
                break;
            case 8 or 9 or 10:
                Clarify();
                break;
            case 11:
                Event("close", Reference());
                break;
            case 13 or 14 or 15:
                Chain();
                break;
            case 12:
                Conduct();
                break;
            default:
                State();
                break;
        }
    }

    private void ChangeFacts()
    {
        facts = new(facts);
        switch (dice.Below(4))
        {
            case 0:
                facts["home_municipality"] = dice.Pick(["091", "049", "245", "005"]);
                break;
            case 1:
                facts["earnings_related"] = dice.Pick(["no", "no", "yes"]);
                break;
            default:
                facts["status"] = dice.Pick(["2", "2", "1", "1", "4", "9", "3", "5", "6", "7", "8", "0"]);
                facts["weekly_hours"] = dice.Pick(["", "3.9", "4", "37.5"]);
                break;
        }
        Fact(dice.Pick(["change", "change", "registry", "start"]));
    }

    private void Fact(string happening)
    {
        facts = new(facts) { ["date"] = PlainChecks.WriteDate(day), ["event"] = happening };
        Facts.Add(facts);
        string today = PlainChecks.WriteDate(day);
        if (happening == "start" && !isSearching)
            searchStart = today;
        if (applies && isSearching)
            Remember((happening == "end" ? "E" : "C") + today, "registration");
        if (applies && !isSearching && happening == "start")
            Remember("S" + today, "registration");
        isSearching = happening != "end" && (isSearching || happening == "start");
    }

    private void Apply()
    {
        bool isKela = dice.Chance(60);
        Event(
            "apply",
            "",
            "detail=" + (isKela ? "kela" : "fund"),
            isKela ? "value=" : "value=" + dice.Pick(["1", "12", "12", "999"])
        );
        if (isSearching && matters.ContainsKey("S" + searchStart))
            Remember("P" + PlainChecks.WriteDate(day), "registration");
        else if (isSearching)
            Remember("S" + searchStart, "registration");
        applies = true;
    }

    private void Remember(string reference, string matter)
    {
        references.Add(reference);
        matters[reference] = matter;
    }

    /// <summary>Mostly one of the latest; now and then one that is nobody's.</summary>
    private string Reference() =>
        references.Count == 0 || dice.Chance(2) ? dice.Pick(["none", "S2020-02-02", "c1"])
        : dice.Chance(60) ? references[^Math.Min(references.Count, 1 + dice.Below(3))]
        : dice.Pick(references);

    private string NewReference() => dice.Chance(95) || references.Count == 0 ? $"c{++taken}" : dice.Pick(references);

    /// <summary>A row of events.csv; values are like "to=2022-03-01".</summary>
    private void Event(string what, string reference, params string[] values)
    {
        Dictionary<string, string> row = new()
        {
            ["person"] = person,
            ["date"] = PlainChecks.WriteDate(day),
            ["event"] = what,
            ["ref"] = reference,
        };
        foreach (string column in PlainStatementRows.Columns)
            row.TryAdd(column, "");
        foreach (string value in values)
            row[value[..value.IndexOf('=', StringComparison.Ordinal)]] = value[
                (value.IndexOf('=', StringComparison.Ordinal) + 1)..
            ];
        Events.Add(row);
    }
}
