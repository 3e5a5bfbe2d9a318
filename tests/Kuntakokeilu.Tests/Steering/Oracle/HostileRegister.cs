using System.Text;

namespace Kuntakokeilu.Tests.Steering.Oracle;

/// <summary>Seeded facts and acts files that look for trouble: dates on the edges of the law, moves back and forth,
/// restarts, same-day rows, and every way a row can be wrong. The same seed gives the same bytes.</summary>
internal static class HostileRegister
{
    private static readonly string[] Required =
    [
        "person",
        "date",
        "event",
        "birth_date",
        "home_municipality",
        "status",
        "earnings_related",
        "mother_tongue",
        "immigrant",
    ];

    private static readonly string[] Optional =
    [
        "place_of_stay",
        "weekly_hours",
        "at_risk",
        "promoting_service",
        "temporary_protection",
        "redundancy_protection",
        "sex",
        "citizenship",
        "service_language",
        "benefit_payer",
        "benefit_days",
        "service_kind",
        "disability",
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

    internal static (byte[] Facts, byte[] Acts) Make(int seed, int people)
    {
        var dice = new HostileDice(seed);
        string[] header = FactsHeader(dice);
        string[] actHeader = [.. ActColumns.Concat(dice.Chance(10) ? ["decided_by"] : Array.Empty<string>())];
        dice.Shuffle(actHeader);

        var facts = new List<byte[]>();
        var acts = new List<byte[]>();
        var earlier = new List<Dictionary<string, string>>();
        var heldBack = new List<Dictionary<string, string>>();
        for (int i = 0; i < people; i++)
        {
            string person = PersonName(dice, seed, i);
            (List<Dictionary<string, string>> history, List<Dictionary<string, string>> decisions) = dice.Chance(25)
                ? HostileScripts.Make(dice, person)
                : (HostileHistory.Make(dice, person), []);
            decisions.AddRange(HostileActs.Make(dice, person, history));
            acts.AddRange(decisions.Select(a => HostileLines.Line(dice, actHeader, a)));

            int cut = dice.Chance(2) && history.Count > 2 ? dice.Below(history.Count) : history.Count;
            AddBlock(dice, header, facts, history.Take(cut), earlier);
            foreach (Dictionary<string, string> row in heldBack)
                facts.Add(HostileLines.Line(dice, header, row));
            heldBack = [.. history.Skip(cut)];
            if (dice.Chance(2))
            {
                Dictionary<string, string> early = new(history[0]) { ["person"] = "h" + seed + "-" + (i + 1) };
                facts.Add(HostileLines.Line(dice, header, HostileLines.Spoiled(dice, early)));
            }
            earlier.Add(dice.Pick(history));
        }
        dice.Shuffle(acts);
        return (File(dice, header, facts), File(dice, actHeader, acts));
    }

    private static string[] FactsHeader(HostileDice dice)
    {
        var columns = new List<string>(Required);
        bool someAbsent = dice.Chance(25);
        columns.AddRange(Optional.Where(_ => !someAbsent || dice.Chance(80)));
        if (dice.Chance(20))
            columns.Add(dice.Pick(["note", "Person", "huomautus, \"vapaa\"", "ålder"]));
        string[] header = [.. columns];
        if (!dice.Chance(15))
            dice.Shuffle(header);
        return header;
    }

    private static void AddBlock(
        HostileDice dice,
        string[] header,
        List<byte[]> lines,
        IEnumerable<Dictionary<string, string>> rows,
        List<Dictionary<string, string>> earlier
    )
    {
        foreach (Dictionary<string, string> row in rows)
        {
            if (dice.Chance(1) && earlier.Count > 0)
                lines.Add(HostileLines.Line(dice, header, dice.Pick(earlier)));
            int fate = dice.Below(1000);
            if (fate < 35)
                lines.Add(HostileLines.Line(dice, header, HostileLines.Spoiled(dice, row)));
            else if (fate < 50)
                lines.Add(HostileLines.Broken(dice, HostileLines.Line(dice, header, row)));
            bool replaced = fate < 50 && dice.Chance(40);
            if (!replaced)
                lines.Add(HostileLines.Line(dice, header, row));
        }
    }

    /// <summary>Mostly short names; also quotes, letters outside ASCII and the BMP, and exactly 64 or 65 characters.
    /// Neighbouring persons differ in case only now and then.</summary>
    private static string PersonName(HostileDice dice, int seed, int index)
    {
        string name = "h" + seed + "-" + index;
        return dice.Below(100) switch
        {
            0 => name + string.Concat(Enumerable.Repeat("\U0001F600", 64 - name.Length)),
            1 => name + string.Concat(Enumerable.Repeat("\U0001F600", 65 - name.Length)),
            2 => name + new string('å', 64 - name.Length),
            3 => name + new string('x', 65 - name.Length),
            4 => name + "\"q\"",
            5 => "Åsa-" + name,
            6 => "A\u030Asa-" + name,
            7 => name + "\u00A0z",
            8 => name + "\tz",
            9 => name + "\u2021z",
            10 => "'" + name,
            11 => "=" + name,
            12 => "\uFEFF" + name,
            13 => "H" + seed + "-" + Math.Max(0, index - 1),
            _ => name,
        };
    }

    private static byte[] File(HostileDice dice, string[] header, List<byte[]> lines)
    {
        int ends = dice.Below(3);
        bool mark = dice.Chance(30);
        bool lastEnd = dice.Chance(70);
        using var file = new MemoryStream();
        if (mark)
            file.Write([0xEF, 0xBB, 0xBF]);
        file.Write(HostileLines.Line(dice, header, header.Distinct().ToDictionary(c => c, c => c)));
        foreach (byte[] line in lines)
        {
            file.Write(LineEnd(dice, ends));
            file.Write(line);
        }
        if (lastEnd || (lines.Count > 0 && lines[^1].Length == 0))
            file.Write(LineEnd(dice, ends));
        return file.ToArray();
    }

    private static byte[] LineEnd(HostileDice dice, int ends) =>
        Encoding.ASCII.GetBytes(ends == 0 || (ends == 2 && dice.Chance(50)) ? "\n" : "\r\n");
}
