using System.Numerics;
using Kuntakokeilu.Statistics.Cubes;

namespace Kuntakokeilu.Statistics.Disclosure;

/// <summary>In how many ways areas are made of smaller ones, and of how many.</summary>
internal sealed class AreaDivisions(IReadOnlyList<StatisticalArea> areas)
{
    private readonly Dictionary<StatisticalArea, AreaMembers> members = areas.ToDictionary(
        area => area,
        area => new AreaMembers(area)
    );

    private readonly Dictionary<(AreaMembers, int), double> known = [];

    /// <summary>What lies inside an area, the largest first.</summary>
    private readonly Dictionary<AreaMembers, (AreaLevel Level, AreaMembers Members)[]> within = [];

    /// <summary>The sum of 1 / parts over the area's divisions into areas of the levels, itself among them.</summary>
    public double Ways(StatisticalArea of, HashSet<AreaLevel> levels)
    {
        AreaMembers area = members[of];
        (AreaMembers, int) key = (area, levels.Sum(level => 1 << (int)level));
        if (!known.TryGetValue(key, out double ways))
            known[key] = ways = Divisions(area, levels).Sum(division => 1.0 / division.Count);
        return ways;
    }

    /// <summary>
    /// The area itself where it is published, and for each level the areas of it that lie inside, filled up with the
    /// largest others: a region is its pilot area and the municipalities left over. The same parts count once.
    /// </summary>
    private List<HashSet<AreaMembers>> Divisions(AreaMembers area, HashSet<AreaLevel> levels)
    {
        if (!within.TryGetValue(area, out var all))
            within[area] = all = [
                .. members
                    .Select(one => (one.Key.Level, one.Value))
                    .Where(one => area.Has(one.Value))
                    .OrderByDescending(one => one.Value.Count),
            ];
        var inside = all.Where(one => levels.Contains(one.Level)).ToArray();
        List<HashSet<AreaMembers>> found = [];
        foreach (AreaLevel level in levels)
        {
            HashSet<AreaMembers> division = [];
            AreaMembers left = area;
            foreach (
                AreaMembers one in inside
                    .Where(one => one.Level == level)
                    .Concat(inside.Where(one => one.Members != area))
                    .Select(one => one.Members)
            )
                if (!left.IsEmpty && left.Has(one))
                {
                    division.Add(one);
                    left = left.Without(one);
                }
            if (left.IsEmpty && !found.Exists(division.SetEquals))
                found.Add(division);
        }
        return found;
    }
}

/// <summary>An area as its members, whatever it is called.</summary>
/// <param name="Bits">A bit for each member.</param>
internal readonly record struct AreaMembers(BigInteger Bits)
{
    public AreaMembers(StatisticalArea area)
        : this(area.Members.Aggregate(BigInteger.Zero, (bits, member) => bits | (BigInteger.One << member))) { }

    public bool IsEmpty => Bits.IsZero;

    public int Count => (int)BigInteger.PopCount(Bits);

    public bool Has(AreaMembers other) => (Bits & other.Bits) == other.Bits;

    public AreaMembers Without(AreaMembers other) => new(Bits & ~other.Bits);
}
