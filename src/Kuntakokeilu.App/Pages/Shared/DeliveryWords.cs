using System.Globalization;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Casework.Statements.Delivery;
using Kuntakokeilu.Core.Notices.Letters;
using Kuntakokeilu.Core.Statements;
using Kuntakokeilu.Law.Statements;

namespace Kuntakokeilu.App.Pages.Shared;

/// <summary>What goes to a payer and how it goes, in words.</summary>
internal sealed class DeliveryWords(Texts t)
{
    private readonly StatedWords stated = new(t);

    internal string Progress(MessageProgress progress) => t.Of("delivery.progress", progress);

    internal string Fault(MessageFault fault) => t.Of("delivery.fault", fault);

    /// <summary>"Korjaus, työkokeilu".</summary>
    internal string Name(PersonMessage one) =>
        t["delivery.one", t.Of("delivery.kind", one.Kind), stated.Matter(MatterOf(one.Body))];

    /// <summary>Why it was not taken the last time, in the payer's word too.</summary>
    internal string Why(PersonMessage one) =>
        one.Fault is not { } fault ? ""
        : one.Rejection is { } code ? $"{Fault(fault)}. {t["delivery.rejection", code]}"
        : Fault(fault);

    /// <summary>What of it has been when.</summary>
    internal IReadOnlyList<string> Times(PersonMessage one) =>
        [
            .. one.ReceivedAt is { } received ? (string[])[t["delivery.at.received", t.Moment(received)]] : [],
            .. one.AcceptedAt is { } accepted ? (string[])[t["delivery.at.accepted", t.Moment(accepted)]] : [],
            .. one.PrintedOn is { } printed ? (string[])[t["delivery.at.printed", t.Date(printed)]] : [],
            .. one is { NextTry: { } next, Tries: > 0 } ? (string[])[t["delivery.at.next", t.Moment(next)]] : [],
        ];

    /// <summary>All that the payer gets besides the identity code, for a page.</summary>
    internal IReadOnlyList<SummaryRow> Told(PersonMessage one) =>
        [.. Facts(one).Select(fact => new SummaryRow(fact.Term, fact.Value))];

    /// <summary>All that the payer gets besides the identity code.</summary>
    internal IReadOnlyList<LetterFact> Facts(PersonMessage one)
    {
        StatementBody body = one.Body;
        StatementMatter matter = MatterOf(body);
        return
        [
            new(t["delivery.kind"], t.Of("delivery.kind", one.Kind)),
            new(t["stating.matter"], stated.Matter(matter)),
            new(t["delivery.provision"], t["delivery.provision_of", body.Provision]),
            .. body.Code is { } code ? (LetterFact[])[new(t["stating.says"], stated.Code(matter, code))] : [],
            .. body.From is { } from
                ? (LetterFact[])[new(t["stating.period"], stated.Period(Day(from), body.To is { } to ? Day(to) : null))]
                : [],
            new(t["stating.payer"], stated.PayerOf(new Payer(one.Fund))),
            new(t["stating.by"], t["stating.by_on", Giver(body), t.Date(Day(body.Date))]),
            new(t["delivery.officer"], body.Officer),
            .. body.Facts is { } facts
                ? (LetterFact[])
                    [
                        new(
                            t["delivery.rests_on"],
                            t.Of("stating.part", StatementWords.Parts[facts.Part], t.Date(Day(facts.Since)))
                        ),
                    ]
                : [],
            .. body.Service is { } service ? Service(service) : [],
            new(t["delivery.number"], $"{one.Id}"),
        ];
    }

    /// <summary>As one is told of one's own statement, in a sentence; of what was corrected the last.</summary>
    /// <param name="messages">Of a person.</param>
    /// <param name="reference">Of what it was given on.</param>
    internal string? Own(IReadOnlyList<PersonMessage> messages, string reference)
    {
        if (messages.LastOrDefault(one => one.Body.Reference == reference) is not { } last)
            return null;
        return last switch
        {
            { State: MessageState.Dead } => t["delivery.own.dead"],
            { PrintedOn: { } printed, AcceptedAt: null } => t["delivery.own.printed", t.Date(printed)],
            { AcceptedAt: { } accepted } => t["delivery.own.accepted", t.Date(LegalDay.Of(accepted))],
            { ReceivedAt: { } received } => t["delivery.own.received", t.Date(LegalDay.Of(received))],
            _ => t["delivery.own.on_the_way"],
        };
    }

    private IEnumerable<LetterFact> Service(ServiceBody service) =>
        [
            new(t["delivery.service"], t[$"opening.service.{service.Kind}"]),
            new(
                t["delivery.in_plan"],
                service.Plan is { } plan ? t.Date(Day(plan.SignedOn)) : t.Of("form", Answer(service.InPlan))
            ),
            .. service.ByDuty13 is { } isByDuty
                ? (LetterFact[])[new(t["delivery.by_duty"], t.Of("form", Answer(isByDuty)))]
                : [],
        ];

    private string Giver(StatementBody body) =>
        body.Giver.Contact ?? stated.Giver(StatementWords.Givers[body.Giver.By]);

    private static YesNo Answer(bool isSo) => isSo ? YesNo.Yes : YesNo.No;

    private static StatementMatter MatterOf(StatementBody body) => StatementWords.Matters[body.Matter];

    private static DateOnly Day(string day) => DateOnly.ParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
}
