using Kuntakokeilu.Core.Access;

namespace Kuntakokeilu.Tests.Access;

/// <summary>Something that the site writes, as whoever sends it past the site's own rules would.</summary>
/// <param name="Name">Which of the endpoint's.</param>
/// <param name="Endpoint">Where the site writes it.</param>
/// <param name="Setup">What was there before, as the tables' owner; <c>$1</c> is the person, <c>$2</c> the account.</param>
/// <param name="Sql">
/// The statement, with the same places; <c>$3</c>, <c>$4</c> and <c>$5</c> are the last event, question and right of use,
/// <c>$6</c> the person's difference, <c>$7</c> the person's identifier, <c>$8</c> the person's kept row of identities.
/// </param>
/// <param name="May">Whether the rules let the actor write it about the person.</param>
internal sealed record PlannedWrite(string Name, string Endpoint, string? Setup, string Sql, Func<Actor, int, bool> May)
{
    /// <summary>Whether it makes a difference whom it concerns.</summary>
    internal bool ConcernsPeople => $"{Setup}{Sql}".Contains("$1", StringComparison.Ordinal);

    public override string ToString() => $"{Endpoint}: {Name}";
}
