using Kuntakokeilu.Core.Obligations.Recorded;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Tables;
using Kuntakokeilu.Core.Steering.Counting;
using Kuntakokeilu.Core.Steering.Deciding;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Obligations;
using Kuntakokeilu.Law.TargetGroup;
using Kuntakokeilu.Statistics.Disclosure;
using Kuntakokeilu.Statistics.Indicators;
using Kuntakokeilu.Statistics.Jobseekers;

namespace Kuntakokeilu.Core.Monitoring.Publishing;

/// <summary>A person of the register as the cubes ask for one.</summary>
internal static class CountedPerson
{
    /// <param name="owed">What is owed to the person, as the law core has reckoned it.</param>
    internal static Jobseeker Of(RegisteredPerson person, RecordKeys keys, IReadOnlyList<Duty> owed)
    {
        IReadOnlyList<KnownFact> facts = person.Facts;
        var entries = new Entry[facts.Count];
        for (int i = 0; i < entries.Length; i++)
            entries[i] = EntryOf(facts[i]);
        var responsibilities = new Responsibility[person.Periods.Count];
        for (int i = 0; i < responsibilities.Length; i++)
            responsibilities[i] = ResponsibilityOf(person.Periods[i]);
        return new(keys.Of(person.Key), entries, responsibilities, OnEve(facts))
        {
            Duties = owed,
            Services = person.Services,
            Interviews = InterviewsOf(person.Past.ContactsInForce),
        };
    }

    /// <summary>
    /// Those held in a way that the code tells: a visit, by picture, by telephone. Of interviews at a provider (30, 80-82) it
    /// does not.
    /// </summary>
    private static List<HeldInterview> InterviewsOf(IReadOnlyList<KnownContact> contacts)
    {
        List<HeldInterview> held = [];
        bool isInOrder = true;
        for (int i = 0; i < contacts.Count; i++)
            if (contacts[i].Contact.Outcome is ContactOutcome.Held && IsFaceToFace(contacts[i].Code) is { } isVisit)
            {
                HeldInterview one = new(contacts[i].Contact.Day, isVisit);
                isInOrder &= held.Count == 0 || held[^1].Day < one.Day;
                held.Add(one);
            }
        return isInOrder ? held : [.. held.OrderBy(one => one.Day).ThenBy(one => one.IsFaceToFace)];
    }

    private static bool? IsFaceToFace(string code) =>
        code switch
        {
            "21" or "24" or "27" or "70" => true,
            "22" or "23" or "25" or "26" or "28" or "29" or "71" or "72" => false,
            _ => null,
        };

    private static Entry EntryOf(in KnownFact fact)
    {
        JobseekerFacts facts = fact.Event.Facts;
        CarriedFacts carried = fact.Carried;
        return new(
            fact.Event.Date,
            fact.Event.Kind switch
            {
                RegisterEventKind.Start => SearchEvent.Begins,
                RegisterEventKind.End => SearchEvent.Ends,
                _ => SearchEvent.GoesOn,
            },
            Geography.PlaceOf(Codes.Number(Residences.Counted(facts))),
            new(
                facts.BirthDate,
                (byte)facts.Status,
                facts.PromotingService,
                carried.ServiceKind,
                carried.Sex,
                carried.Citizenship,
                facts.MotherTongue.IsKnown ? TargetGroupTest.IsForeignLanguage(facts.MotherTongue) : null,
                carried.Disability,
                facts.Immigrant is Answer.Unknown ? null : facts.Immigrant is Answer.Yes,
                carried.ServiceLanguage is ServiceLanguage.Swedish,
                (TargetGroupTest.GroundsOf(facts, fact.Event.Date) & ~Grounds.Under30) != Grounds.None
            )
        );
    }

    private static Responsibility ResponsibilityOf(in StatedPeriod period)
    {
        Outcome outcome = period.Outcome;
        ResponsibleBody? body = outcome.Authority switch
        {
            Authority.Municipality => ResponsibleBody.Municipality,
            Authority.TeOffice when outcome.Basis is Basis.MissingFacts => ResponsibleBody.Undecided,
            Authority.TeOffice => ResponsibleBody.TeOffice,
            Authority.None => null,
        };
        int municipality =
            body is ResponsibleBody.Municipality ? Geography.ResponsibleOf(outcome.Municipality.Number) : -1;
        return new(period.From, body, municipality, StateOf(outcome.Basis) | StatesOf(outcome.Grounds));
    }

