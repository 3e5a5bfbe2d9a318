namespace Kuntakokeilu.Tests.Steering.Oracle;

/// <summary>Section 4, "law as of X": an amendment not yet known on X has no effect at all.</summary>
internal sealed record PlainLaw(DateOnly? AsOf)
{
    internal static readonly DateOnly Launch = new(2021, 3, 1);
    internal static readonly DateOnly RedundancyDay = new(2023, 1, 1);

    internal bool TransfersPossible(DateOnly day) =>
        Knows(new DateOnly(2021, 5, 21)) && day >= new DateOnly(2021, 6, 1);

    internal bool AtRiskCounts(DateOnly day) => Knows(new DateOnly(2021, 12, 30)) && day >= new DateOnly(2022, 5, 2);

    internal bool RedundancyCounts(DateOnly day) => Knows(new DateOnly(2022, 7, 11)) && day >= RedundancyDay;

    internal bool TemporaryProtectionCounts(DateOnly day) =>
        Knows(new DateOnly(2023, 3, 1)) && day >= new DateOnly(2023, 3, 1);

    /// <summary>The first day that is no longer in the pilot.</summary>
    internal DateOnly PilotEnd => Knows(new DateOnly(2022, 4, 13)) ? new(2025, 1, 1) : new(2023, 7, 1);

    private bool Knows(DateOnly knownFrom) => AsOf is null || AsOf >= knownFrom;
}

/// <summary>What a test said: who is responsible, why, on which grounds and for want of which facts.</summary>
internal sealed record PlainVerdict(
    string Authority,
    string Municipality,
    string Basis,
    IReadOnlyList<string> Grounds,
    IReadOnlyList<string> Missing
);

/// <summary>What the restart ground looks at: the municipality whose customer the person was when the previous
/// job search ended, and the person's place in that end row. Null where there was none.</summary>
internal sealed record PlainFormer(string Municipality, string Place);

/// <summary>Section 3: the test of the target group (4 §), on a date d.</summary>
internal sealed class PlainTest(PlainLaw law, IReadOnlySet<string> pilotCodes)
{
    private static readonly string[] Domestic =
    [
        "fi",
        "fin",
        "sv",
        "swe",
        "se",
        "sme",
        "smn",
        "sms",
        "smi",
        "sma",
        "smj",
        "sje",
        "sju",
        "sjd",
        "sjt",
    ];

    private static readonly string[] NotKnown = ["", "und", "mul", "mis", "zxx"];

    internal PlainVerdict Ask(DateOnly d, Dictionary<string, string> facts, PlainFormer? former)
    {
        List<string> c = CGrounds(d, facts);
        bool restart = former is not null && former.Place == Place(facts);
        bool protectedStay =
            law.TemporaryProtectionCounts(d)
            && facts["temporary_protection"] == "yes"
            && facts["home_municipality"].Length == 0
            && pilotCodes.Contains(facts["place_of_stay"]);

        if (IsRedundancyProtected(d, facts))
            return Failed("redundancy_protection", c);
        if (protectedStay)
        {
            if (!StatusIsCovered(d, facts))
                return Failed("status_not_covered", c);
            return restart
                ? Met("restart", former!.Municipality, ["4.2", "6.2"])
                : Met("target_group", facts["place_of_stay"], ["4.2"]);
        }
        if (!pilotCodes.Contains(facts["home_municipality"]))
            return Failed("home_not_pilot", c);
        if (!StatusIsCovered(d, facts))
            return Failed("status_not_covered", c);
        if (restart)
            return Met("restart", former!.Municipality, [.. c, "6.2"]);
        if (c.Count > 0)
            return Met("target_group", facts["home_municipality"], c);
        List<string> missing = UnknownFacts(facts);
        return missing.Count > 0
            ? new PlainVerdict("te_office", "", "missing_facts", [], missing)
            : Failed("not_in_target_group", c);
    }

    /// <summary>Place = home_municipality, or where that is empty and temporary_protection=yes the place_of_stay,
    /// or none.</summary>
    internal static string Place(Dictionary<string, string> facts)
    {
        if (facts["home_municipality"].Length > 0)
            return facts["home_municipality"];
        return facts["temporary_protection"] == "yes" ? facts["place_of_stay"] : "";
    }

    internal bool IsRedundancyProtected(DateOnly d, Dictionary<string, string> facts) =>
        law.RedundancyCounts(d) && facts["redundancy_protection"] == "yes";

    /// <summary>C: ALL grounds that hold are recorded, in this order.</summary>
    internal static List<string> CGrounds(DateOnly d, Dictionary<string, string> facts)
    {
        var grounds = new List<string>();
        if (facts["earnings_related"] == "no")
            grounds.Add("4.1.1");
        if (IsUnder30(d, facts["birth_date"]))
            grounds.Add("4.1.2.age");
        if (facts["immigrant"] == "yes")
            grounds.Add("4.1.2.immigrant");
        if (!NotKnown.Contains(facts["mother_tongue"]) && !Domestic.Contains(facts["mother_tongue"]))
            grounds.Add("4.1.2.language");
        return grounds;
    }

    /// <summary>A: labour-market status.</summary>
    private bool StatusIsCovered(DateOnly d, Dictionary<string, string> facts)
    {
        string status = facts["status"];
        if (status is "2" or "3")
            return true;
        if (status is "1" or "4" or "9" && PlainChecks.UnderFourHours(facts["weekly_hours"]))
            return true;
        if (law.AtRiskCounts(d) && facts["at_risk"] == "yes")
            return true;
        return status is "0" or "7" || (status == "8" && facts["promoting_service"] == "yes");
    }

    /// <summary>"d before birth_date + 30 years (reading: born on 29 February, 1 March in common years)". A 30th
    /// birthday after the year 9999 lies after every date a row can have.</summary>
    private static bool IsUnder30(DateOnly d, string birthDate)
    {
        DateOnly birth = PlainChecks.ReadDate(birthDate)!.Value;
        int year = birth.Year + 30;
        if (year > 9999)
            return true;
        bool leapDayMissing = birth is { Month: 2, Day: 29 } && !DateTime.IsLeapYear(year);
        DateOnly thirtieth = leapDayMissing ? new DateOnly(year, 3, 1) : new DateOnly(year, birth.Month, birth.Day);
        return d < thirtieth;
    }

    private static List<string> UnknownFacts(Dictionary<string, string> facts)
    {
        var missing = new List<string>();
        if (facts["earnings_related"] == "unknown")
            missing.Add("earnings_related");
        if (facts["immigrant"] == "unknown")
            missing.Add("immigrant");
        if (NotKnown.Contains(facts["mother_tongue"]))
            missing.Add("mother_tongue");
        return missing;
    }

    private static PlainVerdict Met(string basis, string municipality, IReadOnlyList<string> grounds) =>
        new("municipality", municipality, basis, grounds, []);

    private static PlainVerdict Failed(string basis, IReadOnlyList<string> grounds) =>
        new("te_office", "", basis, grounds, []);
}
