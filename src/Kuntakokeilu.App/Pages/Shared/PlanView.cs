using System.Globalization;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Casework.Plans;
using Kuntakokeilu.Law.Obligations;

namespace Kuntakokeilu.App.Pages.Shared;

/// <summary>A plan as it is shown to the customer and to officials; <c>_Plan</c>.</summary>
/// <param name="before">The plan before it, with which it is compared; null without one.</param>
/// <param name="isOwn">Whether the customer reads it.</param>
internal sealed class PlanView(WrittenPlan plan, WrittenPlan? before, Texts t, bool isOwn)
{
    internal WrittenPlan Plan => plan;

    /// <summary>The latest plan that the customer has accepted; null without one.</summary>
    /// <param name="plans">The latest first.</param>
    internal static PlanView? InForce(IReadOnlyList<WrittenPlan> plans, Texts t, bool isOwn = false) =>
        plans.FirstOrDefault(one => one.IsAccepted) is { } found ? Of(found, plans, t, isOwn) : null;

    /// <summary>The plan that waits for the customer's answer; null when none does.</summary>
    /// <param name="plans">The latest first.</param>
    internal static PlanView? Proposed(IReadOnlyList<WrittenPlan> plans, Texts t, bool isOwn = false) =>
        plans is [{ Answer: null } latest, ..] ? Of(latest, plans, t, isOwn) : null;

    /// <summary>A plan beside the one that was accepted before it.</summary>
    internal static PlanView Of(WrittenPlan plan, IReadOnlyList<WrittenPlan> plans, Texts t, bool isOwn = false) =>
        new(plan, plans.FirstOrDefault(one => one.Id < plan.Id && one.IsAccepted), t, isOwn);

    internal string Heading => t.Of("plan.kind", plan.Text.Kind);

    internal string Written =>
        t["plan.written", t.Date(plan.WrittenOn), plan.WrittenBy, Organisations.Name(plan.Organisation, t.Language)];

    /// <summary>How the customer has answered.</summary>
    internal string Answered =>
        plan.Answer is not { } answer ? t[isOwn ? "own_plan.waits" : "plan.waits"]
        : answer.IsAccepted ? t["plan.accepted", t.Date(answer.Day), t.Of("plan.accepted_by", answer.How)]
        : t[isOwn ? "own_plan.not_accepted" : "plan.not_accepted", t.Date(answer.Day), answer.Note];

    internal IReadOnlyList<SummaryRow> Summary =>
        [
            new(t["plan.goal"], plan.Text.Goal, Changed(text => text.Goal)),
            .. plan.Text.Situation.Length > 0
                ? [new SummaryRow(t["plan.situation"], plan.Text.Situation, Changed(text => text.Situation))]
                : Nothing,
            .. plan.Text.Number is { } number
                ?
                [
                    new SummaryRow(
                        t["plan.number"],
                        Obligation(number),
                        Changed(text => $"{text.Number}/{text.Months}")
                    ),
                ]
                : Nothing,
            .. plan.Text.ReportBy is { } report
                ?
                [
                    new SummaryRow(
                        t[isOwn ? "own_plan.report_by" : "plan.report_by"],
                        t.Date(report),
                        Changed(text => Day(text.ReportBy))
                    ),
                ]
                : Nothing,
            .. plan.Text.Until is { } until
                ? [new SummaryRow(t["plan.until"], t.Date(until), Changed(text => Day(text.Until)))]
                : Nothing,
        ];

    internal DataTable Tasks =>
        new(
            t["plan.tasks"],
            [
                new(t["plan.task"]),
                new(t["plan.task_who"]),
                new(t["plan.task_due"]),
                new(t["plan.task_obligates"]),
                new(t["plan.task_state"]),
            ],
            [.. plan.Text.Tasks.Select(Row)]
        );

    /// <summary>Who has signed and who is awaited; null of a plan that the customer and its maker make alone.</summary>
    internal DataTable? Signers =>
        plan.Parties.Count == 0
            ? null
            : new(
                t["plan.signers"],
                [new(t["plan.signer"]), new(t["plan.signature"])],
                [
                    Signer(
                        Organisations.Name(plan.Organisation, t.Language),
                        t["plan.signed", t.Date(plan.WrittenOn), plan.WrittenBy]
                    ),
                    Signer(t[isOwn ? "own_plan.you" : "plan.task_who.customer"], Answered),
                    .. plan.Parties.Select(one => Signer(t.Of("plan.party", one.Expected.Party), Signed(one))),
                ]
            );

