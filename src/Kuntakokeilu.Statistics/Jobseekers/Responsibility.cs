using Kuntakokeilu.Statistics.Indicators;

namespace Kuntakokeilu.Statistics.Jobseekers;

/// <summary>Who is responsible for a person from a day on, until the next.</summary>
/// <param name="From">From when.</param>
/// <param name="Body">Which kind of body; null: none, for no job search is open.</param>
/// <param name="Municipality">
/// The responsible municipality, by its number in the cube of responsible municipalities; -1 for none.
/// </param>
/// <param name="States">
/// The basis and the grounds: bits of <see cref="StockMeasures.Bit"/> from <see cref="Measure.BasisTargetGroup"/> on.
/// </param>
public readonly record struct Responsibility(DateOnly From, ResponsibleBody? Body, int Municipality, ulong States)
{
    /// <summary>Whether the authority is the same: the same municipality, or the TE office.</summary>
    public bool IsWithSameAuthorityAs(in Responsibility other) =>
        (Body is null) == (other.Body is null) && Municipality == other.Municipality;
}

/// <summary>A person as the cubes ask for one.</summary>
/// <param name="Key">The record key, as <see cref="Disclosure.RecordKeys"/> gives it.</param>
/// <param name="Entries">By day, and of one day in the order in which they count.</param>
/// <param name="Responsibilities">By day, one for a day.</param>
/// <param name="Eve">
/// What holds of the person on the eve of the pilots: bits of <see cref="FlowMeasures.Bit"/> from
/// <see cref="Measure.EveJobseekers"/> on; 0 without an open search.
/// </param>
public sealed record Jobseeker(
    uint Key,
    IReadOnlyList<Entry> Entries,
    IReadOnlyList<Responsibility> Responsibilities,
    ulong Eve = 0
)
{
    /// <summary>What has been owed to the person, each kind in the order of its days.</summary>
    public IReadOnlyList<Duty> Duties { get; init; } = [];

    /// <summary>
    /// The services that were agreed on with the person: those not begun, then by the day on which each began, of one day the
    /// one agreed on last before the others.
    /// </summary>
    public IReadOnlyList<ServiceUse> Services { get; init; } = [];

    /// <summary>Interviews held, by day; of one day those face to face last.</summary>
    public IReadOnlyList<HeldInterview> Interviews { get; init; } = [];
}
