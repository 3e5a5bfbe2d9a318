using Kuntakokeilu.Tests.Steering.Oracle;

namespace Kuntakokeilu.Tests.Obligations.Oracle;

/// <summary>
/// One made-up person's rows. The person lives day by day through the second implementation, so that what is due is
/// known and rows can be put on and around the days that matter.
/// </summary>
internal sealed partial class ObligationLife(HostileDice dice, string person)
{
    private static readonly string[] LawDays =
    [
        "2020-05-01",
        "2021-01-31",
        "2021-02-01",
        "2021-03-01",
        "2021-06-01",
        "2022-05-01",
        "2022-05-02",
        "2022-06-01",
        "2022-07-01",
        "2022-07-11",
        "2023-01-01",
        "2023-12-01",
        "2024-02-29",
        "2024-09-01",
        "2024-12-31",
    ];

    private static readonly HashSet<DateOnly> EdgeDays =
    [
        .. LawDays.Select(Day).SelectMany(day => (DateOnly[])[day.AddDays(-1), day, day.AddDays(1)]),
    ];

    private static readonly DateOnly LastOfAll = new(2025, 1, 2);

    private readonly PlainCase life = new(person, DateOnly.MaxValue);
    private readonly Dictionary<DateOnly, List<(bool NeedsSearch, Action<DateOnly> Do)>> agenda = [];
    private readonly List<Dictionary<string, string>> factsToday = [];
    private readonly List<Dictionary<string, string>> contactsToday = [];
    private readonly List<Dictionary<string, string>> plansToday = [];
    private Dictionary<string, string> facts = [];
    private int dutiesSeen;
    private int diligence;
    private int restlessness;

    internal List<Dictionary<string, string>> Facts { get; } = [];
    internal List<Dictionary<string, string>> Contacts { get; } = [];
    internal List<Dictionary<string, string>> Plans { get; } = [];

    /// <summary>Days on which something is about to change: good days to ask about.</summary>
    internal List<DateOnly> DaysThatMatter { get; } = [];

    internal void Live()
    {
        DateOnly first = FirstDay();
        int length = dice.Chance(15) ? 20 + dice.Below(60) : 100 + dice.Below(dice.Chance(40) ? 1200 : 500);
        DateOnly last = first.AddDays(length) < LastOfAll ? first.AddDays(length) : LastOfAll;
        diligence = dice.Pick([95, 85, 85, 70, 40]);
        restlessness = dice.Pick([1, 1, 2, 4]);
        facts = FirstFacts(first);
        Put(first, d => Fact(d, "start"));
        PutResidence(first);
        PutLawDays(first, last);
        PutBirthday(last);
        if (dice.Chance(3))
            PutTie(first);
        for (DateOnly d = DateOnly.FromDayNumber(agenda.Keys.Min(day => day.DayNumber)); d <= last; d = d.AddDays(1))
            LiveDay(d);
        DaysThatMatter.AddRange(life.Duties.SelectMany(DaysOf).Where(d => d >= first && d <= last));
    }

    private void LiveDay(DateOnly d)
    {
        if (agenda.Remove(d, out List<(bool NeedsSearch, Action<DateOnly> Do)>? actions))
        {
            // Little of what was meant for a search is done after its end.
            foreach ((bool needsSearch, Action<DateOnly> act) in actions)
            {
                if (life.IsSearchOpen || !needsSearch || dice.Chance(10))
                    act(d);
            }
        }
        if (life.IsSearchOpen)
            Chances(d);
        else if (dice.Below(400) == 0)
            Stray(d);

        Facts.AddRange(factsToday);
        Contacts.AddRange(contactsToday);
        Plans.AddRange(plansToday);
        life.Day(d, Rows(d, factsToday), Rows(d, contactsToday), Rows(d, plansToday.Where(IsWellFormed)));
        factsToday.Clear();
        contactsToday.Clear();
        plansToday.Clear();
        for (; dutiesSeen < life.Duties.Count; dutiesSeen++)
            Foresee(d, life.Duties[dutiesSeen]);
    }

    private static List<PlainRow> Rows(DateOnly d, IEnumerable<Dictionary<string, string>> rows) =>
        [.. rows.Select((row, line) => new PlainRow(line, d, row))];

    private bool IsWellFormed(Dictionary<string, string> row) =>
        PlainCaseRows.OfPlan(row, new HashSet<string> { person }) is null;

    private static DateOnly Day(string text) => PlainChecks.ReadDate(text)!.Value;

    private static IEnumerable<DateOnly> DaysOf(PlainDuty duty)
    {
        DateOnly?[] days = [duty.Earliest, duty.Due, duty.On, duty.Arose];
        return days.OfType<DateOnly>().SelectMany(day => (DateOnly[])[day.AddDays(-1), day, day, day.AddDays(1)]);
    }

    private void Put(DateOnly d, Action<DateOnly> act, bool needsSearch = false)
    {
        if (!agenda.TryGetValue(d, out List<(bool NeedsSearch, Action<DateOnly> Do)>? acts))
            agenda[d] = acts = [];
        acts.Add((needsSearch, act));
    }

