namespace Kuntakokeilu.Law.Book;

/// <summary>A rule of the Act as the engine applies it, with the time it is in force.</summary>
/// <param name="Id">Stable identifier, such as <c>4.1.2.age</c>; it is also the key of its texts.</param>
/// <param name="Citation">The provision in the Finnish form, such as 4 § 1 mom 2 k.</param>
/// <param name="From">First day on which the engine applies it.</param>
/// <param name="AddedBy">The amendment that brought it; null for the Act as first given.</param>
/// <param name="EndedBy">The amendment that replaced or repealed it; null to the end of the pilots.</param>
/// <param name="Reading">Where the Act leaves room: the reading chosen. Null where it leaves none.</param>
public sealed record Provision(
    string Id,
    string Citation,
    DateOnly From,
    Amendment? AddedBy = null,
    Amendment? EndedBy = null,
    string? Reading = null
)
{
    /// <summary>Number of its section.</summary>
    public string Section => Citation[..Citation.IndexOf(' ')];

    /// <summary>The first day on which its words were part of the Act: not always that on which they have effect.</summary>
    public DateOnly InForceFrom => AddedBy?.InForce ?? LawBook.PilotStart;

    /// <summary>Whether the engine applies it on a day, by the law as known on another.</summary>
    /// <remarks>A rule with an effect after its own end, such as 24 § 4 mom, is never applied once that is known.</remarks>
    public bool IsInForce(DateOnly on, DateOnly asKnownOn) =>
        on >= From && IsKnown(asKnownOn) && (EndedBy is null || asKnownOn < EndedBy.Given || on < EndedBy.InForce);

    /// <summary>Whether the rule was known on a day. The basic Act is always taken as known.</summary>
    public bool IsKnown(DateOnly day) => AddedBy is null || day >= AddedBy.Given;
}
