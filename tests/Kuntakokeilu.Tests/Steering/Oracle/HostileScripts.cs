namespace Kuntakokeilu.Tests.Steering.Oracle;

/// <summary>Short directed histories for corners that chance alone meets too seldom; details still vary.</summary>
internal static class HostileScripts
{
    internal static (List<Dictionary<string, string>> Rows, List<Dictionary<string, string>> Acts) Make(
        HostileDice dice,
        string person
    )
    {
        var script = new Script(dice, person);
        switch (dice.Below(7))
        {
            case 0:
                StayRestart(dice, script);
                break;
            case 1:
                RestartLeftAndBack(dice, script);
                break;
            case 2:
                AtRisk(dice, script);
                break;
            case 3:
                LeapDay(dice, script);
                break;
            case 4:
                MoveWithRedundancy(dice, script);
                break;
            case 5:
                LaunchLeft(dice, script);
                break;
            default:
                ThereAndBack(dice, script);
                break;
        }
        return (script.Rows, script.Acts);
    }

    /// <summary>Temporary protection, transferred elsewhere, then a new search at the same place.</summary>
    private static void StayRestart(HostileDice dice, Script script)
    {
        script.Set("home_municipality", "").Set("temporary_protection", "yes").Set("place_of_stay", "743");
        script.Set("status", "2").Date(dice.Pick(["2023-02-28", "2023-03-01", "2023-03-10", "2023-06-30"]));
        script.Row("start").Later(1).Row("change").Act("transfer_to_municipality", "145").Later(7).Row("end");
        script.Set("status", dice.Pick(["2", "2", "2", "5"])).Set("place_of_stay", dice.Pick(["743", "743", "145"]));
        script.Set("home_municipality", dice.Pick(["", "", "", "743"]));
        script.Later(7).Row("start").Later(3).Row("change").Later(1).Row("end").Later(1).Row("start");
    }

    /// <summary>Only the restart ground holds; left or transferred to the TE office, then asked back.</summary>
    private static void RestartLeftAndBack(HostileDice dice, Script script)
    {
        script.Set("home_municipality", "743").Set("earnings_related", "no").Set("status", "2");
        script.Date(dice.Pick(["2021-05-25", "2021-06-01", "2022-01-10", "2022-12-25"])).Row("start");
        script.Later(9);
        if (dice.Chance(40))
            script.Act("transfer_to_municipality", dice.Pick(["145", "301"])).Later(3);
        script.Row("end").Later(9).Set("earnings_related", dice.Pick(["yes", "yes", "unknown", "no"])).Row("start");
        script.Act(dice.Chance(50) ? "leave_untransferred" : "transfer_to_te_office", "").Later(8);
        if (dice.Chance(30))
            script.Set("home_municipality", dice.Pick(["145", "005", "743"])).Row("registry").Later(2);
        script.Act("transfer_to_municipality", dice.Pick(["743", "145", "301"])).Later(9).Row("change").Row("end");
        script.Later(2).Row("start");
    }

    private static void AtRisk(HostileDice dice, Script script)
    {
        script.Set("home_municipality", "145").Set("earnings_related", "no").Set("status", dice.Pick(["5", "1", "6"]));
        script.Set("at_risk", "yes").Set("redundancy_protection", "no").Set("weekly_hours", "30");
        script.Date(dice.Pick(["2022-04-24", "2022-04-25", "2022-04-30", "2022-05-01", "2022-05-02"])).Row("start");
        script.Date(dice.Pick(["2022-05-01", "2022-05-02", "2022-05-02", "2022-05-03"]));
        script.Row(dice.Pick(["change", "registry", "registry"])).Later(2).Row("change");
    }

    private static void LeapDay(HostileDice dice, Script script)
    {
        script.Set("home_municipality", "743").Set("earnings_related", "yes").Set("status", "2");
        script.Set("birth_date", dice.Pick(["1992-02-29", "1992-02-29", "1992-03-01", "1992-02-28"]));
        script.Date(dice.Pick(["2022-02-20", "2022-02-21", "2022-02-27", "2022-02-28", "2022-03-01"]));
        script.Set("status", dice.Pick(["2", "5"])).Row("start").Set("status", "2");
        script.Date(dice.Pick(["2022-02-28", "2022-02-28", "2022-03-01", "2022-03-02"]));
        script.Row(dice.Pick(["change", "registry"])).Later(1).Row("change");
    }

