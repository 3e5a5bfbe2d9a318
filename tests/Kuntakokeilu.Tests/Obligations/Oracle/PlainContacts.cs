namespace Kuntakokeilu.Tests.Obligations.Oracle;

/// <summary>The codes of contacts.csv, §3.</summary>
internal static class PlainContacts
{
    internal static readonly string[] Required = ["person", "date", "kind", "outcome"];

    internal static readonly string[] Outcomes =
    [
        "held",
        "booked",
        "no_show",
        "cancelled_customer",
        "cancelled_authority",
    ];

    private static readonly string[] NoDuty =
    [
        "01",
        "02",
        "03",
        "04",
        "05",
        "20",
        "31",
        "32",
        "33",
        "34",
        "35",
        "36",
        "95",
        "96",
        "97",
        "98",
        "99",
    ];

    internal static bool IsInitial(string kind) => kind is "21" or "22" or "23";

    internal static bool IsSupplementary(string kind) => kind is "24" or "25" or "26" or "30" or "S0";

    internal static bool IsConversation(string kind) => kind is "27" or "28" or "29";

    internal static bool IsInterview(string kind) => kind is "70" or "71" or "72" or "80" or "81" or "82";

    internal static bool IsKind(string kind) =>
        IsInitial(kind) || IsSupplementary(kind) || IsConversation(kind) || IsInterview(kind) || NoDuty.Contains(kind);
}
