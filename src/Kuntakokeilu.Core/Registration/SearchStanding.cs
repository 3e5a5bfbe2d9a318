using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;

namespace Kuntakokeilu.Core.Registration;

/// <summary>How somebody stands before a journey: who it is, and what is on record.</summary>
/// <param name="Today">The legal day.</param>
/// <param name="Version"><see cref="CaseVersion"/>; 0 of a new person.</param>
internal sealed record SearchStanding(DateOnly Today, int Version)
{
    /// <summary>Number in the register; null of a new person.</summary>
    internal int? Person { get; init; }

    /// <summary>Day of birth; null when nobody has told it: then one can't register here.</summary>
    internal DateOnly? BirthDate { get; init; }

    /// <summary>1 man, 2 woman.</summary>
    internal short? Sex { get; init; }

    /// <summary>Family name and given names, where they are known.</summary>
    internal string? Name { get; init; }

    /// <summary>What the Population Information System told of them now; null for nothing.</summary>
    internal PopulationDetails? Population { get; init; }

    /// <summary>The latest facts that count; null of a new person.</summary>
    internal JobseekerFacts? Facts { get; init; }

    internal CarriedFacts Carried { get; init; }

    /// <summary>All that the past means for what comes next.</summary>
    internal SteeringState State { get; init; }

    /// <summary>Where the person belongs by the latest facts.</summary>
    internal MunicipalityCode Place { get; init; }

    /// <summary>An official writes for the person.</summary>
    internal bool IsOnBehalf { get; init; }

    /// <summary>The day of the latest row; null of a new person.</summary>
    internal DateOnly? LatestDay { get; init; }

    /// <summary>Why the search ended, when the end was told here; null when it is open, or nobody has told.</summary>
    internal EndReason? EndedFor { get; init; }

    /// <summary>
    /// The municipality whose customership would continue restricts starting again on the web (6 § 3 mom): for whom that
    /// closes the way is told by <see cref="SearchRefusals"/>.
    /// </summary>
    internal bool IsRestrictedThere { get; init; }

    /// <summary>What was answered when something was sent last.</summary>
    internal SearchAnswers Earlier { get; init; } = SearchAnswers.Empty;

    internal bool IsOpen => Person is not null && State.SearchOpen;
}
