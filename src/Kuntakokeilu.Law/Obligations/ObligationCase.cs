using Kuntakokeilu.Law.Calendar;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Law.Obligations;

/// <summary>All that a customer's past means for what is due next, and the duties themselves. One for one person at a time.</summary>
internal sealed class ObligationCase
{
    private Obligation[] rows = new Obligation[32];
    private int firstOpen;

    /// <summary>How many duties there are.</summary>
    internal int Count { get; private set; }

    /// <summary>Whether a job search is open.</summary>
    internal bool SearchOpen { get; set; }

    /// <summary>The first day of the search.</summary>
    internal DateOnly SearchStart { get; set; }

    /// <summary>The day on which the search before it ended.</summary>
    internal DateOnly? FormerEnd { get; set; }

    /// <summary>Whether the search started today and nothing has come of it yet.</summary>
    internal bool HasJustStarted { get; set; }

    /// <summary>Whether a start today asks for an interview.</summary>
    internal bool OwesInterview { get; set; }

    internal JobseekerFacts Facts { get; set; }

    /// <summary>Days of labour market subsidy paid for unemployment.</summary>
    internal int BenefitDays { get; set; }

    /// <summary>First day of the present unbroken run of unemployment; null when there is none.</summary>
    internal DateOnly? RunStart { get; private set; }

    /// <summary>Six months from the run's first day.</summary>
    internal DateOnly RunSixMonths { get; private set; }

    /// <summary>Twelve months from it.</summary>
    internal DateOnly RunTwelveMonths { get; private set; }

    /// <summary>Whether unemployment ended today while the search goes on.</summary>
    internal bool HasRunEnded { get; set; }

    /// <summary>Whether this is the first day of unemployment in the search.</summary>
    internal bool IsFirstUnemployedDay { get; set; }

    internal bool HasBeenUnemployed { get; set; }

    /// <summary>The three-month day of the run that comes next, from 1.</summary>
    internal int NextSlot { get; private set; }

    /// <summary>That day.</summary>
    internal DateOnly NextSlotDay { get; private set; }

    /// <summary>Whether the need of joint service has been told, assessed or met in the run.</summary>
    internal bool IsJointNeedDone { get; set; }

    /// <summary>Whether the first or initial interview that was asked for last has been held.</summary>
    internal bool HasHadInterview { get; set; }

    /// <summary>The day of the interview that the series follows; null without one.</summary>
    internal DateOnly? SeriesFrom { get; set; }

    /// <summary>Five talks, or four when one was held in place of the interview.</summary>
    internal int SeriesSize { get; set; }

    /// <summary>The last day of the series.</summary>
    internal DateOnly SeriesLast { get; set; }

    /// <summary>Talks of the series that are open, held or missed, a bit each: these do not arise again.</summary>
    internal int SeriesTold { get; set; }

    /// <summary>The day from which the next conversation is reckoned.</summary>
    internal DateOnly? ConversationClock
    {
        get;
        private set
        {
            field = value;
            ConversationDay = value is { } day ? FinnishDays.Months(day, 3) : default;
        }
    }

    /// <summary>What was held on that day.</summary>
    internal CountedFrom ConversationFrom { get; private set; }

    /// <summary>Three months from it.</summary>
    internal DateOnly ConversationDay { get; private set; }

    /// <summary>The day from which the next half-year talks are reckoned.</summary>
    internal DateOnly? HalfYearClock
    {
        get;
        private set
        {
            field = value;
            HalfYearDay = value is { } day ? FinnishDays.Months(day, 6) : default;
        }
    }

    /// <summary>What was held on that day.</summary>
    internal CountedFrom HalfYearFrom { get; private set; }

    /// <summary>Six months from it.</summary>
    internal DateOnly HalfYearDay { get; private set; }

    /// <summary>First conversation of the search from 2 May 2022 on.</summary>
    internal DateOnly? FirstConversation { get; set; }

    /// <summary>Whether a half-year talk has been held in the search.</summary>
    internal bool HasHadHalfYearTalk { get; set; }

    internal RunningService? Service { get; set; }

    internal PlanDetail KnownEnd { get; set; }

    internal DateOnly KnownEndDay { get; set; }

    /// <summary>Whether the customer has asked for talks in the search.</summary>
    internal bool HasAskedForTalks { get; set; }

