using System.Numerics;

namespace Kuntakokeilu.Statistics.Disclosure;

/// <summary>In how many ways areas are made of smaller ones, and of how many.</summary>
internal sealed class AreaDivisions
{
    private readonly Dictionary<string, int> municipalities = [];
    private readonly List<(string Level, Area Area)> areas;
    private readonly Dictionary<(Area, string), double> known = [];

    public AreaDivisions(IReadOnlyList<AreaLevel> levels) =>
        areas = [.. levels.SelectMany(level => level.Areas.Values.Select(area => (level.Code, Of(area))))];

    /// <summary>An area as its municipalities, whatever it is called.</summary>
    /// <param name="Members">A bit for each municipality.</param>
    internal readonly record struct Area(BigInteger Members)
    {
        public bool Has(Area other) => (Members & other.Members) == other.Members;

        public Area Without(Area other) => new(Members & ~other.Members);
    }

    public Area Of(IReadOnlySet<string> members)
    {
        BigInteger bits = BigInteger.Zero;
        foreach (string member in members)
        {
            if (!municipalities.TryGetValue(member, out int place))
                municipalities[member] = place = municipalities.Count;
            bits |= BigInteger.One << place;
        }
        return new(bits);
    }

    /// <summary>The sum of 1 / parts over the area's divisions into areas of the levels, itself among them.</summary>
    public double Ways(Area area, IReadOnlySet<string> levels)
    {
        if (levels.Count == 0)
            return 0;
        (Area, string) key = (area, string.Join(' ', levels.Order(StringComparer.Ordinal)));
        if (!known.TryGetValue(key, out double ways))
            known[key] = ways = Divisions(area, levels).Sum(division => 1.0 / division.Count);
        return ways;
    }

    /// <summary>
    /// The area itself where it is published, and for each level the areas of it that lie inside, filled up with the
    /// largest others: a region is its pilot area and the municipalities left over. The same parts count once.
    /// </summary>
    private List<HashSet<Area>> Divisions(Area area, IReadOnlySet<string> levels)
    {
        Area[] inside =
        [
            .. areas
                .Where(one => levels.Contains(one.Level) && area.Has(one.Area))
                .Select(one => one.Area)
                .Distinct()
                .OrderByDescending(one => BigInteger.PopCount(one.Members)),
        ];
        List<HashSet<Area>> found = [];
        foreach (string level in levels)
        {
            HashSet<Area> division = [];
            Area left = area;
            foreach (Area one in Of(level).Where(area.Has).Concat(inside.Where(one => one != area)))
                if (left.Members != 0 && left.Has(one))
                {
                    division.Add(one);
                    left = left.Without(one);
                }
            if (left.Members == 0 && !found.Exists(division.SetEquals))
                found.Add(division);
        }
        return found;
    }

    private IEnumerable<Area> Of(string level) => areas.Where(one => one.Level == level).Select(one => one.Area);
}
