namespace Kuntakokeilu.Law.Book;

/// <summary>A rule of the Act as the engine applies it, with the time it is in force.</summary>
/// <param name="Id">Stable identifier, such as <c>4.1.2.age</c>; it is also the key of its texts.</param>
/// <param name="Citation">The provision in the Finnish form, such as 4 § 1 mom 2 k.</param>
/// <param name="From">First day on which the engine applies it.</param>
/// <param name="Until">First day on which it no longer does; null to the end of the pilots.</param>
/// <param name="AddedBy">The amendment that brought it; null for the Act as first given.</param>
/// <param name="Reading">Where the Act leaves room: the reading chosen. Null where it leaves none.</param>
public sealed record Provision(
    string Id,
    string Citation,
    DateOnly From,
    DateOnly? Until = null,
    Amendment? AddedBy = null,
    string? Reading = null
)
{
    /// <summary>Whether the rule is in force on a day, by the law as known on another.</summary>
    public bool IsInForce(DateOnly on, DateOnly asKnownOn) =>
        on >= From && (Until is null || on < Until) && IsKnown(asKnownOn);

    /// <summary>Whether the rule was known on a day. The basic Act is always taken as known.</summary>
    public bool IsKnown(DateOnly day) => AddedBy is null || day >= AddedBy.Given;
}
