using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Law.Steering;

/// <summary>
/// All that the past of one person means for the next event. The default value is a person without a past.
/// </summary>
public readonly record struct SteeringState
{
    /// <summary>Whether a job search is open.</summary>
    public bool SearchOpen { get; init; }

    /// <summary>What the test of the target group looks at.</summary>
    public Situation Person { get; init; }

    /// <summary>Who is responsible now.</summary>
    public Outcome Responsible { get; init; }

    /// <summary>The day of the latest test of the target group.</summary>
    public DateOnly TestedOn { get; init; }

    /// <summary>Whether that was the launch test of 1 March 2021 (24 §).</summary>
    public bool TestedAtLaunch { get; init; }

    /// <summary>
    /// The latest start of a job search or notified change in it: the seven days of 5 § 2 mom run from it.
    /// </summary>
    public DateOnly LatestNotice { get; init; }

    /// <summary>Whether a pilot municipality is responsible now.</summary>
    public bool IsMunicipalCustomer => Responsible.Authority is Authority.Municipality;

    /// <summary>Whether the person is a municipality's customer by a test that still holds.</summary>
    public bool IsCustomerByTest => IsMunicipalCustomer && Responsible.Basis is Basis.TargetGroup or Basis.Restart;

    /// <summary>Whether the TE office keeps the person until the job search ends, whatever changes.</summary>
    public bool IsKeptAtTeOffice => Responsible.Basis is Basis.LeftUntransferred or Basis.TransferredOnRequest;
}

/// <summary>What an event did.</summary>
/// <param name="State">The state after it; the same as before when it was refused.</param>
/// <param name="Refusal">Why it had no effect, if it had none.</param>
/// <param name="From">From when the responsibility of the state holds; mostly the day of the event.</param>
/// <param name="IsTest">Whether it was a test of the target group: its outcome is that of the conditions of 4 §.</param>
public readonly record struct Step(SteeringState State, Refusal Refusal, DateOnly From, bool IsTest = false);
