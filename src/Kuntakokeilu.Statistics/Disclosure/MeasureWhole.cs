using Kuntakokeilu.Statistics.Indicators;
using static Kuntakokeilu.Statistics.Indicators.Measure;

namespace Kuntakokeilu.Statistics.Disclosure;

/// <summary>Of whom a measure tells a category: of the unemployed, of those in services.</summary>
public static class MeasureWhole
{
    /// <summary>
    /// The people of whom those of a measure are some, in the same month; null for those who are nobody's part, and for
    /// those of another month's.
    /// </summary>
    public static Measure? Of(Measure measure) =>
        measure switch
        {
            Unemployed or ReducedWeek or InTraining or OpenMarket or InPromotingService or InServices =>
                Measure.Jobseekers,
            DisabledJobseekers or (>= BasisTargetGroup and <= GroundFormerCustomer) => Measure.Jobseekers,
            LaidOff or (>= UnemployedMen and <= UnemployedFor2Years) => Unemployed,
            Subsidised or (>= InWorkTrial and <= InOtherServices) or DisabledInServices => InServices,
            UnemploymentBegunUnder25 => UnemploymentBegun,
            PassedThreeMonthsUnder25 => PassedThreeMonths,
            >= UsedSubsidised and <= UsedOtherServices => UsedServices,
            >= TransferLeftUntransferred and <= TransferRedundancyProtection => Transferred,
            EveTransferring => EveJobseekers,
            > EveTransferring and <= EveSubsidyFrom1000 => EveTransferring,
            FirstInterviewWaits or PlanLate or RevisionLate => Measure.Jobseekers,
            FirstInterviewLate => FirstInterviewWaits,
            > FirstInterviewHeld and <= FirstInterviewLater => FirstInterviewHeld,
            FirstInterviewInTime => FirstInterviewDue,
            PlanInTime => PlanDue,
            RevisionInTime => RevisionDue,
            InAgreedService or ServiceWaits => Measure.Jobseekers,
            (> ServiceWaits and <= ServiceWaitsLonger) or GuidanceWaits => ServiceWaits,
            (> ServiceBegun and <= ServiceBegunLater) or GuidanceBegun => ServiceBegun,
            > GuidanceBegun and <= GuidanceBegunLater => GuidanceBegun,
            InterviewedFaceToFace => Interviewed,
            _ => null,
        };
}
