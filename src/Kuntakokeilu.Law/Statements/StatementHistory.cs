using System.Globalization;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Law.Statements;

/// <summary>
/// Folds a person's facts and events, day by day, into the obligations to state, what was stated, and what is told to the
/// TE office: Act 1269/2020, 12 a, 12 b and 20 §, TTL 11:4, decrees 153/2021 and 1556/2016.
/// </summary>
/// <remarks>
/// Within a day facts come first, then events in their order. An instance is reused from person to person:
/// <see cref="Begin"/>, the rows, each kind in the order of its days, <see cref="Run"/>.
/// </remarks>
public sealed class StatementHistory
{
    private readonly List<RegisterEvent> facts = [];
    private readonly List<StatementEvent> events = [];
    private readonly List<StatementRefusal> refusals = [];
    private readonly StatementLedger ledger = new();
    private readonly Customership customers = new();
    private readonly ConductLadder ladder = new();
    private readonly List<StatementReport> reports = [];

    private bool searchOpen;
    private DateOnly searchStart;
    private bool searchIsTold;
    private RegistrationClass registration;
    private Payer? applied;

    /// <summary>The obligations, as they arose.</summary>
    public IReadOnlyList<StatementDuty> Duties => ledger.Duties;

    /// <summary>Statements not corrected or cancelled, in the order of their giving.</summary>
    public IReadOnlyList<GivenStatement> Statements => ledger.Statements;

    /// <summary>What is told to the TE office or stays where it is, as it arose.</summary>
    public IReadOnlyList<StatementReport> Reports => reports;

    /// <summary>
    /// The first day after that of the result on which anything but the state of an obligation can change by itself; null when
    /// there is none.
    /// </summary>
    public DateOnly? TurnsOn { get; private set; }

    /// <summary>Whether a job search is open.</summary>
    public bool IsSearchOpen => searchOpen;

    /// <summary>From whom a benefit is applied for; null when from nobody.</summary>
    public Payer? AppliedFrom => applied;

    /// <summary>What a reference names; null when nothing has it.</summary>
    public CaseOfMatter? MatterOf(string reference) => ledger.CaseOf(reference)?.Matter;

    /// <summary>The cases that were opened and may be closed, by their references.</summary>
    public IReadOnlyList<string> OpenCases => ledger.OpenCases();

    /// <summary>The municipality whose customer the person is on a day; none for the TE office's.</summary>
    public MunicipalityCode CustomerOn(DateOnly day) => customers.On(day);

    /// <summary>Starts a person.</summary>
    public void Begin()
    {
        facts.Clear();
        events.Clear();
        refusals.Clear();
        reports.Clear();
        ledger.Clear();
        ladder.Clear();
        searchOpen = searchIsTold = false;
        applied = null;
        TurnsOn = null;
    }

    /// <summary>A row of the register that took effect.</summary>
    public void Add(in RegisterEvent entry) => facts.Add(entry);

    /// <summary>An event.</summary>
    public void Add(in StatementEvent one) => events.Add(one);

    /// <summary>Why an event had no effect, by its number as added.</summary>
    public StatementRefusal RefusalOf(int index) => refusals[index];

    /// <summary>Brings all that has been added to a day; what is dated later has no effect.</summary>
    /// <param name="on">The day of the result.</param>
    /// <param name="steering">Who is responsible, when; all of the person's rows and acts taken in.</param>
    public void Run(DateOnly on, JobseekerHistory steering)
    {
        customers.Take(steering);
        int nextFact = 0;
        for (int i = 0; i < events.Count && events[i].Day <= on; i++)
        {
            TakeFacts(ref nextFact, events[i].Day);
            refusals.Add(events[i].Day >= StatementLaw.PilotsEndedFrom ? StatementRefusal.AfterPilot : Take(events[i]));
        }
        TakeFacts(ref nextFact, on);
        while (refusals.Count < events.Count)
            refusals.Add(StatementRefusal.None);
        foreach (StatementDuty duty in ledger.Duties)
            Settle(duty, on);
        TurnsOn = Turn(on);
    }

