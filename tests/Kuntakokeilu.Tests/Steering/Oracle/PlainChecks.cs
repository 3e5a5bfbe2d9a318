using System.Globalization;
using System.Text;

namespace Kuntakokeilu.Tests.Steering.Oracle;

/// <summary>What a single row must look like (sections 1, 2 and 6), whatever the other rows say.</summary>
internal static class PlainChecks
{
    internal static readonly string[] FactsRequired =
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

    internal static readonly string[] ActsRequired =
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

    private static readonly string[] MustNotBeEmpty =
    [
        "person",
        "date",
        "event",
        "birth_date",
        "status",
        "earnings_related",
        "immigrant",
    ];

    private static readonly Dictionary<string, string> Defaults = new()
    {
        ["place_of_stay"] = "",
        ["weekly_hours"] = "",
        ["at_risk"] = "no",
        ["promoting_service"] = "no",
        ["temporary_protection"] = "no",
        ["redundancy_protection"] = "no",
        ["sex"] = "",
        ["citizenship"] = "",
        ["service_language"] = "",
        ["benefit_payer"] = "",
        ["benefit_days"] = "",
        ["service_kind"] = "",
        ["disability"] = "",
    };

    /// <summary>"an empty optional value takes its default"; so does an absent optional column.</summary>
    internal static void FillDefaults(Dictionary<string, string> row)
    {
        foreach ((string column, string value) in Defaults)
        {
            if (!row.TryGetValue(column, out string? given) || given.Length == 0)
                row[column] = value;
        }
    }

    /// <summary>The codes missing_value to unknown_municipality, the first that fits; null = none.</summary>
    internal static string? OfFacts(Dictionary<string, string> row, IReadOnlySet<string> knownCodes)
    {
        if (MustNotBeEmpty.Any(column => row[column].Length == 0))
            return "missing_value";
        if (ReadDate(row["date"]) is null || ReadDate(row["birth_date"]) is null)
            return "bad_date";
        if (!ValuesAreGood(row))
            return "bad_value";
        foreach (string column in (string[])["home_municipality", "place_of_stay"])
        {
            if (row[column].Length > 0 && !knownCodes.Contains(row[column]))
                return "unknown_municipality";
        }
        return null;
    }

    /// <summary>The codes bad_date to unknown_person of an act, the first that fits; null = none.</summary>
    internal static string? OfAct(Dictionary<string, string> row, IReadOnlySet<string> persons)
    {
        if (ReadDate(row["date"]) is null)
            return "bad_date";
        if (row["act"] is not ("leave_untransferred" or "transfer_to_te_office" or "transfer_to_municipality"))
            return "bad_value";
        return persons.Contains(row["person"]) ? null : "unknown_person";
    }

    private static bool ValuesAreGood(Dictionary<string, string> row) =>
        PersonIsGood(row["person"])
        && BirthIsGood(ReadDate(row["birth_date"])!.Value, ReadDate(row["date"])!.Value)
        && row["event"] is "start" or "change" or "registry" or "end"
        && IsEmptyOrDigits(row["home_municipality"], 3)
        && IsEmptyOrDigits(row["place_of_stay"], 3)
        && row["status"].Length == 1
        && OnlyDigits(row["status"])
        && WeeklyHoursAreGood(row["weekly_hours"])
        && row["at_risk"] is "yes" or "no"
        && row["promoting_service"] is "yes" or "no"
        && row["earnings_related"] is "yes" or "no" or "unknown"
        && MotherTongueIsGood(row["mother_tongue"])
        && row["immigrant"] is "yes" or "no" or "unknown"
        && row["temporary_protection"] is "yes" or "no"
        && row["redundancy_protection"] is "yes" or "no"
        && row["sex"] is "" or "1" or "2"
        && IsEmptyOrDigits(row["citizenship"], 3)
        && row["service_language"] is "" or "fi" or "sv" or "other"
        && row["benefit_payer"] is "" or "kela" or "fund" or "none"
        && (row["benefit_days"].Length == 0 || OnlyDigits(row["benefit_days"]))
        && IsEmptyOrDigits(row["service_kind"], 3)
        && row["disability"] is "" or "yes" or "no";

