using Kuntakokeilu.Tests.Steering.Oracle;

namespace Kuntakokeilu.Tests.Obligations.Oracle;

/// <summary>
/// Seeded files that look for trouble: the days on which the law, a window or a period turns, holidays and month ends,
/// restarts about six months later, services, plans and known ends of every kind, and every way a row can be wrong.
/// The same seed gives the same texts.
/// </summary>
internal static class ObligationHistories
{
    private static readonly string[] FactColumns =
    [
        "person",
        "date",
        "event",
        "birth_date",
        "home_municipality",
        "place_of_stay",
        "status",
        "weekly_hours",
        "at_risk",
        "earnings_related",
        "mother_tongue",
        "immigrant",
        "temporary_protection",
        "redundancy_protection",
        "benefit_days",
    ];

    private static readonly string[] ActColumns =
    [
        "person",
        "date",
        "act",
        "to",
        "ground",
        "requested",
        "services_secured",
        "accepted",
    ];

    private static readonly string[] ContactColumns = ["person", "date", "kind", "outcome", "worker"];

    private static readonly string[] PlanColumns =
    [
        "person",
        "date",
        "entry",
        "kind",
        "until",
        "number",
        "months",
        "from",
        "ground",
        "accepted",
        "report_by",
    ];

    private static readonly DateOnly FirstOn = new(2020, 1, 1);
    private static readonly DateOnly LastOn = new(2024, 12, 31);

    internal static ObligationFiles Make(int seed, int people)
    {
        var dice = new HostileDice(seed);
        List<ObligationLife> lives = [];
        for (int i = 0; i < people; i++)
        {
            var life = new ObligationLife(dice, $"o{seed}-{i}");
            life.Live();
            lives.Add(life);
        }
        DateOnly on = DayAskedAbout(dice, lives);
        List<Dictionary<string, string>> contacts = [.. lives.SelectMany(life => Contacts(dice, life, on))];
        List<Dictionary<string, string>> plans = [.. lives.SelectMany(life => life.Plans)];
        List<Dictionary<string, string>> acts = [];
        foreach (ObligationLife life in lives.Where(_ => dice.Chance(30)))
            acts.AddRange(HostileActs.Make(dice, life.Facts[0]["person"], life.Facts));
        bool shuffled = dice.Chance(60);
        return new(
            File(dice, FactColumns, [.. lives.SelectMany(life => life.Facts)], ObligationSpoils.Fact, shuffled: false),
            dice.Chance(20) ? null : File(dice, ActColumns, acts, null, shuffled),
            dice.Chance(2) ? null : File(dice, ContactColumns, contacts, ObligationSpoils.Contact, shuffled),
            dice.Chance(2) ? null : File(dice, PlanColumns, plans, ObligationSpoils.Plan, shuffled),
            on
        );
    }

    /// <summary>Mostly a day on which something of somebody's turns, and mostly late, so that much has happened.</summary>
    private static DateOnly DayAskedAbout(HostileDice dice, List<ObligationLife> lives)
    {
        List<DateOnly> days = dice.Pick(lives).DaysThatMatter;
        days.Sort();
        int from = dice.Chance(75) ? days.Count * 6 / 10 : 0;
        DateOnly on =
            days.Count == 0 || dice.Chance(5)
                ? FirstOn.AddDays(dice.Below(LastOn.DayNumber - FirstOn.DayNumber + 1))
                : days[from + dice.Below(days.Count - from)];
        return on < FirstOn ? FirstOn
            : on > LastOn ? LastOn
            : on;
    }

    /// <summary>What is still to come is mostly booked, what was booked mostly has an outcome.</summary>
    private static List<Dictionary<string, string>> Contacts(HostileDice dice, ObligationLife life, DateOnly on)
    {
        List<Dictionary<string, string>> contacts = life.Contacts;
        foreach (Dictionary<string, string> row in contacts)
        {
            bool isToCome = PlainChecks.ReadDate(row["date"]) >= on;
            if (isToCome && dice.Chance(60))
                row["outcome"] = "booked";
            else if (!isToCome && row["outcome"] == "booked" && dice.Chance(85))
                row["outcome"] = "held";
        }
        string person = life.Facts[0]["person"];
        while (dice.Chance(40))
        {
            contacts.Add(
                new()
                {
                    ["person"] = person,
                    ["date"] = PlainChecks.WriteDate(on.AddDays(dice.Pick([0, 0, 1, 5, 20, -1]))),
                    ["kind"] = dice.Pick(["21", "24", "S0", "27", "70", "01"]),
                    ["outcome"] = "booked",
                }
            );
        }
        return contacts;
    }

    private static string File(
        HostileDice dice,
        string[] columns,
        List<Dictionary<string, string>> rows,
        Func<HostileDice, Dictionary<string, string>, string[], string>? spoiled,
        bool shuffled
    )
    {
        if (shuffled)
            dice.Shuffle(rows);
        List<string> lines = [string.Join(',', columns)];
        int share = dice.Pick([0, 0, 10, 30]);
        foreach (Dictionary<string, string> row in rows)
        {
            bool isSpoiled = spoiled is not null && dice.Below(1000) < share;
            if (isSpoiled)
                lines.Add(spoiled!(dice, new(row), columns));
            if (!isSpoiled || dice.Chance(60))
                lines.Add(ObligationSpoils.Line(row, columns));
        }
        return string.Concat(lines.Select(line => line + "\n"));
    }
}
