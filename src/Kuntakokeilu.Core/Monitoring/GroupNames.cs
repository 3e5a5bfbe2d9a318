using Kuntakokeilu.Statistics.Jobseekers;
using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.Core.Monitoring;

/// <summary>What the groups are called whose service is looked at for equality, and by which codes they stand in tables.</summary>
internal static class GroupNames
{
    /// <summary>Health is told of the whole country alone.</summary>
    internal static bool IsParted(PeopleGroup group) => group is not PeopleGroup.Disabled;

    internal static string CodeOf(PeopleGroup group) =>
        group switch
        {
            PeopleGroup.Everyone => "SSS",
            PeopleGroup.WithGround => "PERUSTE",
            PeopleGroup.Women => "NAISET",
            PeopleGroup.Under30 => "ALLE30",
            PeopleGroup.From55 => "YLI55",
            PeopleGroup.LongTerm => "PITKAAIKAIS",
            PeopleGroup.ForeignLanguage => "VIERASK",
            PeopleGroup.Immigrants => "MAAHANMUUTTAJAT",
            PeopleGroup.Swedish => "RUOTSI",
            PeopleGroup.Disabled => "VAMMAISET",
        };

    internal static Words Of(PeopleGroup group) =>
        group switch
        {
            PeopleGroup.Everyone => new("Kaikki", "Alla", "Everyone"),
            PeopleGroup.WithGround => new(
                "Jokin kohderyhmän peruste täyttyy",
                "Någon grund för målgruppen uppfylls",
                "A ground of the target group holds"
            ),
            PeopleGroup.Women => new("Naiset", "Kvinnor", "Women"),
            PeopleGroup.Under30 => new("Alle 30-vuotiaat", "Personer under 30 år", "Under 30"),
            PeopleGroup.From55 => new("55 vuotta täyttäneet", "Personer som fyllt 55 år", "55 or over"),
            PeopleGroup.LongTerm => new("Pitkäaikaistyöttömät", "Långtidsarbetslösa", "Long-term unemployed"),
            PeopleGroup.ForeignLanguage => new(
                "Vieraskieliset",
                "Personer med främmande modersmål",
                "People with a foreign mother tongue"
            ),
            PeopleGroup.Immigrants => new("Maahanmuuttajat", "Invandrare", "Immigrants"),
            PeopleGroup.Swedish => new("Asiointikieli ruotsi", "Svenska som servicespråk", "Served in Swedish"),
            PeopleGroup.Disabled => new(
                "Vammaiset ja pitkäaikaissairaat",
                "Personer med funktionsnedsättning eller långvarig sjukdom",
                "Disabled or long-term ill"
            ),
        };

    /// <summary>The group inside or outside the pilots.</summary>
    internal static Words Of(PeopleGroup group, bool isInside)
    {
        Words name = Of(group);
        return isInside
            ? new($"{name.Fi}, kokeilukunnissa", $"{name.Sv}, i försökskommuner", $"{name.En}, in pilot municipalities")
            : new($"{name.Fi}, muualla", $"{name.Sv}, på annan ort", $"{name.En}, elsewhere");
    }
}
