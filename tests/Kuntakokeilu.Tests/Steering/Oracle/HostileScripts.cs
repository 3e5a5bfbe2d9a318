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
        switch (dice.Below(11))
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
            case 6:
                Registered(dice, script);
                break;
            case 7:
                PermitEnds(dice, script);
                break;
            case 8:
                SteeringEnds(dice, script);
                break;
            case 9:
                RedundancyToldEarly(dice, script);
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

    /// <summary>Begins in a service or otherwise, and is unemployed or in danger in some row, or never.</summary>
    private static void Registered(HostileDice dice, Script script)
    {
        string[] days = dice.Pick<string[]>([
            ["2021-02-27", "2021-02-28", "2021-03-01", "2021-03-02", "2021-03-08"],
            ["2021-05-24", "2021-05-30", "2021-05-31", "2021-06-01", "2021-06-02"],
            ["2022-04-25", "2022-05-01", "2022-05-02", "2022-05-03", "2022-05-09"],
        ]);
        script.Set("home_municipality", dice.Pick(["743", "743", "005"])).Set("earnings_related", "no");
        script
            .Set("promoting_service", dice.Pick(["yes", "yes", "no"]))
            .Set("weekly_hours", dice.Pick(["", "3", "40"]));
        script.Set("at_risk", dice.Pick(["no", "no", "yes"])).Set("status", dice.Pick(["0", "7", "8", "1", "5"]));
        script.Date(dice.Pick(days)).Row("start");
        for (int i = 0; i < 3; i++)
        {
            script.Set("at_risk", dice.Pick(["no", "no", "no", "yes"])).Set("home_municipality", "743");
            script.Set("status", dice.Pick(["0", "7", "8", "2", "1"]));
            script.Date(dice.Pick(days)).Row(dice.Pick(["change", "registry", "registry", "start"]));
            if (dice.Chance(20))
                script.Act("transfer_to_municipality", "145");
            script.Later(8);
        }
        script.Row(dice.Pick(["end", "change"])).Later(9).Row("start").Later(3).Row("change");
    }

    /// <summary>The permit ends at an unchanged place of stay, or moves with it; then a new search.</summary>
    private static void PermitEnds(HostileDice dice, Script script)
    {
        script.Set("home_municipality", dice.Pick(["", "", "743"])).Set("temporary_protection", "yes");
        script.Set("place_of_stay", "743").Set("status", dice.Pick(["2", "2", "7"]));
        script.Set("earnings_related", dice.Pick(["yes", "no"]));
        script.Date(dice.Pick(["2022-06-01", "2023-02-28", "2023-03-01", "2023-03-20"])).Row("start").Later(9);
        script.Set("home_municipality", "").Row(dice.Pick(["change", "registry"])).Later(9);
        script.Set("temporary_protection", dice.Pick(["no", "no", "yes"]));
        script.Set("place_of_stay", dice.Pick(["743", "743", "743", "145", ""]));
        script.Row(dice.Pick(["change", "registry", "end"])).Later(9);
        script.Set("place_of_stay", dice.Pick(["743", "743", "145"])).Row(dice.Pick(["change", "end"]));
        script.Later(9).Set("status", dice.Pick(["2", "7", "5"])).Set("home_municipality", dice.Pick(["", "", "743"]));
        script.Row(dice.Pick(["end", "start"])).Date(dice.Pick(["2022-07-01", "2023-02-28", "2023-03-01"]));
        script.Row("start").Later(3).Set("home_municipality", "").Row("change").Row("end").Later(2).Row("start");
    }

    /// <summary>Around the end of steering, with a former customership or none.</summary>
    private static void SteeringEnds(HostileDice dice, Script script)
    {
        script.Set("home_municipality", dice.Pick(["743", "743", "005"])).Set("status", "2");
        script.Set("earnings_related", dice.Pick(["no", "yes", "unknown"]));
        script.Date(dice.Pick(["2022-12-30", "2023-03-01", "2023-03-25", "2023-03-31"])).Row("start").Later(9);
        if (dice.Chance(60))
            script.Row("end").Later(9).Row("start");
        script.Set("earnings_related", "no").Date(dice.Pick(["2023-03-31", "2023-04-01", "2023-04-01", "2023-04-02"]));
        script.Set("home_municipality", dice.Pick(["743", "743", "145"])).Row(dice.Pick(["change", "registry", "end"]));
        if (dice.Chance(40))
            script.Act(dice.Pick(["transfer_to_municipality", "leave_untransferred"]), "301");
        script.Later(5).Row("start").Act("leave_untransferred", "").Later(5).Row("change").Later(9).Row("end");
        script.Later(3).Set("status", dice.Pick(["2", "7", "5"])).Row("start").Later(3).Row("registry");
    }

    /// <summary>Redundancy protection told before 2023, still in force or told again after.</summary>
    private static void RedundancyToldEarly(HostileDice dice, Script script)
    {
        script.Set("home_municipality", dice.Pick(["743", "743", "005"])).Set("status", "2");
        script.Set("earnings_related", dice.Pick(["no", "yes"])).Set("redundancy_protection", dice.Pick(["yes", "no"]));
        script.Date(dice.Pick(["2022-12-01", "2022-12-30", "2022-12-31"])).Row("start").Later(4);
        script.Set("redundancy_protection", "yes").Set("earnings_related", "no").Set("home_municipality", "743");
        script.Date(dice.Pick(["2022-12-31", "2022-12-31", "2023-01-01"])).Row(dice.Pick(["registry", "change"]));
        script.Later(60).Act(dice.Pick(["transfer_to_municipality", "transfer_to_te_office"]), "145").Later(9);
        script.Row(dice.Pick(["registry", "change", "end"])).Later(5).Row("start");
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