    private DateOnly? Turn(DateOnly on)
    {
        DateOnly? turn = null;
        foreach (RegisterEvent entry in facts)
            Before(entry.Date);
        foreach (StatementEvent one in events)
            Before(one.Day);
        // What was given stays as it was.
        if (ledger.Duties.Any(duty => duty.IsUngiven) && customers.NextChange(on) is { } change)
            Before(change);
        return turn;

        void Before(DateOnly day)
        {
            if (day > on && !(turn <= day))
                turn = day;
        }
    }

    /// <summary>The rows up to a day, that day's together.</summary>
    private void TakeFacts(ref int next, DateOnly last)
    {
        while (next < facts.Count && facts[next].Date <= last)
        {
            DateOnly day = facts[next].Date;
            RegistrationClass before = registration;
            bool goesOn = searchOpen;
            for (; next < facts.Count && facts[next].Date == day; next++)
            {
                goesOn &= facts[next].Kind is not RegisterEventKind.End;
                Take(facts[next]);
            }
            if (goesOn && registration != before && applied is { } payer && searchIsTold)
                Arise('C', StatementPart.Change, day, payer);
        }
    }

    private void Take(in RegisterEvent entry)
    {
        DateOnly day = entry.Date;
        registration = ClassOf(entry.Facts);
        if (entry.Kind is RegisterEventKind.End)
        {
            searchOpen = false;
            if (applied is { } payer && searchIsTold)
                Arise('E', StatementPart.End, day, payer);
        }
        else if (!searchOpen)
        {
            (searchOpen, searchStart, searchIsTold) = (true, day, false);
            if (applied is { } payer)
                Arise('S', StatementPart.Begin, day, payer);
        }
    }

    private StatementRefusal Take(in StatementEvent one)
    {
        switch (one.Kind)
        {
            case StatementEventKind.Apply:
                Apply(one.Day, one.Payer);
                return StatementRefusal.None;
            case StatementEventKind.Withdraw when applied is null:
                return StatementRefusal.NotApplicable;
            case StatementEventKind.Withdraw:
                applied = null;
                return StatementRefusal.None;
            case StatementEventKind.Open:
                return Open(one);
            case StatementEventKind.Request:
                return Request(one);
            case StatementEventKind.Conduct:
                return Conduct(one);
        }
        if (ledger.CaseOf(one.Reference) is not { } found)
            return StatementRefusal.UnknownReference;
        return one.Kind switch
        {
            StatementEventKind.Close => Close(one, found),
            StatementEventKind.Give or StatementEventKind.Correct or StatementEventKind.Cancel => State(one, found),
            _ => ledger.OldestUngiven(one.Reference) is { } duty ? Await(one, duty) : StatementRefusal.NotApplicable,
        };
    }

    /// <summary>
    /// The registration of the present search is told, or told to the new payer; cases that have waited for it arise.
    /// </summary>
    private void Apply(DateOnly day, Payer payer)
    {
        if (applied == payer)
            return;
        applied = payer;
        if (!searchOpen)
            return;
        Arise('S', StatementPart.Begin, searchStart, payer, opened: day);
        if (ledger.LatestPayerOfRegistration != payer)
            Arise('P', StatementPart.Payer, day, payer);
        foreach (StatementCase waiting in ledger.Latent())
            Arise(waiting, StatementPart.Begin, waiting.Opened, day, payer);
    }

    private StatementRefusal Open(in StatementEvent one)
    {
        if (ledger.CaseOf(one.Reference) is not null)
            return StatementRefusal.DuplicateReference;
        if (!searchOpen)
            return StatementRefusal.NotApplicable;
        StatementCase opened = ledger.Name(one.Reference, new(one.Matter, one.Detail, one.From, one.To), isCase: true);
        opened.Opened = one.Day;
        if (applied is { } payer)
            Arise(opened, StatementPart.Begin, one.Day, one.Day, payer);
        else
            opened.IsLatent = true;
        return StatementRefusal.None;
    }