    /// <summary>Later today is not possible any more: then tomorrow.</summary>
    private void PutAfter(DateOnly today, DateOnly d, Action<DateOnly> act) =>
        Put(d > today ? d : today.AddDays(1), act, needsSearch: true);

    private DateOnly FirstDay()
    {
        DateOnly day =
            dice.Chance(35) ? Day(dice.Pick(LawDays))
            : dice.Chance(45) ? new DateOnly(2021, 7, 1).AddDays(dice.Below(420))
            : dice.Chance(30) ? new DateOnly(2024, 4, 1).AddDays(dice.Below(200))
            : new DateOnly(2019, 7, 1).AddDays(dice.Below(1950));
        if (dice.Chance(20))
            day = MonthEnd(day);
        if (dice.Chance(50))
            day = day.AddDays(dice.Below(60) - 45);
        return day > new DateOnly(2024, 12, 20) ? day.AddDays(-90) : day;
    }

    private static DateOnly MonthEnd(DateOnly d) => new DateOnly(d.Year, d.Month, 1).AddMonths(1).AddDays(-1);

    private Dictionary<string, string> FirstFacts(DateOnly first)
    {
        DateOnly twentyFive = first.AddDays(dice.Below(500) - 60);
        string birth =
            dice.Chance(40) ? PlainChecks.WriteDate(PlainDays.M(twentyFive, -300))
            : dice.Chance(10) ? dice.Pick(["1996-02-29", "2000-02-29", "1992-02-29"])
            : dice.Pick(["1980-01-01", "1965-06-30", "2003-03-31"]);
        return new()
        {
            ["person"] = person,
            ["birth_date"] = birth,
            ["home_municipality"] = dice.Chance(85) ? dice.Pick(["091", "049", "743"]) : dice.Pick(["005", ""]),
            ["place_of_stay"] = "",
            ["status"] = dice.Chance(75) ? "2" : dice.Pick(["3", "3", "9", "4", "1", "7", "0", "8"]),
            ["weekly_hours"] = dice.Chance(80) ? "" : dice.Pick(["3.5", "4", "20"]),
            ["at_risk"] = dice.Pick(["", "no", "no", "no", "yes"]),
            ["earnings_related"] = dice.Pick(["no", "no", "yes", "unknown"]),
            ["mother_tongue"] = dice.Pick(["fi", "sv", "so", ""]),
            ["immigrant"] = dice.Pick(["no", "no", "yes", "yes", "unknown"]),
            ["temporary_protection"] = "",
            ["redundancy_protection"] = dice.Chance(4) ? "yes" : "",
            ["benefit_days"] = dice.Chance(92)
                ? dice.Pick(["", "0", "299"])
                : dice.Pick(["300", "99999999999999999999"]),
        };
    }

    private void PutResidence(DateOnly first)
    {
        if (!dice.Chance(facts["immigrant"] == "yes" ? 75 : 10))
            return;
        DateOnly ago = PlainDays.M(first, -36);
        DateOnly day = dice.Below(6) switch
        {
            0 => ago.AddDays(dice.Below(5) - 2),
            1 => ago.AddDays(dice.Below(200)),
            2 => first.AddDays(-dice.Below(400)),
            3 => first,
            _ => first.AddDays(dice.Below(120)),
        };
        Put(day, d => Plan(d, "residence"));
        if (dice.Chance(10))
            Put(day.AddDays(30), d => Plan(d, "residence"));
    }

    private void Fact(DateOnly d, string happening)
    {
        facts = new(facts) { ["date"] = PlainChecks.WriteDate(d), ["event"] = happening };
        factsToday.Add(facts);
    }

    private void Contact(DateOnly d, string kind, string outcome) =>
        contactsToday.Add(
            new()
            {
                ["person"] = person,
                ["date"] = PlainChecks.WriteDate(d),
                ["kind"] = kind,
                ["outcome"] = outcome,
                ["worker"] = dice.Chance(90) ? "" : "virkailija 1",
            }
        );

    /// <summary>A row of plans.csv; values are like "kind=joint".</summary>
    private Dictionary<string, string> Plan(DateOnly d, string entry, params string[] values)
    {
        Dictionary<string, string> row = new()
        {
            ["person"] = person,
            ["date"] = PlainChecks.WriteDate(d),
            ["entry"] = entry,
        };
        foreach (string value in values)
            row[value[..value.IndexOf('=', StringComparison.Ordinal)]] = value[
                (value.IndexOf('=', StringComparison.Ordinal) + 1)..
            ];
        plansToday.Add(row);
        return row;
    }

    /// <summary>A row while no search is open.</summary>
    private void Stray(DateOnly d)
    {
        if (dice.Chance(50))
            Contact(d, dice.Pick(["21", "24", "27", "70", "01"]), dice.Pick(PlainContacts.Outcomes));
        else
            Plan(d, dice.Pick(["service_end", "joint_start", "report", "mapping_started"]));
    }
}
