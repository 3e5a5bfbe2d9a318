using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Referrals;
using Kuntakokeilu.Core.Referrals.Experience;
using Kuntakokeilu.Law.Services;

namespace Kuntakokeilu.App.Pages.Shared;

/// <summary>Referrals to services in words.</summary>
/// <param name="isOwn">Whether the customer reads it.</param>
internal sealed class ReferralWords(Texts t, bool isOwn)
{
    /// <summary>How far it is, with the number in the queue.</summary>
    internal string State(KnownReferral one) =>
        one switch
        {
            { State: ReferralState.Queued, Number: { } number, Before: { } before } => t[
                "referral.in_queue",
                number,
                before
            ],
            { State: ReferralState.Placed, HeldUntil: { } until } => t["referral.held", t.Date(until)],
            _ => t.Of("referral.state", one.State),
        };

    internal string Time(KnownReferral one) =>
        one.LastDay is { } last ? $"{t.Date(one.FirstDay)}–{t.Date(last)}" : t["services.from", t.Date(one.FirstDay)];

    /// <summary>What refusing or interrupting may cost, by which provision; or that it costs nothing.</summary>
    internal string Obligates(KnownReferral one)
    {
        DateOnly day = one.AgreedOn ?? one.ProposedOn;
        return one.IsObligating is true && ServiceNatures.On(one.Kind, day) is { Basis: { } basis }
            ? t[isOwn ? "own_referral.obligates" : "referral.obligates", NatureWords.Provision(t, basis)]
            : t[isOwn ? "own_referral.voluntary" : "referral.voluntary"];
    }

    internal IReadOnlyList<SummaryRow> Summary(KnownReferral one) =>
        [
            new(t["referral.state"], State(one)),
            new(t["services.provider"], $"{one.Provider}, {one.Location}"),
            new(t["services.time"], Time(one)),
            new(t["services.language"], t.Of("services.language", one.Language)),
            .. Row("referral.goal", one.Goal),
            .. Row("referral.days", one.Days),
            .. Row("referral.arrangements", one.Arrangements),
            .. one.AgreedOn is { } agreed ? [new SummaryRow(t["referral.agreed_on"], t.Date(agreed))] : None,
            .. one.StartedOn is { } started ? [new SummaryRow(t["referral.started_on"], t.Date(started))] : None,
            .. one.EndedOn is { } ended ? [new SummaryRow(t["referral.ended_on"], t.Date(ended))] : None,
            .. one.Result is { } result
                ? [new SummaryRow(t["referral.result"], t.Of("referral.result", result))]
                : None,
            .. one.Interruption is { } why
                ? [new SummaryRow(t["referral.reason"], t.Of("referral.reason", why))]
                : None,
            .. one.State is ReferralState.Returned && one.Reason is { } unfit
                ? [new SummaryRow(t["referral.reason"], t.Of("referral.not_fit", (NotFitReason)unfit))]
                : None,
            .. one.Later is { } later
                ?
                [
                    new SummaryRow(
                        t["referral.later", t.Date(later.Day)],
                        later.Status is { } status ? t.Of("status", status) : t["referral.later_unknown"]
                    ),
                ]
                : None,
        ];

    internal string Step(TakenReferralStep one) =>
        t["referral.step_by", t.Of("referral.step", one.Kind), t.Date(one.Day), By(one)];

    internal string Fault(ReferralFault fault) => t.Of("referral.fault", fault);

    internal static string Marks(Texts t, ServiceMarks marks) =>
        t[
            "referral.marks",
            marks.Answers,
            t.Mean(marks.Helped),
            t.Mean(marks.Clear),
            t.Mean(marks.Treated),
            t.Mean(marks.Recommends)
        ];

    private static IReadOnlyList<SummaryRow> None => [];

    private string By(TakenReferralStep one) =>
        one.Party is ReferralParty.Register ? t["referral.by_register"]
        : isOwn && one.Party is ReferralParty.Customer ? t["own_plan.you"]
        : one.By;

    private SummaryRow[] Row(string key, string text) => text.Length == 0 ? [] : [new(t[key], Markup.Of($"{text}"))];
}
