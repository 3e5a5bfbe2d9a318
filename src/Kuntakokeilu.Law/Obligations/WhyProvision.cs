namespace Kuntakokeilu.Law.Obligations;

/// <summary>The provision that a duty rests on.</summary>
/// <param name="Basis">The place in the Act.</param>
/// <param name="Act">The Act; null when no provision sets the time.</param>
/// <param name="Amendment">The number of the Act whose wording applied; null for the Act as first given.</param>
public sealed record DutyProvision(ObligationBasis Basis, DutyAct? Act, string? Amendment);

/// <summary>An Act under which duties arise.</summary>
public enum DutyAct : byte
{
    /// <summary>Act on Public Employment and Business Service 916/2012 (JTYPL).</summary>
    EmploymentService,

    /// <summary>Act on Multisectoral Joint Services Promoting Employment 1369/2014.</summary>
    JointService,

    /// <summary>Act on Rehabilitative Work Activity 189/2001.</summary>
    RehabilitativeWork,

    /// <summary>Act on the Promotion of Immigrant Integration 1386/2010.</summary>
    Integration,
}

/// <summary>Which Act, in which wording.</summary>
/// <remarks>Read in the Acts as published: which of them changed each place, and from when.</remarks>
internal static class WhyProvision
{
    private const string Nordic = "1379/2021";
    private const string Fortnights = "443/2024";

    /// <summary>935 and 936/2022: the wellbeing services counties.</summary>
    internal static readonly DateOnly CountiesFrom = new(2023, 1, 1);

    internal static DutyProvision Of(in Obligation duty) =>
        new(duty.Basis, ActOf(duty.Basis), Amendment(duty.Basis, duty.Earliest));

    private static string? Amendment(ObligationBasis basis, DateOnly day) =>
        basis switch
        {
            ObligationBasis.FirstInterview or ObligationBasis.PlanOfFirstInterview => null,
            ObligationBasis.ThreeMonthInterview or ObligationBasis.RevisionAtInterview => "1456/2016",
            ObligationBasis.InitialInterview
            or ObligationBasis.Supplementary
            or ObligationBasis.Conversation
            or ObligationBasis.HalfYear
            or ObligationBasis.ServiceEnd
            or ObligationBasis.Plan
            or ObligationBasis.Revision
            or ObligationBasis.Report
            or ObligationBasis.SearchPeriod => Nordic,
            ObligationBasis.SupplementaryFortnightly
            or ObligationBasis.ConversationFortnightly
            or ObligationBasis.HalfYearFortnightly => Fortnights,
            ObligationBasis.JointRevision => null,
            ObligationBasis.JointRevisionNordic => day >= CountiesFrom ? "935/2022" : "1383/2021",
            ObligationBasis.ActivationRevision => "1384/2021",
            ObligationBasis.Request => null,
            ObligationBasis.JointNeedByDays or ObligationBasis.JointNeedByYear or ObligationBasis.JointNeedOfYoung =>
                day >= CountiesFrom ? "935/2022" : null,
            ObligationBasis.JointPlan => day >= CountiesFrom ? "935/2022"
            : ObligationLaw.IsNordic(day) ? "1383/2021"
            : null,
            ObligationBasis.ActivationPlan => "314/2010",
            ObligationBasis.InitialMapping => day >= CountiesFrom ? "936/2022" : "919/2012",
            ObligationBasis.IntegrationPlan => day >= CountiesFrom ? "936/2022" : null,
            ObligationBasis.FirstIntegrationPlan => null,
        };

    private static DutyAct? ActOf(ObligationBasis basis) =>
        basis switch
        {
            ObligationBasis.FirstInterview
            or ObligationBasis.ThreeMonthInterview
            or ObligationBasis.InitialInterview
            or ObligationBasis.Supplementary
            or ObligationBasis.SupplementaryFortnightly
            or ObligationBasis.Conversation
            or ObligationBasis.ConversationFortnightly
            or ObligationBasis.HalfYear
            or ObligationBasis.HalfYearFortnightly
            or ObligationBasis.ServiceEnd
            or ObligationBasis.PlanOfFirstInterview
            or ObligationBasis.Plan
            or ObligationBasis.RevisionAtInterview
            or ObligationBasis.Revision
            or ObligationBasis.Report
            or ObligationBasis.SearchPeriod => DutyAct.EmploymentService,
            ObligationBasis.JointRevision
            or ObligationBasis.JointRevisionNordic
            or ObligationBasis.JointNeedByDays
            or ObligationBasis.JointNeedByYear
            or ObligationBasis.JointNeedOfYoung
            or ObligationBasis.JointPlan => DutyAct.JointService,
            ObligationBasis.ActivationRevision or ObligationBasis.ActivationPlan => DutyAct.RehabilitativeWork,
            ObligationBasis.InitialMapping or ObligationBasis.IntegrationPlan or ObligationBasis.FirstIntegrationPlan =>
                DutyAct.Integration,
            ObligationBasis.Request => null,
        };
}