    private StatementRefusal Request(in StatementEvent one)
    {
        if (ledger.CaseOf(one.Reference) is not null)
            return StatementRefusal.DuplicateReference;
        StatementCase asked = ledger.Name(one.Reference, new(one.Matter, one.Detail, one.From, one.To), isCase: false);
        Arise(asked, StatementPart.Request, one.Day, one.Day, one.Payer);
        return StatementRefusal.None;
    }

    private StatementRefusal Close(in StatementEvent one, StatementCase found)
    {
        if (found.IsClosed || !found.IsCase || found.Matter.Matter.IsCondition())
            return StatementRefusal.NotApplicable;
        found.IsClosed = true;
        found.IsLatent = false;
        if (applied is { } payer && ledger.ReachesBeyond(found.Reference, one.Day))
            Arise(found, StatementPart.End, one.Day, one.Day, payer);
        return StatementRefusal.None;
    }

    /// <summary>Clarifications and longer times of the oldest obligation that is not met.</summary>
    private StatementRefusal Await(in StatementEvent one, StatementDuty duty)
    {
        switch (one.Kind)
        {
            case StatementEventKind.Ask:
                (duty.Deadline, duty.Answered) = (one.To, null);
                return StatementRefusal.None;
            case StatementEventKind.Remind when duty is { Deadline: { } deadline, Answered: null }:
                duty.Deadline = one.To > deadline ? one.To : deadline;
                return StatementRefusal.None;
            case StatementEventKind.Answer when duty is { Deadline: { } deadline, Answered: null }:
                if (one.Day <= deadline)
                    duty.Answered = one.Day;
                return StatementRefusal.None;
            case StatementEventKind.Extend
                when customers.CompetenceOn(one.Day, duty.Case).Giver is StatementGiver.Municipality:
                duty.ExtendedTo = duty.ExtendedTo > one.To ? duty.ExtendedTo : one.To;
                return StatementRefusal.None;
            default:
                return StatementRefusal.NotApplicable;
        }
    }

    /// <summary>A statement is given, corrected or taken back.</summary>
    private StatementRefusal State(in StatementEvent one, StatementCase found)
    {
        if (!customers.CompetenceOn(one.Day, found.Matter).Allows(one.Giver))
            return StatementRefusal.NoCompetence;
        if (one.Kind is not StatementEventKind.Cancel && !StatementCodes.Fit(found.Matter.Matter, one.Code, one.Day))
            return StatementRefusal.WrongCode;
        if (one.Kind is StatementEventKind.Give)
        {
            StatementDuty? duty = ledger.OldestUngiven(one.Reference);
            if (duty is not null)
                Meet(duty, one);
            ledger.Give(found, one, duty);
            return StatementRefusal.None;
        }
        return ledger.Replace(found, one) ? StatementRefusal.None : StatementRefusal.NotApplicable;
    }

    private void Meet(StatementDuty duty, in StatementEvent one)
    {
        Weigh(duty, one.Day);
        duty.Given = one.Day;
        duty.By = one.Giver;
        duty.State = one.Day > duty.Limit ? StatementState.Late : StatementState.InTime;
    }

    private void Settle(StatementDuty duty, DateOnly on)
    {
        if (!duty.IsUngiven)
            return;
        Weigh(duty, on);
        duty.State =
            duty.Ready > on ? StatementState.Waiting
            : on > duty.Limit ? StatementState.Overdue
            : StatementState.Due;
    }

