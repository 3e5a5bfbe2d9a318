using Kuntakokeilu.Tests.Steering.Oracle;

namespace Kuntakokeilu.Tests.Statements.Oracle;

/// <summary>
/// Seeded files that look for trouble: the days on which the law or a limit turns, rows of one day in every order, references
/// that are nobody's or taken, and every way a row can be wrong. The same seed gives the same texts.
/// </summary>
internal static class StatementHistories
{
    private static readonly string[] FactColumns =
    [
        "person",
        "date",
        "event",
        "birth_date",
        "home_municipality",
        "status",
        "weekly_hours",
        "earnings_related",
        "mother_tongue",
        "immigrant",
    ];

    internal static StatementInput Make(int seed, int people)
    {
        HostileDice dice = new(seed);
        List<StatementLife> lives = [];
        for (int i = 0; i < people; i++)
        {
            StatementLife life = new(dice, $"s{seed}-{i}");
            life.Live();
            lives.Add(life);
        }
        List<Dictionary<string, string>> acts = [];
        foreach (StatementLife life in lives.Where(life => life.Facts.Count > 0 && dice.Chance(20)))
            acts.AddRange(HostileActs.Make(dice, life.Facts[0]["person"], life.Facts));
        List<Dictionary<string, string>> events = [.. lives.SelectMany(life => life.Events)];
        if (dice.Chance(50))
            dice.Shuffle(events);
        return new(
            File(dice, FactColumns, [.. lives.SelectMany(life => life.Facts)], spoils: false),
            dice.Chance(30) ? null : File(dice, PlainChecks.ActsRequired, acts, spoils: false),
            File(dice, Shuffled(dice), events, spoils: true),
            DayAskedAbout(dice, lives)
        );
    }

    /// <summary>The columns are found by name.</summary>
    private static string[] Shuffled(HostileDice dice)
    {
        List<string> columns = [.. PlainStatementRows.Columns];
        if (dice.Chance(20))
            dice.Shuffle(columns);
        return [.. columns];
    }

    /// <summary>Mostly late, so that much has happened; mostly some days after something, when a limit has passed or not.</summary>
    private static DateOnly DayAskedAbout(HostileDice dice, List<StatementLife> lives)
    {
        List<Dictionary<string, string>> events = dice.Pick(lives).Events;
        if (events.Count == 0 || dice.Chance(20))
            return dice.Pick([new DateOnly(2025, 1, 31), new(2025, 1, 1), new(2024, 12, 31), new(2026, 6, 1)]);
        List<DateOnly> asked =
        [
            .. events
                .Where(row => row["event"] is "ask" or "remind")
                .Select(row => PlainChecks.ReadDate(row["date"])!.Value),
        ];
        if (asked.Count > 0 && dice.Chance(40))
            return dice.Pick(asked).AddDays(dice.Below(9));
        List<DateOnly> days = [.. events.Select(row => PlainChecks.ReadDate(row["date"])!.Value).Order()];
        int from = dice.Chance(80) ? days.Count * 6 / 10 : 0;
        return days[from + dice.Below(days.Count - from)].AddDays(dice.Pick([0, 0, 1, 6, 7, 8, 14, 29, 30, 31, -1]));
    }

    private static string File(HostileDice dice, string[] columns, List<Dictionary<string, string>> rows, bool spoils)
    {
        List<string> lines = [string.Join(',', columns)];
        int share = spoils ? dice.Pick([0, 0, 20, 60]) : 0;
        foreach (Dictionary<string, string> row in rows)
        {
            bool isSpoiled = dice.Below(1000) < share;
            if (isSpoiled)
                lines.Add(StatementSpoils.Event(dice, new(row), columns));
            if (!isSpoiled || dice.Chance(50))
                lines.Add(StatementSpoils.Line(row, columns));
        }
        return string.Concat(lines.Select(line => line + "\n"));
    }
}