    private static void MoveWithRedundancy(HostileDice dice, Script script)
    {
        script.Set("home_municipality", "743").Set("earnings_related", "no").Set("status", "2");
        script.Set("redundancy_protection", dice.Pick(["no", "no", "yes"]));
        script.Date(dice.Pick(["2022-12-20", "2022-12-25", "2022-12-31"])).Row("start");
        script.Date(dice.Pick(["2022-12-31", "2023-01-01", "2023-01-02", "2023-01-07"]));
        script.Set("home_municipality", dice.Pick(["005", "", "145", "743"])).Set("redundancy_protection", "yes");
        script.Row(dice.Pick(["change", "registry", "end", "start"])).Later(3);
        script.Set("redundancy_protection", dice.Pick(["yes", "no"])).Row(dice.Pick(["change", "registry", "start"]));
        script.Set("home_municipality", "743").Later(8).Row(dice.Pick(["change", "start", "end"]));
        script.Later(1).Row("start");
    }

    private static void LaunchLeft(HostileDice dice, Script script)
    {
        script.Set("home_municipality", "743").Set("earnings_related", "no").Set("status", dice.Pick(["2", "2", "5"]));
        script.Date(dice.Pick(["2021-02-20", "2021-02-28", "2021-02-22", "2021-03-01"])).Row("start");
        script.Date(dice.Pick(["2021-03-01", "2021-03-01", "2021-03-05"]));
        if (dice.Chance(30))
            script.Row("end").Later(1).Row("start");
        script.Set("home_municipality", dice.Pick(["743", "743", "743", "145", "005"])).Set("status", "2");
        script.Row(dice.Pick(["change", "registry"])).Set("home_municipality", "743").Later(4).Row("change");
        script.Act("leave_untransferred", "").Later(9).Act("leave_untransferred", "").Later(9);
        script.Row(dice.Pick(["change", "end", "registry"])).Later(5).Row("start");
        script.Date("2021-06-01").Act("transfer_to_municipality", dice.Pick(["743", "145"])).Later(4).Row("end");
    }

    /// <summary>Moves away and back on one day or two, with an act in between or after.</summary>
    private static void ThereAndBack(HostileDice dice, Script script)
    {
        script.Set("home_municipality", "743").Set("earnings_related", "no").Set("status", "2");
        script.Date(dice.Pick(["2021-03-01", "2021-06-01", "2022-01-01", "2023-03-01"])).Row("start");
        script.Later(3).Set("home_municipality", dice.Pick(["145", "005", ""])).Row(dice.Pick(["change", "registry"]));
        if (dice.Chance(50))
            script.Act(dice.Pick(["leave_untransferred", "transfer_to_municipality"]), dice.Pick(["743", "301"]));
        script.Later(1).Set("home_municipality", "743").Row(dice.Pick(["change", "registry", "end"]));
        script.Act(dice.Pick(["leave_untransferred", "transfer_to_te_office"]), "");
        script.Later(2).Row("end").Later(1).Row("start").Row("end").Row("start").Act("leave_untransferred", "");
    }

    private sealed class Script
    {
        private readonly HostileDice dice;
        private Dictionary<string, string> facts;
        private DateOnly date;

        internal Script(HostileDice dice, string person)
        {
            this.dice = dice;
            facts = HostileHistory.FirstFacts(dice, person, 6);
            facts["birth_date"] = "1970-01-01";
            facts["redundancy_protection"] = "no";
            facts["temporary_protection"] = "no";
        }

        internal List<Dictionary<string, string>> Rows { get; } = [];

        internal List<Dictionary<string, string>> Acts { get; } = [];

        internal Script Set(string column, string value)
        {
            facts = new Dictionary<string, string>(facts) { [column] = value };
            return this;
        }

        internal Script Date(string text)
        {
            DateOnly day = PlainChecks.ReadDate(text)!.Value;
            date = day > date ? day : date;
            return this;
        }

        /// <summary>The same day in half of the cases, else up to so many days later.</summary>
        internal Script Later(int days)
        {
            date = dice.Chance(50) ? date : date.AddDays(1 + dice.Below(days));
            return this;
        }

        internal Script Row(string name)
        {
            string day = PlainChecks.WriteDate(date);
            Rows.Add(new Dictionary<string, string>(facts) { ["date"] = day, ["event"] = name });
            return this;
        }

        internal Script Act(string kind, string to)
        {
            Acts.Add(HostileActs.Lawful(dice, facts["person"], kind, PlainChecks.WriteDate(date), to));
            return this;
        }
    }
}
