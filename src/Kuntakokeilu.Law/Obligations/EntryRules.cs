using Kuntakokeilu.Law.Calendar;

namespace Kuntakokeilu.Law.Obligations;

/// <summary>What each entry does, or why it has no effect; a search is open, but for the residence.</summary>
internal static class EntryRules
{
    /// <summary>Whether the entry is taken before the day's contacts.</summary>
    internal static bool IsBeforeContacts(PlanEntryKind kind) =>
        kind is not (PlanEntryKind.Plan or PlanEntryKind.Revision or PlanEntryKind.Applied or PlanEntryKind.Report);

    internal static EntryRefusal Take(ObligationCase one, in PlanEntry entry)
    {
        if (entry.Kind is PlanEntryKind.Residence)
        {
            one.Residence ??= entry.Day;
            return EntryRefusal.None;
        }
        if (!one.SearchOpen)
            return EntryRefusal.NoOpenSearch;
        switch (entry.Kind)
        {
            case PlanEntryKind.Plan or PlanEntryKind.Revision:
                return PlanRules.Take(one, entry);
            case PlanEntryKind.Service:
                one.Service = new(entry.Detail, entry.Day, entry.Until!.Value);
                return EntryRefusal.None;
            case PlanEntryKind.ServiceEnd:
                if (one.Service is null)
                    return EntryRefusal.NotApplicable;
                one.Service = null;
                return EntryRefusal.None;
            case PlanEntryKind.KnownEnd:
                one.KnownEnd = entry.Detail is PlanDetail.Withdrawn ? PlanDetail.None : entry.Detail;
                one.KnownEndDay = entry.Until ?? default;
                return EntryRefusal.None;
            case PlanEntryKind.Request:
                return Request(one, entry);
            case PlanEntryKind.Waiver:
                return Waive(one, entry);
            case PlanEntryKind.JointAssessed:
                JointServiceRules.Assessed(one, entry.Day);
                return EntryRefusal.None;
            case PlanEntryKind.JointStart:
                return JointServiceRules.Start(one, entry.Day);
            case PlanEntryKind.JointEnd:
                return JointServiceRules.End(one, entry.Day);
            case PlanEntryKind.KelaNotice:
                return JointServiceRules.KelaNotice(one, entry);
            case PlanEntryKind.MappingStarted:
                IntegrationRules.MappingBegun(one, entry.Day);
                return EntryRefusal.None;
            case PlanEntryKind.MappingDone:
                IntegrationRules.MappingDone(one, entry);
                return EntryRefusal.None;
            case PlanEntryKind.PlanStarted:
                return IntegrationRules.PlanStarted(one, entry.Day);
            case PlanEntryKind.Applied:
                SearchPeriods.Apply(one, entry.Day, entry.Number!.Value);
                return EntryRefusal.None;
            case PlanEntryKind.Report:
                PlanRules.Reported(one, entry.Day);
                return EntryRefusal.None;
            default:
                throw new ArgumentOutOfRangeException(nameof(entry), entry.Kind, "No such entry.");
        }
    }

    private static EntryRefusal Request(ObligationCase one, in PlanEntry entry)
    {
        switch (entry.Detail)
        {
            case PlanDetail.Talks:
                one.HasAskedForTalks = true;
                return EntryRefusal.None;
            case PlanDetail.Mapping:
                return IntegrationRules.Request(one, entry.Day);
            default:
                if (!one.HasPlan(entry.Day))
                    return EntryRefusal.NoPlan;
                one.Add(
                    ObligationKind.RequestedRevision,
                    ObligationBasis.Request,
                    CountedFrom.Request,
                    entry.Day,
                    FinnishDays.Rolled(entry.Day.AddDays(ObligationLaw.RequestDays))
                );
                return EntryRefusal.None;
        }
    }

    /// <summary>Recorded as obviously unnecessary: an interview or a plan under the law before 2 May 2022, or a talk.</summary>
    private static EntryRefusal Waive(ObligationCase one, in PlanEntry entry)
    {
        ObligationKind kind = entry.Detail switch
        {
            PlanDetail.FirstInterview => ObligationKind.FirstInterview,
            PlanDetail.Plan => ObligationKind.Plan,
            _ => ObligationKind.ServiceEndSupplementary,
        };
        int open = one.Find(kind);
        if (open >= 0 && one[open].Basis is ObligationBasis.Plan)
            return EntryRefusal.NoLegalBasis;
        return one.LapseAll(kind, entry.Day, ObligationReason.Waived) ? EntryRefusal.None : EntryRefusal.NotApplicable;
    }
}