    /// <summary>Whether a signature of another party can still be noted.</summary>
    internal bool AwaitsParties => plan.Parties.Any(one => one.Signature is null);

    /// <summary>Tasks of the plan before that this one has no more.</summary>
    internal IReadOnlyList<string> Dropped =>
        before is null
            ? []
            :
            [
                .. before
                    .Text.Tasks.Where(old => plan.Text.Tasks.All(now => now.Text != old.Text))
                    .Select(old => old.Text),
            ];

    private static IReadOnlyList<SummaryRow> Nothing => [];

    private static IReadOnlyList<Markup> Signer(string who, string how) => [Markup.Of($"{who}"), Markup.Of($"{how}")];

    private string Signed(PartyOfPlan one) =>
        one.Signature is { } signed
            ? t["plan.signed_noted", t.Date(signed.SignedOn), signed.Name, signed.By, t.Date(signed.Day)]
            : t[one.Expected.IsAlways ? "plan.awaited" : "plan.if_needed"];

    private string Obligation(int number)
    {
        string told =
            plan.Text.Months == 1
                ? t["plan.number_a_month", number]
                : t["plan.number_in_months", number, plan.Text.Months];
        string ground = plan.Text.Ground is NumberGround.None ? "" : $" {t.Of("plan.ground", plan.Text.Ground)}.";
        return $"{told}{ground} {plan.Text.NumberReason}".Trim();
    }

    private IReadOnlyList<Markup> Row(PlanTask task, int place)
    {
        bool isNew = before is not null && before.Text.Tasks.All(old => old.Text != task.Text);
        string code = task.Code is TaskCode.Other ? "" : $" ({t.Of("plan.task_code", task.Code)})";
        return
        [
            isNew ? Markup.Of($"{task.Text}{code} <strong>{t["plan.new"]}</strong>") : Markup.Of($"{task.Text}{code}"),
            Markup.Of(
                $"{(isOwn && task.Who is TaskDoer.Customer ? t["own_plan.you"] : t.Of("plan.task_who", task.Who))}"
            ),
            Markup.Of($"{(task.Due is { } due ? t.Date(due) : t["plan.task_no_due"])}"),
            Obligates(task, place),
            Markup.Of($"{State(plan.Told[place])}"),
        ];
    }

    /// <summary>Of a service: what refusing it may cost, by which provision, or that it costs nothing.</summary>
    private Markup Obligates(PlanTask task, int place)
    {
        if (task.Service is not { } service)
            return Markup.Of($"{t[task.IsObligating ? "form.yes" : "form.no"]}");
        string told = plan.Obligates(place, plan.WrittenOn) is { Basis: { } basis }
            ? t[isOwn ? "own_plan.obligates" : "plan.obligates", NatureWords.Provision(t, basis)]
            : t[isOwn ? "own_plan.voluntary" : "plan.voluntary"];
        return Markup.Of(
            $"""{told} <a href="/{t.Language}/services/{service.ToString(CultureInfo.InvariantCulture)}">{t["plan.see_service"]}<span class="visually-hidden"> {task.Text}</span></a>"""
        );
    }

    private string State(ToldOfTask? told) =>
        told is not { IsDone: true } done ? t["plan.task_open"]
        : done.Note.Length > 0 ? t["plan.task_done_note", t.Date(done.Day), done.By, done.Note]
        : t["plan.task_done", t.Date(done.Day), done.By];

    /// <summary>What stood there before, where it is another; null where it is the same, or there was no plan.</summary>
    private string? Changed(Func<PlanText, string> of) =>
        before is null || of(before.Text) == of(plan.Text) ? null
        : of(before.Text) is { Length: > 0 } old ? t["plan.was", old]
        : t["plan.was_nothing"];

    private string Day(DateOnly? day) => day is { } given ? t.Date(given) : "";
}