    internal bool IsInJointService { get; set; }

    /// <summary>The kind of the latest accepted plan; none without one.</summary>
    internal PlanDetail PlanKind { get; set; }

    /// <summary>The day on which it was made or revised last.</summary>
    internal DateOnly PlanDay { get; set; }

    internal DateOnly? PlanUntil { get; set; }

    internal DateOnly? FirstIntegrationPlan { get; set; }

    /// <summary>First permit or registration of residence.</summary>
    internal DateOnly? Residence { get; set; }

    internal bool IsMapped { get; set; }

    /// <summary>Whether a first integration plan is needed, and is due when the first permit's date is known.</summary>
    internal bool IsFirstPlanAwaited { get; set; }

    /// <summary>Whether the mapping has been told of in the search.</summary>
    internal bool IsMappingTold { get; set; }

    /// <summary>Whether a plan has given periods of the job-search obligation.</summary>
    internal bool HasPeriods { get; set; }

    /// <summary>What was applied for in the search.</summary>
    internal List<(DateOnly Day, int Number)> Applications { get; } = [];

    internal ref Obligation this[int row] => ref rows[row];

    /// <summary>Where those that are still to be done begin: what has ended is never open again.</summary>
    internal int FirstOpen
    {
        get
        {
            while (firstOpen < Count && !rows[firstOpen].IsOpen)
                firstOpen++;
            return firstOpen;
        }
    }

    internal bool IsUnemployed => RunStart is not null;

    internal bool HasSearchFromBefore => !ObligationLaw.IsNordic(SearchStart);

    internal bool HasPlan(DateOnly day) => PlanKind is not PlanDetail.None && !(day > PlanUntil);

    /// <summary>The kind of the plan in force; none without one.</summary>
    internal PlanDetail PlanInForce(DateOnly day) => HasPlan(day) ? PlanKind : PlanDetail.None;

    /// <summary>Status 2, 3 or 7 (7: reading); or 1, 4 or 9 with weekly hours given and under four.</summary>
    internal static bool IsUnemployedBy(in JobseekerFacts facts) =>
        facts.Status is EmploymentStatus.PromotingService || LabourMarketStatus.IsUnemployed(facts);

    /// <summary>Whether facts in place of those that hold are the same to every duty.</summary>
    internal bool AreAlike(in JobseekerFacts facts, int benefitDays) =>
        facts.Status == Facts.Status
        && facts.AtRisk == Facts.AtRisk
        && facts.Immigrant == Facts.Immigrant
        && facts.BirthDate == Facts.BirthDate
        && IsUnemployedBy(facts) == IsUnemployed
        && JointServiceRules.AreMany(benefitDays) == JointServiceRules.AreMany(BenefitDays);

    /// <summary>A person without a past.</summary>
    internal void Clear()
    {
        Count = firstOpen = 0;
        HasPeriods = false;
        SearchOpen = HasJustStarted = false;
        FormerEnd = null;
        IsMapped = false;
        PlanKind = PlanDetail.None;
        PlanUntil = FirstIntegrationPlan = Residence = null;
        ClearClocks();
        ClearSearch();
    }

    /// <summary>A run of unemployment begins.</summary>
    internal void BeginRun(DateOnly day)
    {
        RunStart = day;
        RunSixMonths = FinnishDays.Months(day, 6);
        RunTwelveMonths = FinnishDays.Months(day, 12);
        NextSlot = 0;
        PassSlot();
        IsJointNeedDone = false;
        IsFirstUnemployedDay = !HasBeenUnemployed;
        HasBeenUnemployed = true;
    }

    /// <summary>Unemployment ends while the search goes on.</summary>
    internal void EndRun()
    {
        RunStart = null;
        HasRunEnded = true;
    }

    /// <summary>On to the next three-month day of the run.</summary>
    internal void PassSlot()
    {
        NextSlot++;
        NextSlotDay = FinnishDays.Months(RunStart!.Value, 3 * NextSlot);
    }

    /// <summary>What does not outlast a job search.</summary>
    internal void ClearSearch()
    {
        RunStart = FirstConversation = null;
        HasRunEnded = IsFirstUnemployedDay = HasBeenUnemployed = false;
        HasHadHalfYearTalk = HasAskedForTalks = IsInJointService = IsMappingTold = IsFirstPlanAwaited = false;
        Service = null;
        KnownEnd = PlanDetail.None;
        Applications.Clear();
    }

