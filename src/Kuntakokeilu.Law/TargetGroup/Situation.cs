using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Law.TargetGroup;

/// <summary>
/// What the test of the target group looks at: the facts in force, and what the Act asks of the person's past. The
/// default value is a person without a past.
/// </summary>
public readonly record struct Situation
{
    /// <summary>The facts of the latest row that took effect.</summary>
    public JobseekerFacts Facts { get; init; }

    /// <summary>The day of that row.</summary>
    public DateOnly Since { get; init; }

    /// <summary>Where the person belongs by it.</summary>
    public Residence Residence { get; init; }

    /// <summary>How the person has been registered in the present job search.</summary>
    public Registration Registration { get; init; }

    /// <summary>Former customership that a new job search may continue (6 § 2 mom).</summary>
    public RestartRight Restart { get; init; }

    /// <summary>Where the person belongs; none for nowhere.</summary>
    public MunicipalityCode Place => Residence.Municipality;

    /// <summary>Whether 6 § 2 mom holds: a former customership continues.</summary>
    public bool ContinuesCustomership => Restart.HoldsAt(Place);

    /// <summary>Whether the person belongs by a place of stay after temporary protection has ended.</summary>
    public bool HasPermitEnded => Residence.IsPlaceOfStay && !Facts.TemporaryProtection;

    /// <summary>The situation by the row that begins a job search.</summary>
    /// <param name="start">The row.</param>
    /// <param name="pilotStart">
    /// The first day of the pilots. One who sought work before it counts as registered unemployed: the register need
    /// not reach back, and subsidised work and services are for those so registered (reading).
    /// </param>
    public Situation Starting(in RegisterEvent start, DateOnly pilotStart) =>
        Then(start, start.Date < pilotStart ? Registration.Unemployed : Registration.Jobseeker);

    /// <summary>The situation by a later row of the search.</summary>
    public Situation Continuing(in RegisterEvent row) => Then(row, Registration);

    private Situation Then(in RegisterEvent row, Registration before) =>
        this with
        {
            Facts = row.Facts,
            Since = row.Date,
            Residence = Residence.Then(row.Facts),
            Registration =
                before
                | (LabourMarketStatus.IsUnemployed(row.Facts) ? Registration.Unemployed : Registration.Jobseeker)
                | (row.Facts.AtRisk ? Registration.InDanger : Registration.Jobseeker),
        };
}
