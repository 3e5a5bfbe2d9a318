namespace Kuntakokeilu.Law.Obligations;

/// <summary>What of a duty is not the law's own words: readings where it leaves room, times that it leaves to be set.</summary>
internal static class WhyChosen
{
    internal static ObligationReadings Readings(in Obligation duty, IReadOnlyList<CountStep> steps, DateOnly on)
    {
        DateOnly last = duty.On ?? on;
        bool isAuthoritys = !duty.IsCustomers;
        return duty.Readings
            | OfKind(duty, last)
            | When(steps.Any(IsOverSaturday), ObligationReadings.SaturdayIsNoWorkingDay)
            | When(isAuthoritys && steps.Any(step => step.IsMoved), ObligationReadings.RolledForTheAuthority)
            | OfStart(duty)
            | When(
                duty.Reason is ObligationReason.EndingSoon && ObligationLaw.IsFortnightly(last),
                ObligationReadings.NeedAsRequest
            );
    }

    internal static IReadOnlyList<ObligationParameter> Parameters(in Obligation duty, IReadOnlyList<CountStep> steps)
    {
        List<ObligationParameter> found = [];
        if (duty.OwnDay is not null && duty.Kind is not ObligationKind.HalfYear)
            found.Add(ObligationParameter.Early);
        if (OfTime(duty) is { } time)
            found.Add(time);
        if (steps.Any(step => step.Aim is CountAim.CaughtUp))
            found.Add(ObligationParameter.CatchUp);
        if (steps.Any(step => step.Aim is CountAim.NoShow or CountAim.Cancelled))
            found.Add(ObligationParameter.Renew);
        return found;
    }

    private static ObligationParameter? OfTime(in Obligation duty) =>
        duty.Kind switch
        {
            ObligationKind.ThreeMonthInterview
            or ObligationKind.JobSearchConversation
            or ObligationKind.ServiceEndConversation => ObligationParameter.Slack,
            ObligationKind.InitialInterviewFollow => ObligationParameter.Follow,
            ObligationKind.Supplementary when duty.Basis is ObligationBasis.Supplementary => ObligationParameter.Rhythm,
            ObligationKind.RequestedRevision => ObligationParameter.Request,
            ObligationKind.ActivationPlan => ObligationParameter.Notice,
            _ => null,
        };

    private static ObligationReadings OfKind(in Obligation duty, DateOnly last) =>
        duty.Kind switch
        {
            ObligationKind.FirstInterview => When(ObligationLaw.IsNordic(last), ObligationReadings.FirstInterviewKept),
            ObligationKind.ThreeMonthInterview => When(
                duty.Reason is ObligationReason.LawChanged,
                ObligationReadings.ThreeMonthInterviewLapsed
            ),
            ObligationKind.Supplementary => duty.Basis is ObligationBasis.SupplementaryFortnightly
                ? When(duty.Reason is ObligationReason.PeriodOver, ObligationReadings.SeriesEndsInThreeMonths)
                : When(ObligationLaw.IsFortnightly(last), ObligationReadings.SeriesKeepsItsLaw),
            ObligationKind.ServiceEndConversation or ObligationKind.ServiceEndSupplementary =>
                ObligationReadings.ServiceEndInAnyCase,
            ObligationKind.ActivationPlan => ObligationReadings.EmploymentPlanNotAsked,
            ObligationKind.InitialMapping => When(
                duty.CountedFrom is CountedFrom.MappingOwed,
                ObligationReadings.MappingInThreeYears
            ),
            ObligationKind.SearchPeriod => When(duty.Months > 1, ObligationReadings.NumberOfPeriods),
            _ => ObligationReadings.None,
        };

    private static ObligationReadings OfStart(in Obligation duty) =>
        (duty.Kind, duty.CountedFrom) switch
        {
            (ObligationKind.JobSearchConversation, CountedFrom.SearchStart) =>
                ObligationReadings.CountedFromSearchStart,
            (ObligationKind.JobSearchConversation, CountedFrom.FirstInterview) =>
                ObligationReadings.CountedFromFirstInterview,
            (_, CountedFrom.TalkOfEarlierSeries) => ObligationReadings.ClockByTheLawOfTheDay,
            (_, CountedFrom.RestartWithoutInterview) => ObligationReadings.InterviewNotHeldBefore,
            _ => ObligationReadings.None,
        };

    private static bool IsOverSaturday(CountStep step) =>
        step.Unit is CountUnit.WorkingDays && step.Off.Any(off => off.Day.DayOfWeek is DayOfWeek.Saturday);

    private static ObligationReadings When(bool isSo, ObligationReadings reading) =>
        isSo ? reading : ObligationReadings.None;
}
