using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Law.Grants;

/// <summary>What an employer is.</summary>
public enum EmployerKind : byte
{
    /// <summary>A municipality (kunta).</summary>
    Municipality,

    /// <summary>A joint authority of municipalities (kuntayhtymä).</summary>
    JointAuthority,

    /// <summary>A wellbeing services county (hyvinvointialue).</summary>
    WellbeingCounty,

    /// <summary>An agency of the State.</summary>
    State,

    /// <summary>A company.</summary>
    Company,

    /// <summary>An association.</summary>
    Association,

    /// <summary>A foundation.</summary>
    Foundation,

    /// <summary>A registered religious community; a parish.</summary>
    Religious,

    /// <summary>A natural person.</summary>
    Person,
}

/// <summary>A holding in an employer.</summary>
/// <param name="Owner">Whose, by its identifier in the register.</param>
/// <param name="Votes">Ten-thousandths of a percent of the votes that count.</param>
/// <param name="IsControl">Control found in fact, or by the right to appoint the majority of the board.</param>
public readonly record struct Holding(string Owner, int Votes, bool IsControl);

/// <summary>What is known of an employer from a day on, until its next facts.</summary>
/// <param name="Employer">Its identifier.</param>
/// <param name="From">The first day.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Municipality">Which municipality; none of the others.</param>
/// <param name="Holdings">Who holds it. Of municipalities, counties, the State and persons they mean nothing.</param>
public sealed record EmployerFacts(
    string Employer,
    DateOnly From,
    EmployerKind Kind,
    MunicipalityCode Municipality,
    IReadOnlyList<Holding> Holdings
)
{
    /// <summary>Whether it can be controlled: a company, an association, a foundation or a religious community.</summary>
    public bool IsEntity =>
        Kind is EmployerKind.Company or EmployerKind.Association or EmployerKind.Foundation or EmployerKind.Religious;
}

/// <summary>Employers by day.</summary>
/// <param name="facts">In any order, of an employer and day one.</param>
public sealed class EmployerRegister(IEnumerable<EmployerFacts> facts)
{
    private readonly Dictionary<string, EmployerFacts[]> employers = facts
        .GroupBy(one => one.Employer, StringComparer.Ordinal)
        .ToDictionary(ones => ones.Key, ones => ones.OrderBy(one => one.From).ToArray(), StringComparer.Ordinal);

    /// <summary>An employer as it is on a day; null when the register does not know it on that day.</summary>
    public EmployerFacts? On(string employer, DateOnly day)
    {
        if (!employers.TryGetValue(employer, out EmployerFacts[]? known))
            return null;
        EmployerFacts? found = null;
        foreach (EmployerFacts one in known)
            if (one.From <= day)
                found = one;
        return found;
    }
}