    /// <summary>
    /// Seven days of a municipality, thirty of the TE office, from when it can be given; of one that became competent after
    /// the opening from that day (reading).
    /// </summary>
    private void Weigh(StatementDuty duty, DateOnly day)
    {
        duty.Competence = customers.CompetenceOn(day, duty.Case);
        (duty.Ready, duty.CountedFrom, duty.CountedBy) = (duty.ReadyNow, duty.ReadyNow, duty.ReadyBy);
        DateOnly since = customers.CompetentSince(day, duty.Opened, duty.Case);
        if (since > duty.Opened && since > duty.Ready)
            (duty.CountedFrom, duty.CountedBy) = (since, StatementCount.Competence);
        bool isMunicipalitys = duty.Competence.Giver is StatementGiver.Municipality;
        duty.Limit = StatementLaw.Later(
            duty.CountedFrom,
            isMunicipalitys ? StatementLaw.MunicipalityDays : StatementLaw.TeOfficeDays
        );
        duty.IsExtended = isMunicipalitys && duty.ExtendedTo > duty.Limit;
        if (duty.IsExtended)
            duty.Limit = duty.ExtendedTo!.Value;
    }

    private StatementRefusal Conduct(in StatementEvent one)
    {
        if (ledger.CaseOf(one.Reference) is not null)
            return StatementRefusal.DuplicateReference;
        if (!ConductLadder.IsKnown(one.Conduct, one.Day))
            return StatementRefusal.NotApplicable;
        ledger.Name(one.Reference, new(StatementMatter.Conduct), isCase: false);
        (ConductRung rung, int? days) = ladder.Take(one.Conduct, one.Day, one.HasValidReason, ledger.IsFulfilled);
        MunicipalityCode reporter = customers.On(one.Day);
        reports.Add(
            new(
                one.Day,
                one.Reference,
                StatementMatter.Conduct,
                one.Conduct,
                StatementMatter.Conduct.ProvisionOn(one.Day, 0),
                reporter,
                !reporter.IsNone && rung is not ConductRung.Reminder,
                rung,
                days
            )
        );
        return StatementRefusal.None;
    }

    /// <summary>
    /// An obligation of the registration, named by what began, changed or ended and by its day. It arises once: again while
    /// it is not met, it takes the latest payer.
    /// </summary>
    private void Arise(char letter, StatementPart part, DateOnly named, Payer payer, DateOnly? opened = null)
    {
        searchIsTold |= letter is 'S' or 'P';
        string reference = NameOf(letter, named);
        if (ledger.CaseOf(reference) is null)
            Arise(
                ledger.Name(reference, new(StatementMatter.Registration), isCase: false),
                part,
                named,
                opened ?? named,
                payer
            );
        else if (ledger.OldestUngiven(reference) is { } duty)
            duty.Payer = payer;
    }

    /// <summary>Such as S2021-03-01.</summary>
    private static string NameOf(char letter, DateOnly day) =>
        string.Create(CultureInfo.InvariantCulture, $"{letter}{day:O}");

    private void Arise(StatementCase named, StatementPart part, DateOnly since, DateOnly day, Payer payer)
    {
        named.IsLatent = false;
        StatementDuty duty = ledger.Add(named, part, since, day, payer);
        MunicipalityCode reporter = customers.On(day);
        if (!reporter.IsNone && customers.CompetenceOn(day, duty.Case).Giver is StatementGiver.TeOffice)
            reports.Add(StatementReport.Of(duty, reporter));
    }

    private static RegistrationClass ClassOf(in JobseekerFacts facts) =>
        facts.Status switch
        {
            EmploymentStatus.PromotingService or EmploymentStatus.Training => RegistrationClass.Unemployed,
            _ when LabourMarketStatus.IsUnemployed(facts) => RegistrationClass.Unemployed,
            EmploymentStatus.OutsideLabourForce or EmploymentStatus.UnemploymentPension => RegistrationClass.Outside,
            _ => RegistrationClass.AtWork,
        };

    /// <summary>What a change of the registration is told apart by.</summary>
    private enum RegistrationClass : byte
    {
        Unemployed,
        Outside,
        AtWork,
    }
}