    /// <summary>
    /// "1-64 characters, no comma/space", "person counted in Unicode code points"; printable ones, without any space or
    /// invisible sign.
    /// </summary>
    internal static bool PersonIsGood(string person)
    {
        int codePoints = person.EnumerateRunes().Count();
        return codePoints is >= 1 and <= 64 && !person.Contains(',') && person.EnumerateRunes().All(CanBeSeen);
    }

    /// <summary>By the letter of the category's name: C and Z are control, format, unassigned, private, and spaces.</summary>
    private static bool CanBeSeen(Rune rune)
    {
        string category = Rune.GetUnicodeCategory(rune).ToString();
        string[] unseen = ["Control", "Format", "Surrogate", "PrivateUse", "OtherNotAssigned"];
        return !unseen.Contains(category)
            && !category.EndsWith("Separator", StringComparison.Ordinal)
            && !"\u034F\u115F\u1160\u17B4\u17B5\u2800\u3164\uFFA0".Contains((char)Math.Min(rune.Value, 0xFFFF))
            && rune.Value is not (>= 0x180B and <= 0x180F or >= 0xFE00 and <= 0xFE0F or >= 0xE0000 and <= 0xE0FFF);
    }

    /// <summary>Born by the row's date, and at most 130 years before it.</summary>
    private static bool BirthIsGood(DateOnly birth, DateOnly date)
    {
        string Number(DateOnly day, int years) => $"{day.Year + years:00000}{day.Month:00}{day.Day:00}";
        return string.CompareOrdinal(Number(birth, 0), Number(date, 0)) <= 0
            && string.CompareOrdinal(Number(date, 0), Number(birth, 130)) <= 0;
    }

    /// <summary>"mother_tongue 2-3 letters a-z".</summary>
    private static bool MotherTongueIsGood(string tongue) =>
        tongue.Length is 0 or 2 or 3 && tongue.All(letter => letter is >= 'a' and <= 'z');

    private static bool IsEmptyOrDigits(string text, int length) =>
        text.Length == 0 || (text.Length == length && OnlyDigits(text));

    private static bool OnlyDigits(string text) => text.Length > 0 && text.All(digit => digit is >= '0' and <= '9');

    /// <summary>"weekly_hours: 0-168, digits with an optional decimal part".</summary>
    private static bool WeeklyHoursAreGood(string hours)
    {
        if (hours.Length == 0)
            return true;
        string[] parts = hours.Split('.');
        if (parts.Length > 2 || !parts.All(OnlyDigits))
            return false;
        string whole = parts[0].TrimStart('0').PadLeft(3, '0');
        string fraction = parts.Length == 2 ? parts[1].TrimEnd('0') : "";
        int order = whole.Length > 3 ? 1 : string.CompareOrdinal(whole, "168");
        return order < 0 || (order == 0 && fraction.Length == 0);
    }

    /// <summary>weekly_hours given and under 4, compared as text: the whole part is 0, 1, 2 or 3.</summary>
    internal static bool UnderFourHours(string hours) =>
        hours.Length > 0 && hours.Split('.')[0].TrimStart('0') is "" or "1" or "2" or "3";

    /// <summary>YYYY-MM-DD of an existing day, years 0001-9999; else null.</summary>
    internal static DateOnly? ReadDate(string text)
    {
        string[] parts = text.Split('-');
        if (
            parts.Length != 3
            || parts[0].Length != 4
            || parts[1].Length != 2
            || parts[2].Length != 2
            || !parts.All(OnlyDigits)
        )
            return null;
        int year = int.Parse(parts[0], CultureInfo.InvariantCulture);
        int month = int.Parse(parts[1], CultureInfo.InvariantCulture);
        int day = int.Parse(parts[2], CultureInfo.InvariantCulture);
        if (year < 1 || month is < 1 or > 12 || day < 1 || day > DateTime.DaysInMonth(year, month))
            return null;
        return new DateOnly(year, month, day);
    }

    internal static string WriteDate(DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);
}
