using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Core.Register.Rows;
using Kuntakokeilu.Core.Steering;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Obligations;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Core.Obligations;

/// <summary>Takes a person's contacts and plans in as well, and puts out what is due to the person.</summary>
internal sealed class ObligationFold(
    RowRegister<PackedAct> acts,
    RowRegister<ContactRow> contacts,
    RowRegister<PlanRow> plans,
    DateOnly on
) : PersonFold(LawAsKnown.Whole, acts)
{
    private readonly ObligationHistory duties = new();
    private readonly List<int> ownContacts = [];
    private readonly List<int> ownPlans = [];

    protected override void Begin(PersonKey key)
    {
        duties.Begin();
        contacts.Find(key, ownContacts);
        plans.Find(key, ownPlans);
    }

    protected override void Took(in RegisterEvent row, int benefitDays)
    {
        if (row.Date <= on)
            duties.Add(row, benefitDays);
    }

    protected override int Write(FoldOutput output)
    {
        foreach (int contact in ownContacts)
            duties.Add(contacts[contact].Row.Contact);
        foreach (int plan in ownPlans)
            duties.Add(plans[plan].Row.Entry);
        duties.Run(on);
        for (int i = 0; i < ownContacts.Count; i++)
            contacts[ownContacts[i]].Result = CodeOf(duties.RefusalOfContact(i));
        for (int i = 0; i < ownPlans.Count; i++)
            plans[ownPlans[i]].Result = CodeOf(duties.RefusalOfEntry(i));
        for (int i = 0; i < duties.Count; i++)
        {
            ref readonly Obligation duty = ref duties[i];
            // Who was responsible when it ended, on the eve of the search's end; or is on the day of the result.
            Outcome responsible = History.OutcomeOn(duty.ResponsibleOn(on));
            ObligationText.Append(output[0], Id, duty, on, duties.BookedFor(duty), responsible);
        }
        return duties.Count;
    }

    internal static RejectionCode CodeOf(EntryRefusal refusal) =>
        refusal switch
        {
            EntryRefusal.None => RejectionCode.None,
            EntryRefusal.AfterPilot => RejectionCode.AfterPilot,
            EntryRefusal.OutcomeMissing => RejectionCode.OutcomeMissing,
            EntryRefusal.NoOpenSearch => RejectionCode.NoOpenSearch,
            EntryRefusal.NoPlan => RejectionCode.NoPlan,
            EntryRefusal.NoLegalBasis => RejectionCode.NoLegalBasis,
            EntryRefusal.GroundMissing => RejectionCode.GroundMissing,
            EntryRefusal.TooLong => RejectionCode.TooLong,
            EntryRefusal.NotApplicable => RejectionCode.NotApplicable,
        };
}
