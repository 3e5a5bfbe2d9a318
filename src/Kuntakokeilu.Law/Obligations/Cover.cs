using Kuntakokeilu.Law.Calendar;
using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Law.Obligations;

/// <summary>For whom conversations and talks are arranged, from 2 May 2022 (JTYPL 2:6, 2:7).</summary>
internal static class Cover
{
    /// <summary>Why a conversation is not arranged; none when it is.</summary>
    internal static ObligationReason OfConversation(ObligationCase one, DateOnly day) =>
        one.Service is { } service
        && (service.Kind is PlanDetail.JointTraining || (service.IsLong && !service.IsQualifiedStudy))
            ? ObligationReason.InService
        : !one.IsUnemployed && !IsAtRisk(one) && !IsPartTime(one) && !HasShortService(one) ? ObligationReason.NotCovered
        : EndsSoon(one, day) ? ObligationReason.EndingSoon
        : ObligationReason.None;

    /// <summary>Why a supplementary talk is not arranged; none when it is.</summary>
    internal static ObligationReason OfTalk(ObligationCase one, DateOnly day) =>
        IsExempt(one) ? ObligationReason.InService
        : !IsCoveredForTalk(one) ? ObligationReason.NotCovered
        : EndsSoon(one, day) ? ObligationReason.EndingSoon
        : ObligationReason.None;

    /// <summary>Why half-year talks are not arranged; none when they are.</summary>
    internal static ObligationReason OfHalfYear(ObligationCase one, DateOnly day) =>
        IsExempt(one) ? ObligationReason.InService
        : !one.IsUnemployed ? ObligationReason.NotCovered
        : EndsSoon(one, day) ? ObligationReason.EndingSoon
        : ObligationReason.None;

    /// <summary>Whether a duty is owed because status 7 counts as unemployed (reading).</summary>
    internal static bool CountsService(ObligationCase one, ObligationKind kind, CountedFrom from) =>
        one.Facts.Status is EmploymentStatus.PromotingService
        && kind switch
        {
            ObligationKind.ThreeMonthInterview
            or ObligationKind.HalfYear
            or ObligationKind.JointNeed
            or ObligationKind.ActivationPlan => true,
            ObligationKind.Plan => from is CountedFrom.FirstUnemployedDay,
            ObligationKind.InitialMapping => from is CountedFrom.MappingOwed,
            ObligationKind.Supplementary or ObligationKind.JobSearchConversation => !IsAtRisk(one)
                && !HasShortService(one),
            _ => false,
        };

    private static bool IsExempt(ObligationCase one) =>
        one.Service is { } service && (service.Kind is PlanDetail.JointTraining || service.IsLong);

    /// <summary>Of the laid off only when the customer has asked.</summary>
    private static bool IsCoveredForTalk(ObligationCase one) =>
        IsAtRisk(one)
        || (
            (one.IsUnemployed || HasShortService(one))
            && (one.Facts.Status is not EmploymentStatus.LaidOff || one.HasAskedForTalks)
        );

    private static bool IsAtRisk(ObligationCase one) => one.Facts.AtRisk;

    private static bool IsPartTime(ObligationCase one) =>
        one.Facts.Status is EmploymentStatus.ShortenedWeek or EmploymentStatus.PartTimeWork && !one.IsUnemployed;

    /// <summary>A month or less, whatever the status; a trial does not count.</summary>
    private static bool HasShortService(ObligationCase one) =>
        one.Service is { IsLong: false, Kind: not (PlanDetail.Trial or PlanDetail.JointTraining) };

    /// <summary>
    /// From 2 May 2022 the search within a month; from 1 September 2024 unemployment within three, unless the customer has
    /// asked for talks.
    /// </summary>
    private static bool EndsSoon(ObligationCase one, DateOnly day) =>
        one.KnownEnd is not PlanDetail.None
        && day <= one.KnownEndDay
        && (
            ObligationLaw.IsFortnightly(day)
                ? one.KnownEnd is PlanDetail.Work or PlanDetail.Military or PlanDetail.FamilyLeave
                    && one.KnownEndDay <= FinnishDays.Months(day, 3)
                    && !one.HasAskedForTalks
                : one.KnownEnd is PlanDetail.Search && one.KnownEndDay <= FinnishDays.Months(day, 1)
        );
}
