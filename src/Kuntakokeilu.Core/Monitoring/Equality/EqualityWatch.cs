using Kuntakokeilu.Statistics.Jobseekers;
using Kuntakokeilu.Statistics.Months;
using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.Core.Monitoring.Equality;

/// <summary>
/// Whether people are served alike inside and outside the pilots and in each group, by the published table of it: figures as the
/// release has them, and nothing else. Like is compared with like: outside the pilots those in whom a ground of the target group
/// holds.
/// </summary>
internal sealed class EqualityWatch(PublishedTable table, Month month)
{
    internal const string Table = "kk14";

    /// <summary>Medians of days: gaps in them are looked for.</summary>
    internal static IReadOnlyList<string> Waits { get; } = ["AHMEDIAANI", "POMEDIAANI", "OHMEDIAANI"];

    /// <summary>Shares in percent, which are shown beside each other.</summary>
    internal static IReadOnlyList<string> Shares { get; } =
    ["AHAJOISSAOSUUS", "TAVOITTAVUUS", "SAATAVUUS", "KASVOKKAINOSUUS"];

    /// <summary>Those who wait for a service agreed on, by bands of days.</summary>
    internal static IReadOnlyList<string> Bands { get; } =
    ["POAVOIN7", "POAVOIN14", "POAVOIN30", "POAVOIN60", "POAVOIN90", "POAVOIN91"];

    internal Month Month => month;

    /// <summary>The months that can be looked at; none before the first release that has the table.</summary>
    internal static IReadOnlyList<Month> MonthsOf(Release? release) =>
        release?.Find(Table) is { } table
            ?
            [
                .. table.Definition.Time.Values.Select(value =>
                    Month.TryParse(value.Code, out Month one) ? one : throw new FormatException(value.Code)
                ),
            ]
            : [];

    internal Figure At(string content, string group) => At(content, group, month);

    /// <summary>The codes of a group in the whole country, inside the pilots and outside them; null where it is not given.</summary>
    internal static (string All, string? Inside, string? Outside) Codes(PeopleGroup group)
    {
        string code = GroupNames.CodeOf(group);
        return !GroupNames.IsParted(group) ? (code, null, null)
            : group is PeopleGroup.Everyone ? (code, "SISA", "ULKO")
            : (code, $"{code}_SISA", $"{code}_ULKO");
    }

    /// <summary>
    /// The gaps in waits that have lasted, in the order of waits and groups, never of size: like with like inside and outside the
    /// pilots, and of each group against everyone in the whole country.
    /// </summary>
    internal IReadOnlyList<EqualityGap> Gaps() =>
        [
            .. Waits.SelectMany(wait =>
                Compared()
                    .Select(pair =>
                        EqualityGap.Of(wait, pair.Group, pair.Against, Latest(wait, pair.Group, pair.Against))
                    )
                    .OfType<EqualityGap>()
            ),
        ];

    private static IEnumerable<(string Group, string Against)> Compared() =>
        Enum.GetValues<PeopleGroup>()
            .Where(one => one is not PeopleGroup.Everyone and not PeopleGroup.WithGround)
            .Select(one => (GroupNames.CodeOf(one), GroupNames.CodeOf(PeopleGroup.Everyone)))
            .Prepend(Codes(PeopleGroup.WithGround) is (_, { } inside, { } outside) ? (inside, outside) : default);

    private IReadOnlyList<(Month, int?, int?)> Latest(string wait, string group, string against) =>
        [
            .. Enumerable
                .Range(month.Number - EqualityGap.Months + 1, EqualityGap.Months)
                .Where(number => number >= 0)
                .Select(number => new Month(number))
                .Select(one => (one, At(wait, group, one).Number, At(wait, against, one).Number)),
        ];

    private Figure At(string content, string group, Month one) =>
        table.Find(("Kuukausi", $"{one}"), ("Ryhma", group), ("Tiedot", content)) ?? Figure.NotAvailable;
}
