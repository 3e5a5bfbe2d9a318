using Kuntakokeilu.Law.Calendar;
using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Law.Obligations;

/// <summary>Initial mapping and integration plans of immigrants: Act 1386/2010, 10-13 §.</summary>
internal static class IntegrationRules
{
    /// <summary>Days from the mapping to starting the plan (Act 1386/2010, 13 §).</summary>
    internal const int PlanStartDays = 14;

    /// <summary>Months from the first permit to the first plan (12.2).</summary>
    internal const int FirstPlanMonths = 36;

    private const int MappingMonths = 36;
    private const int ExtendedMonths = 60;

    /// <summary>The first day in a search on which all that is asked for holds, within three years (reading).</summary>
    internal static void Arise(ObligationCase one, DateOnly day)
    {
        if (
            IsOwed(one)
            && one.Residence is { } residence
            && day < FinnishDays.Months(residence, MappingMonths)
            && !one.IsMappingTold
        )
            Map(one, day, CountedFrom.MappingOwed);
        FirstPlan(one, day);
    }

    /// <summary>What can't be told for want of the first permit's date.</summary>
    internal static void Undetermined(ObligationCase one)
    {
        if (one.Residence is not null)
            return;
        if (!one.IsMappingTold && IsOwed(one))
            Unknown(ObligationKind.InitialMapping, ObligationBasis.InitialMapping);
        if (one.IsFirstPlanAwaited)
            Unknown(ObligationKind.FirstIntegrationPlan, ObligationBasis.FirstIntegrationPlan);

        void Unknown(ObligationKind kind, ObligationBasis basis)
        {
            ref Obligation row = ref one.Add(kind, basis, CountedFrom.SearchStart, one.SearchStart, due: null);
            row.State = ObligationState.Undetermined;
            row.Reason = ObligationReason.PermitDateUnknown;
        }
    }

    internal static EntryRefusal Request(ObligationCase one, DateOnly day)
    {
        if (one.Facts.Immigrant is not Answer.Yes || one.IsMapped || one.IsOpen(ObligationKind.InitialMapping))
            return EntryRefusal.NotApplicable;
        Map(one, day, CountedFrom.Request);
        return EntryRefusal.None;
    }

    internal static void MappingBegun(ObligationCase one, DateOnly day)
    {
        one.HoldAll(ObligationKind.InitialMapping, day);
        one.IsMapped = true;
    }

    internal static void MappingDone(ObligationCase one, in PlanEntry entry)
    {
        MappingBegun(one, entry.Day);
        if (entry.Detail is not PlanDetail.PlanNeeded || one.FirstIntegrationPlan is not null)
            return;
        one.Add(
            ObligationKind.IntegrationPlanStart,
            ObligationBasis.IntegrationPlan,
            CountedFrom.MappingDone,
            entry.Day,
            FinnishDays.Rolled(entry.Day.AddDays(PlanStartDays))
        );
        one.IsFirstPlanAwaited = true;
        FirstPlan(one, entry.Day);
    }

    internal static EntryRefusal PlanStarted(ObligationCase one, DateOnly day) =>
        one.HoldAll(ObligationKind.IntegrationPlanStart, day) ? EntryRefusal.None : EntryRefusal.NotApplicable;

    /// <summary>
    /// The first for a year at most; a later one to three years from the first, or five on the ground of extension
    /// (Act 1386/2010, 12 §).
    /// </summary>
    internal static bool IsTooLong(ObligationCase one, in PlanEntry entry) =>
        entry.Until
        > (
            one.FirstIntegrationPlan is { } first
                ? FinnishDays.Months(first, entry.Ground is NumberGround.Extended ? ExtendedMonths : MappingMonths)
                : FinnishDays.Months(entry.Day, 12)
        );

    private static void FirstPlan(ObligationCase one, DateOnly day)
    {
        if (!one.IsFirstPlanAwaited || one.Residence is not { } residence)
            return;
        one.IsFirstPlanAwaited = false;
        one.Add(
            ObligationKind.FirstIntegrationPlan,
            ObligationBasis.FirstIntegrationPlan,
            CountedFrom.Residence,
            day,
            FinnishDays.Rolled(FinnishDays.Months(residence, FirstPlanMonths)),
            residence
        );
    }

    private static bool IsOwed(ObligationCase one) =>
        one.IsUnemployed
        && one.Facts.Immigrant is Answer.Yes
        && !one.IsMapped
        && !one.IsOpen(ObligationKind.InitialMapping);

    /// <summary>Once a search, one that was asked for counted.</summary>
    private static void Map(ObligationCase one, DateOnly day, CountedFrom from)
    {
        one.IsMappingTold = true;
        one.Add(
            ObligationKind.InitialMapping,
            ObligationBasis.InitialMapping,
            from,
            day,
            FinnishDays.Rolled(FinnishDays.Months(day, 2))
        );
    }
}
