namespace Kuntakokeilu.Tests.Steering.Oracle;

/// <summary>Section 4, "law as of X": an amendment not yet known on X has no effect at all.</summary>
internal sealed record PlainLaw(DateOnly? AsOf)
{
    internal static readonly DateOnly Launch = new(2021, 3, 1);

    // The days on which the amendments were given.
    private bool Knows421 => Knows(new DateOnly(2021, 5, 21));
    private bool Knows1381 => Knows(new DateOnly(2021, 12, 30));
    private bool Knows287 => Knows(new DateOnly(2022, 4, 13));
    private bool Knows671 => Knows(new DateOnly(2022, 7, 8));
    private bool Knows149 => Knows(new DateOnly(2023, 2, 3));

    internal bool TransfersPossible(DateOnly day) => Knows421 && day >= new DateOnly(2021, 6, 1);

    internal bool AtRiskCounts(DateOnly day) => Knows1381 && day >= new DateOnly(2022, 5, 2);

    /// <summary>The table of A3: 1, 2 or 3 for its rows.</summary>
    internal int RegistrationPeriod(DateOnly day)
    {
        if (Knows1381 && day >= new DateOnly(2022, 5, 2))
            return 3;
        return Knows421 && day >= new DateOnly(2021, 6, 1) ? 2 : 1;
    }

    internal bool RedundancyCounts(DateOnly rowDate) => Knows671 && rowDate >= new DateOnly(2023, 1, 1);

    internal bool TemporaryProtectionCounts(DateOnly day) => Knows149 && day >= new DateOnly(2023, 3, 1);

    /// <summary>"the last day of steering is 2023-03-31".</summary>
    internal bool SteeringHasEnded(DateOnly day) => !Knows287 && day >= new DateOnly(2023, 4, 1);

    /// <summary>The first day that is no longer in the pilot.</summary>
    internal DateOnly PilotEnd => Knows287 ? new(2025, 1, 1) : new(2023, 7, 1);

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

/// <summary>What a test looks at.</summary>
/// <param name="Search">The rows of the present job search up to the day of the test, the one in force last.</param>
/// <param name="Place">The person's place by the last of them.</param>
/// <param name="Former">What the restart ground looks at; null when there was no former customership.</param>
internal sealed record PlainAsked(IReadOnlyList<PlainRow> Search, string Place, PlainFormer? Former)
{
    internal Dictionary<string, string> Facts => Search[^1].Fields;

    /// <summary>6.2 "when ... the person's place on the day of the test equals that of the end row".</summary>
    internal bool Restarts => Former is not null && Former.Place == Place;
}

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

    internal PlainVerdict Ask(DateOnly d, PlainAsked asked)
    {
        Dictionary<string, string> facts = asked.Facts;
        List<string> c = CGrounds(d, facts);
        if (IsRedundancyProtected(asked.Search[^1]))
            return Failed("redundancy_protection", c);
        if (law.SteeringHasEnded(d) && !asked.Restarts)
            return Failed("steering_stopped", c);

        bool noHome = facts["home_municipality"].Length == 0;
        bool protectedStay =
            law.TemporaryProtectionCounts(d)
            && facts["temporary_protection"] == "yes"
            && noHome
            && pilotCodes.Contains(facts["place_of_stay"]);
        if (protectedStay)
        {
            if (!StatusIsCovered(d, asked))
                return Failed("status_not_covered", c);
            return asked.Restarts
                ? Met("restart", asked.Former!.Municipality, ["4.2", "6.2"])
                : Met("target_group", facts["place_of_stay"], ["4.2"]);
        }

        // "When the permit has ended (place is still the place of stay, a pilot municipality) 6.2 alone stands in for D".
        bool permitEnded =
            law.TemporaryProtectionCounts(d)
            && facts["temporary_protection"] == "no"
            && noHome
            && pilotCodes.Contains(asked.Place);
        if (permitEnded && asked.Restarts)
        {
            return StatusIsCovered(d, asked)
                ? Met("restart", asked.Former!.Municipality, [.. c, "6.2"])
                : Failed("status_not_covered", c);
        }
        if (!pilotCodes.Contains(facts["home_municipality"]))
            return Failed("home_not_pilot", c);
        if (!StatusIsCovered(d, asked))
            return Failed("status_not_covered", c);
        if (asked.Restarts)
            return Met("restart", asked.Former!.Municipality, [.. c, "6.2"]);
        if (c.Count > 0)
            return Met("target_group", facts["home_municipality"], c);
        List<string> missing = UnknownFacts(facts);
        return missing.Count > 0
            ? new PlainVerdict("te_office", "", "missing_facts", [], missing)
            : Failed("not_in_target_group", c);
    }

    /// <summary>Place by one of a person's rows, in the order in which they were taken: "home_municipality, or where
    /// that is empty the place_of_stay if temporary_protection=yes or if the person's previous row had that same place
    /// of stay, not a home municipality, as its place, or none".</summary>
    internal static string Place(IReadOnlyList<PlainRow> rows, int row)
    {
        Dictionary<string, string> facts = rows[row].Fields;
        if (facts["home_municipality"].Length > 0)
            return facts["home_municipality"];
        string stay = facts["place_of_stay"];
        if (facts["temporary_protection"] == "yes")
            return stay;
        bool sameAsBefore =
            row > 0 && rows[row - 1].Fields["home_municipality"].Length == 0 && Place(rows, row - 1) == stay;
        return sameAsBefore ? stay : "";
    }

    /// <summary>"redundancy_protection=yes on a row dated 2023-01-01 or later".</summary>
    internal bool IsRedundancyProtected(PlainRow row) =>
        law.RedundancyCounts(row.Date) && row.Fields["redundancy_protection"] == "yes";

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

    /// <summary>A: labour-market status; of a restart "of A3 the status alone".</summary>
    private bool StatusIsCovered(DateOnly d, PlainAsked asked)
    {
        Dictionary<string, string> facts = asked.Facts;
        if (IsUnemployed(facts))
            return true;
        if (law.AtRiskCounts(d) && facts["at_risk"] == "yes")
            return true;
        string status = facts["status"];
        bool a3 = status is "0" or "7" || (status == "8" && facts["promoting_service"] == "yes");
        return a3 && (asked.Restarts || IsRegistered(d, asked.Search));
    }

    /// <summary>A1.</summary>
    private static bool IsUnemployed(Dictionary<string, string> facts)
    {
        if (facts["status"] is "2" or "3")
            return true;
        return facts["status"] is "1" or "4" or "9" && PlainChecks.UnderFourHours(facts["weekly_hours"]);
    }

    /// <summary>The table of A3.</summary>
    private bool IsRegistered(DateOnly d, IReadOnlyList<PlainRow> search)
    {
        bool asUnemployed = search.Any(row => IsUnemployed(row.Fields)) || search[0].Date < PlainLaw.Launch;
        return law.RegistrationPeriod(d) switch
        {
            1 => asUnemployed,
            2 => true,
            _ => asUnemployed || search.Any(row => row.Fields["at_risk"] == "yes"),
        };
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
