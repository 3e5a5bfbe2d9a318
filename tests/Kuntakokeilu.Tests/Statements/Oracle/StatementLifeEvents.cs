using Kuntakokeilu.Tests.Steering.Oracle;

namespace Kuntakokeilu.Tests.Statements.Oracle;

/// <summary>The rows of cases, clarifications, statements and conduct.</summary>
internal sealed partial class StatementLife
{
    private static readonly string[] Openable = [.. PlainStatementLaw.AllMatters.Where(one => one != "registration")];

    private static readonly string[] Kinds = [.. PlainConduct.Kinds];

    private string Day(int days) => PlainChecks.WriteDate(day.AddDays(days));

    private void Open()
    {
        string reference = NewReference();
        string matter = dice.Chance(40) ? dice.Pick(["study", "service", "obligation_restored"]) : dice.Pick(Openable);
        DateOnly from = dice.Chance(40)
            ? PlainChecks.ReadDate(dice.Pick(["2022-12-31", "2023-01-01", "2023-01-31", "2022-11-30"]))!.Value
            : day.AddDays(dice.Pick([0, 1, 30, -10]));
        DateOnly threeMonths = PlainStatementLaw.Months(from, 3);
        string to = dice.Pick(["", "", PlainChecks.WriteDate(threeMonths.AddDays(dice.Pick([-1, 0, 1])))]);
        (string detail, string value) = matter switch
        {
            "study" => ($"{1 + dice.Below(11)}", dice.Pick(["full", "below"])),
            "service" => (dice.Pick(["work_trial", "career_coaching"]), dice.Pick(["in_plan", "not_in_plan"])),
            "business" => (dice.Pick(["clear", "", "unclear"]), ""),
            _ => ("", ""),
        };
        Event(
            "open",
            reference,
            $"matter={matter}",
            $"detail={detail}",
            $"value={value}",
            $"from={PlainChecks.WriteDate(from)}",
            $"to={to}"
        );
        Remember(reference, matter);
    }

    private void Request()
    {
        string reference = NewReference();
        string matter = dice.Pick([.. PlainStatementLaw.AllMatters]);
        Event("request", reference, $"matter={matter}", "value=" + dice.Pick(["kela", "kela", "7", "12"]));
        Remember(reference, matter);
    }

    private void Clarify()
    {
        string reference = Reference();
        switch (dice.Below(8))
        {
            case 0 or 1 or 2:
                Event("ask", reference, "to=" + Day(dice.Pick([7, 7, 7, 1, 0, 14, -3])));
                break;
            case 3:
                Event("remind", reference, "to=" + Day(dice.Pick([7, 7, 0, 14, -1])));
                break;
            case 4 or 5:
                Event("answer", reference);
                break;
            default:
                string ground = dice.Pick(["nature", "extent", "special"]);
                Event("extend", reference, $"detail={ground}", "to=" + Day(dice.Pick([14, 30, 60, 0, -5])));
                break;
        }
    }

    /// <summary>From a clarification to a statement and what is done to it, about one reference.</summary>
    private void Chain()
    {
        string reference = Reference();
        if (dice.Chance(60))
        {
            Event("ask", reference, "to=" + Day(7));
            if (dice.Chance(60))
                return;
            day = day.AddDays(dice.Pick([0, 1, 5, 6, 7, 8]));
            if (dice.Chance(50))
                Event("remind", reference, "to=" + Day(dice.Pick([1, 7])));
            day = day.AddDays(dice.Pick([0, 1, 6, 7, 8]));
            if (dice.Chance(70))
                Event("answer", reference);
        }
        day = day.AddDays(dice.Pick([0, 1, 6, 7, 8, 29, 30, 31]));
        State(reference, "give");
        if (dice.Chance(30))
            State(reference, "give");
        day = day.AddDays(dice.Pick([0, 0, 1, 30]));
        if (dice.Chance(50))
            State(reference, dice.Pick(["correct", "cancel"]));
        if (dice.Chance(40))
            Event("close", reference);
    }

    private void State() =>
        State(Reference(), dice.Pick(["give", "give", "give", "give", "correct", "correct", "cancel"]));

    private void State(string reference, string what)
    {
        string matter = matters.GetValueOrDefault(reference, "registration");
        Dictionary<string, string> opened =
            Events.Find(row => row["ref"] == reference && row["event"] == "open") ?? new() { ["matter"] = matter };
        string customerOf = facts["home_municipality"] == "005" ? "" : facts["home_municipality"];
        string giver = dice.Chance(75)
            ? PlainStatementLaw.Competence(day, customerOf, opened).Giver
            : dice.Pick(["municipality", "te_office", "service_centre"]);
        List<string> codes = PlainStatementLaw.Codes(matter, dice.Chance(90) ? day : new(2024, 1, 1));
        string code = dice.Chance(93) ? dice.Pick(codes) : dice.Pick(["A1", "T001", "Z3", "M8", "X9", "a1"]);
        if (what == "cancel")
        {
            Event("cancel", reference, $"detail={giver}");
            return;
        }
        DateOnly from = day.AddDays(dice.Pick([0, 0, -1, -7, 1, 7, 30]));
        string to = dice.Pick(["", "", PlainChecks.WriteDate(from.AddDays(dice.Pick([1, 1, 2, 7, 30])))]);
        Event(what, reference, $"detail={giver}", $"value={code}", $"from={PlainChecks.WriteDate(from)}", $"to={to}");
    }

    private void Conduct()
    {
        string reference = NewReference();
        string reason = dice.Pick(["open", "open", "no_valid_reason", "no_valid_reason", "valid_reason"]);
        Event("conduct", reference, "detail=" + dice.Pick(Kinds), $"value={reason}");
        Remember(reference, "conduct");
    }
}
