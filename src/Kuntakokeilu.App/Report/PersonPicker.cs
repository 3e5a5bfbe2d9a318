using System.Numerics;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;

namespace Kuntakokeilu.App.Report;

/// <summary>
/// Picks the people whom the report explains: the first of each kind in the order of the register. Offers may come
/// in any order; pickers of several threads are merged.
/// </summary>
internal sealed class PersonPicker
{
    private const int MostEntries = 6;
    private const int MostPeriods = 5;

    private readonly Dictionary<PersonKind, (int Ordinal, ReportPerson Person)> first = [];

    /// <summary>Offers a person.</summary>
    /// <param name="ordinal">The person's place in the register.</param>
    /// <param name="person">Identifier.</param>
    /// <param name="entries">The entries that took effect.</param>
    /// <param name="acts">The acts of the TE office.</param>
    /// <param name="periods">The periods that they gave.</param>
    internal void Offer(
        int ordinal,
        string person,
        ReadOnlySpan<RegisterEvent> entries,
        ReadOnlySpan<TeOfficeAct> acts,
        ReadOnlySpan<Period> periods
    )
    {
        if (entries.Length > MostEntries || periods.Length > MostPeriods)
            return;
        if (KindOf(periods) is { } kind && IsFirst(kind, ordinal))
            first[kind] = (ordinal, new(person, entries.ToArray(), acts.ToArray()));
    }

    internal void Merge(PersonPicker other)
    {
        foreach ((PersonKind kind, (int Ordinal, ReportPerson Person) found) in other.first)
        {
            if (IsFirst(kind, found.Ordinal))
                first[kind] = found;
        }
    }

    /// <summary>The people, by kind.</summary>
    internal IReadOnlyList<ReportPerson> Picked() =>
        [.. first.OrderBy(found => found.Key).Select(found => found.Value.Person)];

    /// <summary>The period that shows the kind; the first where several do.</summary>
    internal static Period KeyPeriod(IReadOnlyList<Period> periods) =>
        KindOf([.. periods]) is { } kind ? periods.First(period => Shows(kind, period.Outcome)) : periods[0];

    /// <summary>What a history is an example of; the rarer kind where it shows several, null where none.</summary>
    internal static PersonKind? KindOf(ReadOnlySpan<Period> periods)
    {
        foreach (PersonKind kind in Enum.GetValues<PersonKind>().Reverse())
        {
            if (Shows(kind, periods))
                return kind;
        }
        return null;
    }

    private bool IsFirst(PersonKind kind, int ordinal) =>
        !first.TryGetValue(kind, out (int Ordinal, ReportPerson Person) found) || ordinal < found.Ordinal;

    private static bool Shows(PersonKind kind, ReadOnlySpan<Period> periods)
    {
        foreach (Period period in periods)
        {
            if (Shows(kind, period.Outcome))
                return true;
        }
        return false;
    }

    private static bool Shows(PersonKind kind, in Outcome outcome) =>
        kind switch
        {
            PersonKind.SeveralGrounds => outcome.Basis is Basis.TargetGroup
                && BitOperations.PopCount((uint)outcome.Grounds) >= 3,
            PersonKind.Restart => outcome.Basis is Basis.Restart,
            PersonKind.Moved => outcome is { Basis: Basis.Moved, Authority: Authority.Municipality },
            PersonKind.MissingFacts => outcome.Basis is Basis.MissingFacts,
            PersonKind.RedundancyProtection => outcome.Basis is Basis.RedundancyProtection,
            PersonKind.LeftUntransferred => outcome.Basis is Basis.LeftUntransferred,
            PersonKind.TemporaryProtection => outcome.Grounds.HasFlag(Grounds.TemporaryProtection),
        };
}