    private static ulong StateOf(Basis basis) =>
        basis switch
        {
            Basis.NoJobSearch => 0,
            Basis.BeforePilot => StockMeasures.Bit(Measure.BasisBeforePilots),
            Basis.TargetGroup => StockMeasures.Bit(Measure.BasisTargetGroup),
            Basis.Restart => StockMeasures.Bit(Measure.BasisRestart),
            Basis.Moved => StockMeasures.Bit(Measure.BasisMoved),
            Basis.TransferredOnRequest => StockMeasures.Bit(Measure.BasisTransferred),
            Basis.LeftUntransferred => StockMeasures.Bit(Measure.BasisLeftUntransferred),
            Basis.RedundancyProtection => StockMeasures.Bit(Measure.BasisRedundancyProtection),
            Basis.HomeNotPilot => StockMeasures.Bit(Measure.BasisHomeNotPilot),
            Basis.StatusNotCovered => StockMeasures.Bit(Measure.BasisStatusNotCovered),
            Basis.MissingFacts => StockMeasures.Bit(Measure.BasisMissingFacts),
            Basis.NotInTargetGroup => StockMeasures.Bit(Measure.BasisNotInTargetGroup),
            // Only by the law as of an early day, and nothing is recorded by that.
            Basis.SteeringStopped => 0,
        };

    private static ulong StatesOf(Grounds grounds) =>
        Bit(grounds, Grounds.NoEarningsRelatedAllowance, Measure.GroundNoEarningsRelated)
        | Bit(grounds, Grounds.Under30, Measure.GroundAge)
        | Bit(grounds, Grounds.Immigrant, Measure.GroundImmigrant)
        | Bit(grounds, Grounds.ForeignLanguage, Measure.GroundLanguage)
        | Bit(grounds, Grounds.TemporaryProtection, Measure.GroundTemporaryProtection)
        | Bit(grounds, Grounds.Restart, Measure.GroundFormerCustomer);

    private static ulong Bit(Grounds grounds, Grounds one, Measure state) =>
        (grounds & one) != 0 ? StockMeasures.Bit(state) : 0;

    /// <summary>The same people as the pages of the target group have.</summary>
    private static ulong OnEve(IReadOnlyList<KnownFact> facts)
    {
        if (EveOfPilots.Of(facts, LawAsKnown.Whole) is not { } person)
            return 0;
        ulong eve = FlowMeasures.Bit(Measure.EveJobseekers);
        return person.Outcome.Basis is Basis.TargetGroup
            ? eve | FlowMeasures.Bit(Measure.EveTransferring) | Transferring(person.Outcome.Grounds, person.Carried)
            : eve;
    }

    private static ulong Transferring(Grounds grounds, in CarriedFacts carried) =>
        EveBit(grounds.HasFlag(Grounds.NoEarningsRelatedAllowance), Measure.EveNoEarningsRelated)
        | EveBit(grounds.HasFlag(Grounds.Under30), Measure.EveAge)
        | EveBit(grounds.HasFlag(Grounds.Immigrant), Measure.EveImmigrant)
        | EveBit(grounds.HasFlag(Grounds.ForeignLanguage), Measure.EveLanguage)
        | EveBit(carried.BenefitPayer is BenefitPayer.Kela, Measure.EvePaidByKela)
        | EveBit(carried.BenefitPayer is BenefitPayer.Fund, Measure.EvePaidByFund)
        | SubsidyDays.ClassOf(carried.BenefitDays) switch
        {
            300 => FlowMeasures.Bit(Measure.EveSubsidyFrom300),
            700 => FlowMeasures.Bit(Measure.EveSubsidyFrom700),
            1000 => FlowMeasures.Bit(Measure.EveSubsidyFrom1000),
            _ => 0,
        };

    private static ulong EveBit(bool holds, Measure measure) => holds ? FlowMeasures.Bit(measure) : 0;
}
