namespace Kuntakokeilu.Law.Tests.TargetGroup;

/// <summary>What the plain reading needs to know, in the forms of the facts file.</summary>
internal readonly record struct PlainFacts
{
    internal required string Birth { get; init; }
    internal required string Home { get; init; }
    internal required string Stay { get; init; }
    internal required int Status { get; init; }
    internal required decimal? Hours { get; init; }
    internal required bool AtRisk { get; init; }
    internal required bool Promoting { get; init; }
    internal required string Earnings { get; init; }
    internal required string Tongue { get; init; }
    internal required string Immigrant { get; init; }
    internal required bool Temporary { get; init; }

    /// <summary>The row before had the place of stay as its place.</summary>
    internal required bool StayedBefore { get; init; }

    /// <summary>What earlier rows of the search said: nothing, <c>unemployed</c> or <c>danger</c>.</summary>
    internal required string Registered { get; init; }
    internal required bool Redundancy { get; init; }

    /// <summary>The municipality whose customer the person was when the last search ended, or empty.</summary>
    internal required string FormerMunicipality { get; init; }

    /// <summary>Where the person belonged then.</summary>
    internal required string FormerPlace { get; init; }
}

/// <summary>What the plain reading says, in the forms of the published file.</summary>
internal readonly record struct PlainOutcome(string Municipality, string Basis, string Grounds, string Missing);

/// <summary>
/// The test of the target group read once more, plainly, from the rules as they are written: conditions A-D and the
/// order of reasons, with texts and ifs. Shares nothing with the law; dates compare as ISO texts.
/// </summary>
internal static class PlainTargetGroup
{
    internal static PlainOutcome Test(in PlainFacts f, string day, ReadOnlySpan<string> pilot)
    {
        // C, ground by ground.
        string grounds = "";
        if (f.Earnings == "no")
            grounds = "4.1.1";
        if (IsBefore(day, ThirtiethBirthday(f.Birth)))
            grounds = With(grounds, "4.1.2.age");
        if (f.Immigrant == "yes")
            grounds = With(grounds, "4.1.2.immigrant");
        bool tongueKnown = f.Tongue is not ("" or "und" or "mul" or "mis" or "zxx");
        if (tongueKnown && !IsDomestic(f.Tongue))
            grounds = With(grounds, "4.1.2.language");

        if (f.Redundancy && !IsBefore(day, "2023-01-01"))
            return new("", "redundancy_protection", grounds, "");

        // Where the person belongs, and whether that is in the pilots (B or D).
        string place = f.Home;
        if (place == "" && (f.Temporary || f.StayedBefore))
            place = f.Stay;
        bool goesOn = f.FormerMunicipality != "" && f.FormerPlace == place;
        bool b = f.Home != "" && pilot.Contains(f.Home);
        bool d = f.Temporary && f.Home == "" && pilot.Contains(f.Stay) && !IsBefore(day, "2023-03-01");
        bool permitEnded = f.Home == "" && !f.Temporary && pilot.Contains(place) && !IsBefore(day, "2023-03-01");
        if (!b && !d && !(permitEnded && goesOn))
            return new("", "home_not_pilot", grounds, "");

        if (!HasStatus(f, day, goesOn))
            return new("", "status_not_covered", grounds, "");

        if (d)
            return goesOn
                ? new(f.FormerMunicipality, "restart", "4.2;6.2", "")
                : new(f.Stay, "target_group", "4.2", "");
        if (goesOn)
            return new(f.FormerMunicipality, "restart", With(grounds, "6.2"), "");
        if (grounds != "")
            return new(f.Home, "target_group", grounds, "");

        string missing = "";
        if (f.Earnings == "unknown")
            missing = "earnings_related";
        if (f.Immigrant == "unknown")
            missing = With(missing, "immigrant");
        if (!tongueKnown)
            missing = With(missing, "mother_tongue");
        return missing == "" ? new("", "not_in_target_group", "", "") : new("", "missing_facts", "", missing);
    }

    private static bool HasStatus(in PlainFacts f, string day, bool goesOn)
    {
        if (f.Status == 2 || f.Status == 3)
            return true;
        if (f.Status == 1 || f.Status == 4 || f.Status == 9)
            if (f.Hours != null && f.Hours < 4)
                return true;
        if (f.AtRisk && !IsBefore(day, "2022-05-02"))
            return true;
        bool supported = f.Status == 0 || f.Status == 7 || (f.Status == 8 && f.Promoting);
        if (!supported)
            return false;
        if (goesOn)
            return true;
        if (IsBefore(day, "2021-06-01"))
            return f.Registered == "unemployed";
        if (IsBefore(day, "2022-05-02"))
            return true;
        return f.Registered == "unemployed" || f.Registered == "danger";
    }

    private static bool IsDomestic(string tongue) =>
        tongue is "fi" or "fin" or "sv" or "swe"
        || tongue is "se" or "sme" or "smn" or "sms" or "smi" or "sma" or "smj" or "sje" or "sju" or "sjd" or "sjt";

    private static string ThirtiethBirthday(string birth)
    {
        int year = int.Parse(birth.AsSpan(0, 4)) + 30;
        bool leap = (year % 4 == 0 && year % 100 != 0) || year % 400 == 0;
        return birth.EndsWith("-02-29", StringComparison.Ordinal) && !leap
            ? $"{year:D4}-03-01"
            : $"{year:D4}{birth.AsSpan(4)}";
    }

    private static bool IsBefore(string day, string other) => string.CompareOrdinal(day, other) < 0;

    private static string With(string list, string item) => list == "" ? item : list + ";" + item;
}
