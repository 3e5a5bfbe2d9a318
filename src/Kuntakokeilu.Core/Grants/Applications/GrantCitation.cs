namespace Kuntakokeilu.Core.Grants.Applications;

/// <summary>A provision as the rules name it, 7:8.1.2 or 688/2001:7.2, as it is cited. Pure.</summary>
internal static class GrantCitation
{
    private static readonly string[] Parts = ["section", "subsection", "item"];

    internal static string Of(string provision, Texts t)
    {
        if (provision.Split(':') is not [var whole, var rest])
            return provision;
        string[] places = rest.Split('.');
        string cited = string.Join(
            ' ',
            places
                .Select((place, number) => t[$"grant_cite.{Parts[number]}", place])
                .Prepend(whole.Contains('/') ? whole : t["grant_cite.chapter", whole])
        );
        return cited;
    }

    /// <summary>Each once, with the Act that they are of.</summary>
    internal static IReadOnlyList<string> All(IEnumerable<string> provisions, Law.Grants.SubsidyLaw law, Texts t) =>
        [
            .. provisions.Where(one => one.Length > 0).Distinct().Select(one => Of(one, t)),
            t[law is Law.Grants.SubsidyLaw.Of2023 ? "grant_cite.act_2023" : "grant_cite.act"],
            t["grant_cite.pilot_act"],
        ];
}
