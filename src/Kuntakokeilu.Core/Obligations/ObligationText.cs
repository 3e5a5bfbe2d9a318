using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Steering;
using Kuntakokeilu.Law.Obligations;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Core.Obligations;

/// <summary>Duties in the words of obligations.csv.</summary>
internal static class ObligationText
{
    internal const string Columns =
        "person,kind,n,owner,basis,anchor,earliest,target,due,state,on,late_days,misses,reason,booked,required,done,"
        + "authority,municipality";

    private const int LongestButId = 320;

    // With the commas before them, and the owner before the basis.
    private static readonly byte[][] Kinds = RowValues.Bytes<ObligationKind>(kind => $",{Name(kind)}");
    private static readonly byte[][] OfCustomer = RowValues.Bytes<ObligationBasis>(basis => $",customer,{Name(basis)}");
    private static readonly byte[][] OfAuthority = RowValues.Bytes<ObligationBasis>(basis =>
        $",authority,{Name(basis)}"
    );
    private static readonly byte[][] States = RowValues.Bytes<ObligationState>(Name);
    private static readonly byte[][] Reasons = RowValues.Bytes<ObligationReason>(Name);

    /// <summary>A row.</summary>
    /// <param name="person">The identifier as CSV.</param>
    /// <param name="on">The day of the result.</param>
    /// <param name="booked">For when it is booked.</param>
    /// <param name="responsible">Who is or was responsible for it.</param>
    internal static void Append(
        OutputText output,
        ReadOnlySpan<byte> person,
        in Obligation duty,
        DateOnly on,
        DateOnly? booked,
        in Outcome responsible
    )
    {
        bool isPeriod = duty.Kind is ObligationKind.SearchPeriod;
        RowSpan row = output.Begin(LongestButId + person.Length);
        row.Append(person);
        row.Append(Kinds[(int)duty.Kind]);
        row.Next(duty.Number);
        row.Append((duty.IsCustomers ? OfCustomer : OfAuthority)[(int)duty.Basis]);
        row.Next(duty.Anchor);
        row.Next(duty.Earliest);
        row.Next(duty.Target);
        row.Next(duty.Due);
        row.Next(States[(int)duty.State]);
        row.Next(duty.On);
        row.Next(duty.LateDays(on));
        row.Next(duty.Misses);
        row.Next(Reasons[(int)duty.Reason]);
        row.Next(booked);
        if (isPeriod)
        {
            row.Next(duty.Required);
            row.Next(duty.Done);
        }
        else
            row.Append(",,"u8);
        row.Next(OutcomeText.Bytes(responsible.Authority));
        row.Next(responsible.Municipality);
        row.Append("\n"u8);
        output.End(row);
    }

    internal static string Name(ObligationKind kind) =>
        kind switch
        {
            ObligationKind.FirstInterview => "first_interview",
            ObligationKind.InitialInterview => "initial_interview",
            ObligationKind.InitialInterviewFollow => "initial_interview_follow",
            ObligationKind.Supplementary => "supplementary",
            ObligationKind.ThreeMonthInterview => "interview_3m",
            ObligationKind.JobSearchConversation => "job_search_conversation",
            ObligationKind.HalfYear => "half_year",
            ObligationKind.ServiceEndConversation => "service_end_conversation",
            ObligationKind.ServiceEndSupplementary => "service_end_supplementary",
            ObligationKind.Plan => "plan",
            ObligationKind.PlanRevision => "plan_revision",
            ObligationKind.PeriodicRevision => "plan_revision_periodic",
            ObligationKind.RequestedRevision => "plan_revision_request",
            ObligationKind.Report => "report",
            ObligationKind.SearchPeriod => "search_period",
            ObligationKind.JointNeed => "joint_need",
            ObligationKind.JointPlan => "joint_plan",
            ObligationKind.ActivationPlan => "activation_plan",
            ObligationKind.InitialMapping => "initial_mapping",
            ObligationKind.IntegrationPlanStart => "integration_plan_start",
            ObligationKind.FirstIntegrationPlan => "integration_plan_first",
        };