    /// <summary>What a new first or initial interview begins anew.</summary>
    internal void ClearClocks()
    {
        HasHadInterview = false;
        SeriesFrom = ConversationClock = HalfYearClock = null;
        SeriesTold = 0;
    }

    /// <summary>The next conversation is reckoned from a day.</summary>
    internal void ReckonConversation(DateOnly day, CountedFrom held)
    {
        ConversationClock = day;
        ConversationFrom = held;
    }

    /// <summary>The next half-year talks are reckoned from a day.</summary>
    internal void ReckonHalfYear(DateOnly day, CountedFrom held)
    {
        HalfYearClock = day;
        HalfYearFrom = held;
    }

    /// <summary>A new duty.</summary>
    internal ref Obligation Add(
        ObligationKind kind,
        ObligationBasis basis,
        CountedFrom from,
        DateOnly earliest,
        DateOnly? due,
        DateOnly? anchor = null,
        int number = 1
    )
    {
        if (Count == rows.Length)
            Array.Resize(ref rows, Count * 2);
        rows[Count] = new()
        {
            Kind = kind,
            Number = (byte)number,
            Basis = basis,
            Anchor = anchor ?? earliest,
            CountedFrom = from,
            Earliest = earliest,
            Due = due,
            DueFrom = anchor ?? earliest,
            Readings = Cover.CountsService(this, kind, from)
                ? ObligationReadings.ServiceIsUnemployment
                : ObligationReadings.None,
        };
        return ref rows[Count++];
    }

    internal bool IsOpen(ObligationKind kind) => Find(kind) >= 0;

    /// <summary>The first open duty of a kind; -1 without one.</summary>
    internal int Find(ObligationKind kind)
    {
        for (int i = FirstOpen; i < Count; i++)
            if (rows[i].Kind == kind && rows[i].IsOpen)
                return i;
        return -1;
    }

    /// <summary>It is done on a day: in time or late.</summary>
    internal static void Hold(ref Obligation row, DateOnly day)
    {
        row.State = day > row.Due ? ObligationState.HeldLate : ObligationState.Held;
        row.On = day;
    }

    internal static void End(ref Obligation row, ObligationState state, DateOnly day, ObligationReason reason)
    {
        row.State = state;
        row.On = day;
        row.Reason = reason;
    }

    /// <summary>All that is open of a kind is done.</summary>
    internal bool HoldAll(ObligationKind kind, DateOnly day)
    {
        bool any = false;
        for (int i = FirstOpen; i < Count; i++)
            if (rows[i].Kind == kind && rows[i].IsOpen)
            {
                Hold(ref rows[i], day);
                any = true;
            }
        return any;
    }

    /// <summary>All that is open of a kind is no longer owed.</summary>
    internal bool LapseAll(ObligationKind kind, DateOnly day, ObligationReason reason)
    {
        bool any = false;
        for (int i = FirstOpen; i < Count; i++)
            if (rows[i].Kind == kind && rows[i].IsOpen)
            {
                Lapse(ref rows[i], day, reason);
                any = true;
            }
        return any;
    }

    /// <summary>No longer owed; a talk of the series arises again when there is cause.</summary>
    internal void Lapse(ref Obligation row, DateOnly day, ObligationReason reason)
    {
        End(ref row, ObligationState.Lapsed, day, reason);
        if (row.Kind is ObligationKind.Supplementary)
            SeriesTold &= ~(1 << row.Number);
    }
}

/// <summary>A service that runs.</summary>
/// <param name="Kind">Which.</param>
/// <param name="From">The day of the entry that told of it last.</param>
/// <param name="Until">Its last day as estimated.</param>
internal sealed record RunningService(PlanDetail Kind, DateOnly From, DateOnly Until)
{
    /// <summary>Over a month.</summary>
    internal bool IsLong { get; } = Until >= From.AddMonths(1);

    /// <summary>Supported study of one who has a qualification, begun under 1132/2022.</summary>
    internal bool IsQualifiedStudy { get; } =
        Kind is PlanDetail.QualifiedStudy && From >= ObligationLaw.QualifiedStudyFrom;

    /// <summary>Whether its end has been talked about, or is about to be.</summary>
    internal bool IsEndTold { get; set; }
}
