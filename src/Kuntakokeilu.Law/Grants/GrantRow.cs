namespace Kuntakokeilu.Law.Grants;

/// <summary>What a row of a grant is of.</summary>
public enum GrantRowKind : byte
{
    /// <summary>A calendar month's wages, or a part of it.</summary>
    Month,

    /// <summary>The holiday bonus (lomaraha), beside the cap.</summary>
    Bonus,

    /// <summary>Days of a calendar month.</summary>
    Days,

    /// <summary>A trip.</summary>
    Trip,

    /// <summary>Lodging on it.</summary>
    Lodging,
}

/// <summary>A row of what a grant comes to, in cents.</summary>
/// <param name="Kind">What of.</param>
/// <param name="From">First day.</param>
/// <param name="To">Last day.</param>
/// <param name="Days">Days or nights; null where they are not counted.</param>
/// <param name="Percent">Percent of the base; null where there is none.</param>
/// <param name="Base">What it is reckoned of.</param>
/// <param name="Calculated">What comes of it before cap and other aid.</param>
/// <param name="Cap">At most; null without one.</param>
/// <param name="OtherAid">Other aid of the same days.</param>
/// <param name="Payable">What may be paid.</param>
/// <param name="IsLapsed">Claimed too late, so that nothing is.</param>
public readonly record struct GrantRow(
    GrantRowKind Kind,
    DateOnly From,
    DateOnly To,
    int? Days,
    int? Percent,
    long Base,
    long Calculated,
    long? Cap,
    long OtherAid,
    long Payable,
    bool IsLapsed = false
)
{
    internal GrantRow LapsedIf(bool isLate) => isLate ? this with { Payable = 0, IsLapsed = true } : this;
}

/// <summary>Sums of money in cents.</summary>
internal static class Cents
{
    /// <summary>A part of a sum, half a cent up.</summary>
    internal static long Share(long sum, long part, long whole) => ((2 * sum * part) + whole) / (2 * whole);
}