    /// <summary>The provision; JTYPL is the Act on Public Employment and Business Service, L an act by its number.</summary>
    internal static string Name(ObligationBasis basis) =>
        basis switch
        {
            ObligationBasis.FirstInterview => "JTYPL 2:4.1 (916/2012)",
            ObligationBasis.ThreeMonthInterview => "JTYPL 2:4.2 (1456/2016)",
            ObligationBasis.InitialInterview => "JTYPL 2:5.1",
            ObligationBasis.Supplementary => "JTYPL 2:6.1.1 (1379/2021)",
            ObligationBasis.SupplementaryFortnightly => "JTYPL 2:6.1.1 (443/2024)",
            ObligationBasis.Conversation => "JTYPL 2:6.1.2 (1379/2021)",
            ObligationBasis.ConversationFortnightly => "JTYPL 2:6.1.2 (443/2024)",
            ObligationBasis.HalfYear => "JTYPL 2:6.1.3 (1379/2021)",
            ObligationBasis.HalfYearFortnightly => "JTYPL 2:6.1.3 (443/2024)",
            ObligationBasis.ServiceEnd => "JTYPL 2:7.2",
            ObligationBasis.PlanOfFirstInterview => "JTYPL 2:6.2 (916/2012)",
            ObligationBasis.Plan => "JTYPL 2:8.1",
            ObligationBasis.RevisionAtInterview => "JTYPL 2:6.3 (1456/2016)",
            ObligationBasis.Revision => "JTYPL 2:9.2",
            ObligationBasis.JointRevision => "L 1369/2014 4.2",
            ObligationBasis.JointRevisionNordic => "L 1369/2014 4.2 (1383/2021)",
            ObligationBasis.ActivationRevision => "L 189/2001 9.3 (1384/2021)",
            ObligationBasis.Request => "on request",
            ObligationBasis.JointNeedByDays => "L 1369/2014 2.2 1 k",
            ObligationBasis.JointNeedByYear => "L 1369/2014 2.2 2 k",
            ObligationBasis.JointNeedOfYoung => "L 1369/2014 2.2 3 k",
            ObligationBasis.JointPlan => "L 1369/2014 3-4",
            ObligationBasis.ActivationPlan => "L 189/2001 5.2",
            ObligationBasis.InitialMapping => "L 1386/2010 10.1",
            ObligationBasis.IntegrationPlan => "L 1386/2010 13",
            ObligationBasis.FirstIntegrationPlan => "L 1386/2010 12.2",
            ObligationBasis.Report => "JTYPL 2:12.2",
            ObligationBasis.SearchPeriod => "JTYPL 3:3",
        };

    internal static string Name(ObligationState state) =>
        state switch
        {
            ObligationState.Open => "open",
            ObligationState.Upcoming => "upcoming",
            ObligationState.Late => "late",
            ObligationState.Held => "held",
            ObligationState.HeldLate => "held_late",
            ObligationState.HeldEarly => "held_early",
            ObligationState.Missed => "missed",
            ObligationState.Lapsed => "lapsed",
            ObligationState.Undetermined => "undetermined",
        };

    internal static string Name(ObligationReason reason) =>
        reason switch
        {
            ObligationReason.None => "",
            ObligationReason.SearchEnded => "search_ended",
            ObligationReason.InService => "in_service",
            ObligationReason.NotCovered => "not_covered",
            ObligationReason.EndingSoon => "ending_soon",
            ObligationReason.LawChanged => "law_changed",
            ObligationReason.NextDue => "next_due",
            ObligationReason.PeriodOver => "period_over",
            ObligationReason.NotUnemployed => "not_unemployed",
            ObligationReason.ServiceEnded => "service_ended",
            ObligationReason.Replaced => "replaced",
            ObligationReason.Waived => "waived",
            ObligationReason.SupplementaryFirst => "supplementary_first",
            ObligationReason.JointService => "joint_service",
            ObligationReason.JointServiceEnded => "joint_service_ended",
            ObligationReason.PermitDateUnknown => "permit_date_unknown",
        };
}
