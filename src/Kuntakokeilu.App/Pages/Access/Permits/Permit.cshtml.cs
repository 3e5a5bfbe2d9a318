using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.App.Web.Access;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Access;
using Kuntakokeilu.Core.Access.Permits;
using Kuntakokeilu.Core.Access.Tables;
using Microsoft.AspNetCore.Mvc;

namespace Kuntakokeilu.App.Pages.Access.Permits;

/// <summary>One right of use: its grounds, the conditions one by one, and what has become of it.</summary>
[Access(AccessActions.ViewPermits)]
[ResponseCache(NoStore = true)]
internal sealed class PermitModel(Gate gate, PermitReader permits) : SitePage
{
    internal PermitRecord Record { get; private set; } = null!;

    /// <summary>What this reader may do with it now: the page under this one, and the key of its name.</summary>
    internal IReadOnlyList<(string Path, string Key)> Actions =>
        Record.State switch
        {
            PermitState.Waiting when May(AccessActions.DecidePermit) && !IsOwn && !IsAppliedByMe =>
            [
                ("decision", "permit.decide"),
            ],
            PermitState.InForce or PermitState.ToCome =>
            [
                .. May(AccessActions.EndPermit) ? [("end", "permit.end")] : Array.Empty<(string, string)>(),
                .. May(AccessActions.NoticePermit) ? [("notice", "permit.notice")] : Array.Empty<(string, string)>(),
            ],
            _ => [],
        };

    /// <summary>Key of the reason why an action that one may expect is missing; null when none is.</summary>
    internal string? WhyNoAction =>
        Record.State switch
        {
            PermitState.Waiting when !May(AccessActions.DecidePermit) => "permit.why.keha_decides",
            PermitState.Waiting when IsOwn => "permit.why.own",
            PermitState.Waiting when IsAppliedByMe => "permit.why.applied",
            PermitState.Refused => "permit.why.refused",
            PermitState.Ended => "permit.why.ended",
            PermitState.RunOut => "permit.why.run_out",
            _ => null,
        };

    private AccessGrant Permit => Record.Permit;

    private bool IsOwn => Permit.AccountId == gate.Actor!.AccountId;

    private bool IsAppliedByMe => Permit.AppliedBy == gate.Actor!.AccountId;

    public async Task<IActionResult> OnGet(int id, CancellationToken stop)
    {
        if (await permits.Find(gate.Connection, id, PermitWords.OrganisationScope(gate.Actor!), stop) is not { } found)
            return NotFound();
        Record = found;
        return Page();
    }

    internal IReadOnlyList<SummaryRow> Grounds() =>
        [
            new(T["permits.holder"], Record.Holder.Name, Record.Holder.Subject),
            new(
                T["permits.organisation"],
                Record.Organisation.Name(Language),
                T.Of("organisation_kind", Record.Organisation.Kind)
            ),
            new(T["permits.role"], Texts.Capital(T.Of("role", Permit.Role))),
            new(T["permits.employment"], T.Of("employment", Permit.Employment)),
            .. Permit.Responsible is { } responsible ? (SummaryRow[])[new(T["permit.responsible"], responsible)] : [],
            new(T["permits.necessity"], Permit.Necessity),
            new(T["permit.percent"], T.Percent(Permit.TasksPercent, 100)),
            new(T["permit.need"], T[Permit.IsOccasional ? "permit.need.occasional" : "permit.need.regular"]),
            new(T["permit.protected"], T[Permit.SeesProtected ? "form.yes" : "form.no"]),
            new(T["permits.days"], T["permits.from_to", T.Date(Permit.ValidFrom), T.Date(Permit.ValidUntil)]),
        ];

    internal DataTable Conditions() =>
        new(
            T["permit.conditions.caption"],
            [new(T["permit.condition"]), new(T["permit.finding"]), new(T["permit.provision"])],
            [
                .. Record.Findings.Select(finding =>
                    (IReadOnlyList<Markup>)
                        [
                            Markup.Of($"{T.Of("permit_condition", finding.Condition)}"),
                            PermitWords.Label(T, finding.IsMet),
                            Markup.Of($"{T.Of("permit_provision", finding.Provision)}"),
                        ]
                ),
            ]
        );

    /// <summary>What has happened, the first first.</summary>
    internal IEnumerable<TimelineEntry> Happened()
    {
        yield return new(T["permit.applied"], Permit.AppliedAt, Who(Permit.AppliedBy), null);
        if (Permit.Decision is { } decision)
            yield return new(
                T[decision.IsGranted ? "permit.granted" : "permit.refused"],
                decision.DecidedAt,
                Who(decision.DecidedBy),
                decision.Reason
            );
        foreach (PermitNotice notice in Permit.Notices)
            yield return new(T["permit.noticed"], notice.NoticedAt, Who(notice.NoticedBy), notice.Text);
        if (Permit.End is { } end)
            yield return new(T["permit.ended"], end.EndedAt, Who(end.EndedBy), end.Reason);
    }

    private string Who(int? account) => Record.Name(account) ?? T["permit.operator"];

    private bool May(AccessAction action) => gate.Leads(action);
}

/// <summary>Something that has become of a right of use.</summary>
/// <param name="Text">Reason or words; null for none.</param>
internal sealed record TimelineEntry(string What, DateTimeOffset At, string Who, string? Text);
