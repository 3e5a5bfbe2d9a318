using System.Numerics;
using Kuntakokeilu.Statistics.Cubes;

namespace Kuntakokeilu.Statistics.Disclosure;

/// <summary>In how many ways areas are made of smaller ones, and of how many.</summary>
internal sealed class AreaDivisions(IReadOnlyList<StatisticalArea> areas)
{
    private readonly (AreaLevel Level, AreaMembers Members)[] areas =
    [
        .. areas.Select(area => (area.Level, new AreaMembers(area))),
    ];

    private readonly Dictionary<(AreaMembers, int), double> known = [];

    /// <summary>The sum of 1 / parts over the area's divisions into areas of the levels, itself among them.</summary>
    public double Ways(AreaMembers area, HashSet<AreaLevel> levels)
    {
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
        (AreaLevel Level, AreaMembers Members)[] inside =
        [
            .. areas
                .Where(one => levels.Contains(one.Level) && area.Has(one.Members))
                .OrderByDescending(one => one.Members.Count),
        ];
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
