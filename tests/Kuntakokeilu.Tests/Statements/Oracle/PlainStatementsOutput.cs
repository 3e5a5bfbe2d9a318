using Kuntakokeilu.Tests.Steering.Oracle;

namespace Kuntakokeilu.Tests.Statements.Oracle;

/// <summary>The rows that are written of one person (§3, §4, §6).</summary>
internal sealed partial class PlainStatements
{
    internal IReadOnlyList<string> Reports => reports;

    internal IEnumerable<string> Lines() => duties.Select(Line);

    /// <summary>Days on which something of it turns.</summary>
    internal IEnumerable<DateOnly> DaysThatMatter() =>
        duties.SelectMany(duty => (DateOnly[])[duty.Opened, Ready(duty), Limit(duty, AsOf(duty))]);

    private DateOnly AsOf(PlainStatementDuty duty) => duty.Given?.Date ?? on;

    private string Line(PlainStatementDuty duty)
    {
        DateOnly day = AsOf(duty);
        PlainCompetence competence = Competence(day, duty.Named);
        DateOnly limit = Limit(duty, day);
        bool isGiven = duty.Given is not null;
        string state =
            isGiven ? (day > limit ? "late" : "in_time")
            : Ready(duty) > on ? "waiting"
            : on > limit ? "overdue"
            : "due";
        return PlainCsv.WriteLine(
            person,
            duty.Named.Reference,
            duty.Part,
            duty.Named.Row["matter"],
            ProvisionOf(duty.Named, duty.Opened),
            PlainChecks.WriteDate(duty.Opened),
            duty.Payer,
            competence.Giver,
            competence.Municipality,
            competence.Role,
            competence.Also,
            PlainChecks.WriteDate(Ready(duty)),
            PlainChecks.WriteDate(limit),
            state,
            isGiven ? PlainChecks.WriteDate(day) : "",
            duty.Given?.Fields["detail"] ?? "",
            duty.Told?.Fields["value"] ?? "",
            duty.Told?.Fields["from"] ?? "",
            duty.Told?.Fields["to"] ?? ""
        );
    }

    /// <summary>"the opening; after an ask the answer, or the deadline if that came first".</summary>
    private static DateOnly Ready(PlainStatementDuty duty) => Answered(duty) ?? Deadline(duty) ?? duty.Opened;

    /// <summary>Of the last ask, or later by its reminders.</summary>
    private static DateOnly? Deadline(PlainStatementDuty duty)
    {
        List<PlainRow> asked = SinceLastAsk(duty);
        return asked.Count == 0
            ? null
            : asked
                .Where(row => row.Fields["event"] is "ask" or "remind")
                .Max(row => PlainStatementRows.Day(row.Fields, "to"));
    }

    /// <summary>The first answer to the last ask that came by the deadline as it was then.</summary>
    private static DateOnly? Answered(PlainStatementDuty duty)
    {
        DateOnly? deadline = null;
        foreach (PlainRow row in SinceLastAsk(duty))
        {
            DateOnly? to = PlainStatementRows.Day(row.Fields, "to");
            switch (row.Fields["event"])
            {
                case "ask":
                    deadline = to;
                    break;
                case "remind":
                    deadline = to > deadline ? to : deadline;
                    break;
                case "answer" when row.Date <= deadline:
                    return row.Date;
            }
        }
        return null;
    }

    private static List<PlainRow> SinceLastAsk(PlainStatementDuty duty)
    {
        int last = duty.Clarifications.FindLastIndex(row => row.Fields["event"] == "ask");
        return last < 0 ? [] : [.. duty.Clarifications.Skip(last)];
    }

    /// <summary>
    /// "ready + 7 or + 30, counted from the first day of the body's unbroken competence if that is later than the opening";
    /// the reading: or from ready, if that is later still.
    /// </summary>
    private DateOnly Limit(PlainStatementDuty duty, DateOnly day)
    {
        PlainCompetence now = Competence(day, duty.Named);
        DateOnly since = day;
        while (since > duty.Opened && Competence(since.AddDays(-1), duty.Named).Body == now.Body)
            since = since.AddDays(-1);
        DateOnly ready = Ready(duty);
        DateOnly from = since > duty.Opened && since > ready ? since : ready;
        if (now.Giver != "municipality")
            return Later(from, 30);
        DateOnly limit = Later(from, 7);
        List<DateOnly?> longer =
        [
            .. duty
                .Clarifications.Where(row => row.Fields["event"] == "extend")
                .Select(row => PlainStatementRows.Day(row.Fields, "to")),
        ];
        return longer.Max() is { } extended && extended > limit ? extended : limit;
    }

    /// <summary>There is no day after the last one that can be written.</summary>
    private static DateOnly Later(DateOnly day, int days) =>
        DateOnly.MaxValue.DayNumber - day.DayNumber < days ? DateOnly.MaxValue : day.AddDays(days);

    /// <summary>Lane by lane, from one turn to the next: which statement holds there, the last given first.</summary>
    internal IEnumerable<string> InForce()
    {
        List<PlainGiven> active = [.. given.Where(one => !one.IsTakenAway)];
        foreach (string lane in active.Select(one => one.Lane).Distinct())
        {
            List<PlainGiven> onLane = [.. active.Where(one => one.Lane == lane)];
            SortedSet<DateOnly> turns =
            [
                .. onLane.Select(one => one.From),
                .. onLane.Select(one => one.To).OfType<DateOnly>(),
            ];
            List<(DateOnly From, PlainGiven? One)> told = [];
            foreach (DateOnly turn in turns)
            {
                PlainGiven? holds = onLane.LastOrDefault(one => one.Holds(turn));
                if (told.Count == 0 || told[^1].One != holds)
                    told.Add((turn, holds));
            }
            for (int i = 0; i < told.Count; i++)
            {
                if (told[i].One is not { } one)
                    continue;
                string from = PlainChecks.WriteDate(told[i].From);
                string to = i + 1 < told.Count ? PlainChecks.WriteDate(told[i + 1].From) : "";
                yield return PlainCsv.WriteLine(person, lane, from, to, one.Row.Fields["value"], one.Reference);
            }
        }
    }
}
