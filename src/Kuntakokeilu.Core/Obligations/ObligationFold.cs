using System.Buffers;
using Kuntakokeilu.Base.Files;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Rows;
using Kuntakokeilu.Core.Steering;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Obligations;
using Kuntakokeilu.Law.Steering;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Core.Obligations;

/// <summary>Takes one person's rows in and puts out what is due to that person.</summary>
internal sealed class ObligationFold(
    RowRegister<PackedAct> acts,
    RowRegister<ContactRow> contacts,
    RowRegister<PlanRow> plans,
    DateOnly on
) : PersonFold
{
    private readonly JobseekerHistory history = new(LawAsKnown.Whole);
    private readonly ObligationHistory duties = new();
    private readonly ArrayBufferWriter<byte> id = new(64);
    private readonly List<int> ownActs = [];
    private readonly List<int> ownContacts = [];
    private readonly List<int> ownPlans = [];

    internal override void Begin(PersonKey key, ReadOnlySpan<byte> personId)
    {
        id.ResetWrittenCount();
        CsvText.Append(id, personId);
        BeginRows();
        history.Begin();
        duties.Begin();
        acts.Find(key, ownActs);
        contacts.Find(key, ownContacts);
        plans.Find(key, ownPlans);
        foreach (int act in ownActs)
            history.Expect(acts[act].Row.Act);
    }

    protected override RejectionCode Take(FactsChunk chunk, int line, in RegisterEvent row)
    {
        Refusal refusal = history.Add(row);
        if (refusal is Refusal.None && row.Date <= on)
            duties.Add(row, chunk.BenefitDaysOn(line));
        return CodeOf(refusal);
    }

    internal override int End(OutputText output)
    {
        history.End();
        for (int i = 0; i < ownActs.Count; i++)
            acts[ownActs[i]].Result = CodeOf(history.ActRefusal(i));
        int last = LawAsKnown.Whole.PilotEnd.DayNumber;
        foreach (int contact in ownContacts)
            if (contacts[contact].Row.Day < last)
                duties.Add(contacts[contact].Row.Contact);
        foreach (int plan in ownPlans)
            if (plans[plan].Row.Day < last)
                duties.Add(plans[plan].Row.Entry);
        duties.Run(on);
        // By day: those after the pilots come last.
        for (int i = 0; i < ownContacts.Count; i++)
            contacts[ownContacts[i]].Result =
                contacts[ownContacts[i]].Row.Day < last ? CodeOf(duties.ContactRefusal(i)) : RejectionCode.AfterPilot;
        for (int i = 0; i < ownPlans.Count; i++)
            plans[ownPlans[i]].Result =
                plans[ownPlans[i]].Row.Day < last ? CodeOf(duties.EntryRefusal(i)) : RejectionCode.AfterPilot;
        for (int i = 0; i < duties.Count; i++)
        {
            Obligation duty = duties[i];
            ObligationText.Append(output, id.WrittenSpan, duty, on, duties.BookedFor(duty), ResponsibleFor(duty));
        }
        return duties.Count;
    }

    /// <summary>Who was responsible when it ended, on the eve of the search's end; or is on the day of the result.</summary>
    private Outcome ResponsibleFor(in Obligation duty)
    {
        DateOnly day = duty.On ?? on;
        if (duty.Reason is ObligationReason.SearchEnded)
            day = day.AddDays(-1);
        for (int i = history.PeriodCount - 1; i >= 0; i--)
            if (history.PeriodAt(i) is var period && period.From <= day && day < period.To)
                return period.Outcome;
        return Outcome.NoJobSearch;
    }

    private static RejectionCode CodeOf(EntryRefusal refusal) =>
        refusal switch
        {
            EntryRefusal.None => RejectionCode.None,
            EntryRefusal.OutcomeMissing => RejectionCode.OutcomeMissing,
            EntryRefusal.NoOpenSearch => RejectionCode.NoOpenSearch,
            EntryRefusal.NoPlan => RejectionCode.NoPlan,
            EntryRefusal.NoLegalBasis => RejectionCode.NoLegalBasis,
            EntryRefusal.GroundMissing => RejectionCode.GroundMissing,
            EntryRefusal.TooLong => RejectionCode.TooLong,
            EntryRefusal.NotApplicable => RejectionCode.NotApplicable,
        };
}
