using Kuntakokeilu.Law.Calendar;
using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Law.Obligations;

/// <summary>
/// Joint service (monialainen yhteispalvelu, Act 1369/2014) and activation plans (Act 189/2001).
/// </summary>
internal static class JointServiceRules
{
    private const int ManyDays = 300;
    private const int Grown = 25;

    /// <summary>Whether joint service is needed is asked once in a run of unemployment (Act 1369/2014, 2.2).</summary>
    internal static void Arise(ObligationCase one, DateOnly day)
    {
        if (one.RunStart is not { } run || one.IsJointNeedDone || one.IsInJointService)
            return;
        if (!AreMany(one.BenefitDays) && day < one.RunSixMonths)
            return;
        bool isYoung = IsYoung(one, day);
        ObligationBasis? basis =
            AreMany(one.BenefitDays) ? ObligationBasis.JointNeedByDays
            : !isYoung && one.RunTwelveMonths <= day ? ObligationBasis.JointNeedByYear
            : isYoung && one.RunSixMonths <= day ? ObligationBasis.JointNeedOfYoung
            : null;
        if (basis is not { } found)
            return;
        one.IsJointNeedDone = true;
        one.Add(ObligationKind.JointNeed, found, CountedFrom.UnemploymentStart, day, due: null, run);
    }

    /// <summary>Days of labour market subsidy for which joint service is to be considered (2.2, 1 k).</summary>
    internal static bool AreMany(int benefitDays) => benefitDays >= ManyDays;

    internal static void Assessed(ObligationCase one, DateOnly day)
    {
        one.HoldAll(ObligationKind.JointNeed, day);
        one.IsJointNeedDone |= one.IsUnemployed;
    }

    internal static EntryRefusal Start(ObligationCase one, DateOnly day)
    {
        if (one.IsInJointService)
            return EntryRefusal.NotApplicable;
        Assessed(one, day);
        one.IsInJointService = true;
        one.LapseAll(ObligationKind.ActivationPlan, day, ObligationReason.JointService);
        one.Add(
            ObligationKind.JointPlan,
            ObligationBasis.JointPlan,
            CountedFrom.JointStart,
            day,
            FinnishDays.Rolled(FinnishDays.Months(day, 3))
        );
        return EntryRefusal.None;
    }

    internal static EntryRefusal End(ObligationCase one, DateOnly day)
    {
        if (!one.IsInJointService)
            return EntryRefusal.NotApplicable;
        one.IsInJointService = false;
        one.LapseAll(ObligationKind.JointPlan, day, ObligationReason.JointServiceEnded);
        for (int i = 0; i < one.Count; i++)
            if (
                one[i].IsOpen
                && one[i].Kind is ObligationKind.PeriodicRevision
                && one[i].Basis is not ObligationBasis.ActivationRevision
            )
                one.Lapse(ref one[i], day, ObligationReason.JointServiceEnded);
        return EntryRefusal.None;
    }

    /// <summary>Kela's notice asks for an activation plan of the unemployed of its age (Act 189/2001, 3 and 5 §).</summary>
    internal static EntryRefusal KelaNotice(ObligationCase one, in PlanEntry entry)
    {
        bool isOfTheYoung = entry.Detail is PlanDetail.Days180 or PlanDetail.AllowancePeriod;
        if (
            isOfTheYoung != IsYoung(one, entry.Day)
            || !one.IsUnemployed
            || one.IsInJointService
            || one.PlanInForce(entry.Day) is PlanDetail.Joint or PlanDetail.Integration
            || one.IsOpen(ObligationKind.ActivationPlan)
        )
            return EntryRefusal.NotApplicable;
        one.Add(
            ObligationKind.ActivationPlan,
            ObligationBasis.ActivationPlan,
            CountedFrom.KelaNotice,
            entry.Day,
            FinnishDays.After(entry.Day, ObligationLaw.NoticeDays)
        );
        return EntryRefusal.None;
    }

    private static bool IsYoung(ObligationCase one, DateOnly day) => !(Age.Turns(Grown, one.Facts.BirthDate) <= day);
}
