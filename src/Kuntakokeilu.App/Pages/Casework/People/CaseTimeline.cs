using Kuntakokeilu.App.Pages.Casework.Messages;
using Kuntakokeilu.App.Pages.Register;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Assessments;
using Kuntakokeilu.Core.Casework.Messages;
using Kuntakokeilu.Core.Casework.Plans;
using Kuntakokeilu.Core.Obligations.Recorded;
using Kuntakokeilu.Core.Steering;
using Kuntakokeilu.Law.Obligations;

namespace Kuntakokeilu.App.Pages.Casework.People;

/// <summary>Something that has happened to a customer, or was agreed.</summary>
/// <param name="From">From when and where it is known.</param>
/// <param name="Path">Where more of it is shown; null for nowhere.</param>
internal sealed record CaseEvent(DateOnly Day, string What, string From, string? Path = null);

/// <summary>Everything on one line of time, the latest first.</summary>
internal static class CaseTimeline
{
    internal static IReadOnlyList<CaseEvent> Of(
        int person,
        KnownHistory history,
        DutyFold fold,
        IReadOnlyList<WrittenPlan> plans,
        IReadOnlyList<MadeAssessment> assessments,
        MessageThread thread,
        Texts t
    )
    {
        OutcomeWords words = new(t);
        IEnumerable<CaseEvent> all =
        [
            .. history.InForce.Select(fact => new CaseEvent(
                fact.Event.Date,
                t["case.fact", t.Of("case.event", fact.Event.Kind), t.Of("status", fact.Event.Facts.Status)],
                t["case.from_register"]
            )),
            .. history.Periods.Select(period => new CaseEvent(
                period.From,
                t["case.period", words.Who(period.Outcome)],
                t["case.from_steering"]
            )),
            .. fold
                .Contacts.Where(one =>
                    one.Contact.Day <= fold.Duties.On || one.Contact.Outcome is ContactOutcome.Booked
                )
                .Select(one => new CaseEvent(
                    one.Contact.Day,
                    t[
                        "case.contact",
                        t.Of("case.contact", one.Contact.Kind),
                        t.Of("case.outcome", one.Contact.Outcome)
                    ],
                    t["case.from_record"]
                )),
            .. fold
                .Entries.Where(one =>
                    one.Entry.Kind is not (PlanEntryKind.Plan or PlanEntryKind.Revision)
                    || plans.All(plan => plan.Answer?.Day != one.Entry.Day)
                )
                .Select(one => new CaseEvent(one.Entry.Day, Entry(one.Entry, t), t["case.from_record"])),
            .. plans.Select(plan => new CaseEvent(
                plan.Answer?.Day ?? plan.WrittenOn,
                t[
                    plan.Answer is null ? "case.plan_written"
                    : plan.IsAccepted ? "case.plan_accepted"
                    : "case.plan_refused",
                    t.Of("plan.kind", plan.Text.Kind)
                ],
                t["case.from", plan.WrittenBy, Organisations.Name(plan.Organisation, t.Language)],
                $"{CaseSubject.PathOf(person)}/plan/{plan.Id}"
            )),
            .. assessments.Select(made => new CaseEvent(
                made.Day,
                t["case.assessed"],
                t["case.from", made.By, Organisations.Name(made.Organisation, t.Language)]
            )),
            .. plans.SelectMany(plan =>
                plan.Signatures.Select(one => new CaseEvent(
                    one.SignedOn,
                    t["case.signed", t.Of("plan.kind", plan.Text.Kind), t.Of("plan.party", one.Party), one.Name],
                    t["case.noted", one.By, t.Date(one.Day)],
                    $"{CaseSubject.PathOf(person)}/plan/{plan.Id}"
                ))
            ),
            .. thread.All.Select(one => new CaseEvent(
                one.Day,
                t[one.IsByCustomer ? "case.message_by_customer" : "case.message_by_authority"],
                t["case.from", one.By, Organisations.Name(one.Organisation, t.Language)],
                MessagesSubject.Of(person)
            )),
        ];
        return [.. all.OrderByDescending(one => one.Day)];
    }

    private static string Entry(PlanEntry entry, Texts t)
    {
        string told =
            entry.Detail is PlanDetail.None
                ? t.Of("entry.kind", entry.Kind)
                : t["case.entry", t.Of("entry.kind", entry.Kind), t.Of("entry.detail", entry.Detail)];
        return entry.Until is { } until ? t["case.entry_until", told, t.Date(until)]
            : entry.Number is { } number ? t["case.entry_number", told, number]
            : told;
    }
}
