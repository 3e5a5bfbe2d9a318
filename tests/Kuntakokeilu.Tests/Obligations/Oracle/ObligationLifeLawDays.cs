namespace Kuntakokeilu.Tests.Obligations.Oracle;

/// <summary>Rows on the very days on which a rule turns, so that each of them is met often enough.</summary>
internal sealed partial class ObligationLife
{
    private void PutLawDays(DateOnly first, DateOnly last)
    {
        foreach (string text in LawDays)
        {
            DateOnly day = Day(text);
            if (day > first && day <= last && dice.Chance(35))
                Put(day.AddDays(dice.Pick([-1, 0, 0])), d => OfLawDay(d, text), needsSearch: true);
        }
    }

    private void OfLawDay(DateOnly d, string lawDay)
    {
        if (dice.Chance(35))
        {
            Contact(d, dice.Pick(["21", "24", "27", "70"]), "held");
            return;
        }
        switch (lawDay)
        {
            case "2022-07-01":
                Number(d, "tyokanava", "0", "");
                break;
            case "2022-07-11":
                Number(d, "part_time", "1", "3");
                break;
            case "2023-01-01":
                Plan(d, "service", "kind=study_qualified", "until=" + Text(d.AddDays(20 + dice.Below(150))));
                break;
            case "2023-12-01" or "2024-12-31":
                Plan(d, "known_end", "kind=" + dice.Pick(["training", "study", "work"]), "until=2024-12-31");
                Number(d, "ending", "0", "");
                PutAfter(d, d.AddDays(1 + dice.Below(40)), day => Number(day, "ending", "0", ""));
                break;
            case "2024-09-01":
                Number(d, dice.Pick(["short_notice", "ending"]), "0", "");
                break;
            case "2022-05-02":
                Number(d, "", "4", "");
                break;
            case "2022-06-01":
                Plan(d, "service", "kind=" + dice.Pick(Services), "until=" + Text(d.AddDays(25 + dice.Below(10))));
                break;
            default:
                ChangeFacts(d);
                break;
        }
    }

    private void Number(DateOnly d, string ground, string number, string months) =>
        Plan(d, "plan", "kind=employment", "accepted=yes", "ground=" + ground, "number=" + number, "months=" + months);

    /// <summary>Kela's notices on the days around the 25th birthday.</summary>
    private void PutBirthday(DateOnly last)
    {
        DateOnly day = PlainDays.Birthday(Day(facts["birth_date"]), 25);
        if (day > last || !dice.Chance(50))
            return;
        string kind = dice.Pick(["days_180", "allowance_period", "days_500", "allowance_180"]);
        Put(day.AddDays(dice.Pick([-1, -1, 0, 1])), d => Plan(d, "kela_notice", "kind=" + kind), needsSearch: true);
    }

    /// <summary>A service in whose last month a conversation is held so that two duties are due on one day.</summary>
    private void PutTie(DateOnly first)
    {
        DateOnly interview = first.AddDays(dice.Below(5));
        DateOnly held = PlainDays.M(interview, 2);
        Put(interview, d => Contact(d, "21", "held"));
        Put(
            interview.AddDays(1),
            d => Plan(d, "service", "kind=training", "until=" + Text(PlainDays.M(held, 1).AddDays(-2)))
        );
        Put(held, d => Contact(d, "27", "held"));
        Put(held.AddDays(1), d => Plan(d, "service_end"));
        for (int i = 2; i < 9; i += 2)
            Put(held.AddDays(i), d => Contact(d, dice.Pick(["24", "S0"]), "held"));
    }
}
