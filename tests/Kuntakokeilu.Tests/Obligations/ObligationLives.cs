using Kuntakokeilu.Core.Obligations;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Obligations;
using Kuntakokeilu.Law.TargetGroup;
using Kuntakokeilu.Tests.Obligations.Oracle;
using Kuntakokeilu.Tests.Steering.Oracle;

namespace Kuntakokeilu.Tests.Obligations;

/// <summary>Explanations of all that is due in random lives, on days on which something turns.</summary>
internal static class ObligationLives
{
    private const string Person = "elämä";

    internal static IEnumerable<ObligationExplanation> Explained(int firstSeed, int lives)
    {
        ObligationHistory history = new();
        for (int seed = firstSeed; seed < firstSeed + lives; seed++)
        {
            HostileDice dice = new(seed);
            ObligationLife life = new(dice, Person);
            life.Live();
            for (int i = 0; i < 3 && life.DaysThatMatter.Count > 0; i++)
            {
                DateOnly on = dice.Pick(life.DaysThatMatter);
                Tell(life, history);
                history.Run(on);
                for (int row = 0; row < history.Count; row++)
                    yield return WhyOwed.Of(history[row], on, Outcome.NoJobSearch);
            }
        }
    }

    private static void Tell(ObligationLife life, ObligationHistory into)
    {
        into.Begin();
        bool isOpen = false;
        foreach (Dictionary<string, string> row in InOrder(life.Facts))
        {
            RegisterEventKind kind = Enum.Parse<RegisterEventKind>(row["event"], ignoreCase: true);
            if (isOpen || kind is RegisterEventKind.Start)
                into.Add(new RegisterEvent(Day(row["date"]), kind, Facts(row)), BenefitDays(row["benefit_days"]));
            isOpen = isOpen ? kind is not RegisterEventKind.End : kind is RegisterEventKind.Start;
        }
        foreach (Dictionary<string, string> row in InOrder(life.Contacts))
            into.Add(new Contact(Day(row["date"]), KindOf(row["kind"]), OutcomeOf(row["outcome"])));
        HashSet<string> known = [Person];
        foreach (Dictionary<string, string> row in InOrder(life.Plans))
            if (PlainCaseRows.OfPlan(row, known) is null)
                into.Add(Entry(row));
    }

    private static IOrderedEnumerable<Dictionary<string, string>> InOrder(List<Dictionary<string, string>> rows) =>
        rows.OrderBy(row => row["date"], StringComparer.Ordinal);

    private static JobseekerFacts Facts(Dictionary<string, string> row) =>
        new()
        {
            BirthDate = Day(row["birth_date"]),
            Status = (EmploymentStatus)int.Parse(row["status"]),
            WeeklyHours = row["weekly_hours"] is { Length: > 0 } hours
                ? WeeklyHours.Of(decimal.Parse(hours))
                : WeeklyHours.NotGiven,
            AtRisk = row["at_risk"] == "yes",
            Immigrant =
                row["immigrant"] == "yes" ? Answer.Yes
                : row["immigrant"] == "no" ? Answer.No
                : Answer.Unknown,
        };

    private static int BenefitDays(string days) => days.Length is 0 or > 9 ? days.Length * 100 : int.Parse(days);

    private static ContactKind KindOf(string code) =>
        code switch
        {
            "21" or "22" or "23" => ContactKind.Initial,
            "24" or "25" or "26" or "30" => ContactKind.Talk,
            "S0" => ContactKind.Substitute,
            "27" or "28" or "29" => ContactKind.Conversation,
            "70" or "71" or "72" or "80" or "81" or "82" => ContactKind.Interview,
            _ => ContactKind.Other,
        };

    private static ContactOutcome OutcomeOf(string outcome) =>
        outcome switch
        {
            "no_show" => ContactOutcome.NoShow,
            "cancelled_customer" => ContactOutcome.CancelledByCustomer,
            "cancelled_authority" => ContactOutcome.CancelledByAuthority,
            "booked" => ContactOutcome.Booked,
            _ => ContactOutcome.Held,
        };

    private static PlanEntry Entry(Dictionary<string, string> row)
    {
        PlanEntryKind kind = PlanWords.Entries[row["entry"]];
        return new(
            Day(row["date"]),
            kind,
            PlanWords.Details[(int)kind][row["kind"]],
            PlainChecks.ReadDate(row["until"]),
            row["number"] is { Length: > 0 } number ? byte.Parse(number) : null,
            row["months"] is { Length: > 0 } months ? byte.Parse(months) : (byte)1,
            PlainChecks.ReadDate(row["from"]),
            PlanWords.Grounds[row["ground"]],
            row["accepted"] == "yes",
            PlainChecks.ReadDate(row["report_by"])
        );
    }

    private static DateOnly Day(string text) => PlainChecks.ReadDate(text)!.Value;
}
