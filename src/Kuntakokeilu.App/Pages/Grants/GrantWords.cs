using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Pages.Transfers.Requests;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Grants.Applications;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Grants;

namespace Kuntakokeilu.App.Pages.Grants;

/// <summary>An application, what was found of it and what it comes to, in words.</summary>
internal sealed class GrantWords(Texts t)
{
    /// <summary>What was told, in the order of the form.</summary>
    internal IReadOnlyList<SummaryRow> Told(GrantMatter matter)
    {
        ToldFacts told = matter.Told;
        bool isEmployers = matter.Organisation is not null;
        return
        [
            .. Row("person_name", told.PersonName),
            .. Row("person_code", told.PersonCode),
            new(t[isEmployers ? "grant_form.task" : "grant_form.business_idea"], MatterPage.Written(told.Task)),
            new(
                t[isEmployers ? "grant_form.place" : "grant_form.business_place"],
                Municipalities.Find(MunicipalityCode.Of(told.Place))!.Name(t.Language)
            ),
            new(t[isEmployers ? "grant_form.start" : "grant_form.business_start"], t.Date(told.Start)),
            .. Row("end", told.End is { } end ? t.Date(end) : null),
            .. Row("months", told.Months is { } months ? $"{months}" : null),
            new(t["grant_form.continues"], YesNo(told.Continues)),
            .. isEmployers ? [new(t["grant_form.business"], YesNo(told.Business))] : (SummaryRow[])[],
            .. Euros("wage", told.Wage),
            .. Euros("side_costs", told.SideCosts),
            .. Euros("holiday_bonus", told.HolidayBonus),
            .. Row("worktime", told.Worktime is { } share ? $"{share}" : null),
            .. Row("hours", told.Hours is { } hours ? t.Number(hours / 100m) : null),
            .. Row("field_hours", told.FieldHours is { } field ? t.Number(field / 100m) : null),
            .. Euros("other_aid", told.OtherAid),
            .. Euros("de_minimis", told.DeMinimis),
            .. Row("dismissed", told.Dismissed is { } day ? t.Date(day) : null),
            .. Row("staff_then", told.StaffThen is { } then ? $"{then}" : null),
            .. Row("staff_now", told.StaffNow is { } now ? $"{now}" : null),
            .. isEmployers
                ?
                [
                    new(t["grant_form.commits"], YesNo(told.CommitsToWage)),
                    new(t["grant_form.by_results"], YesNo(told.ByResultsOnly)),
                    new(t["grant_form.substitute"], YesNo(told.Substitute)),
                ]
                : (SummaryRow[])[],
            new(t["grant_form.contact"], told.Contact),
            .. told.More.Length > 0
                ? [new(t[isEmployers ? "grant_form.more" : "grant_form.plan"], MatterPage.Written(told.More))]
                : (SummaryRow[])[],
        ];
    }

    /// <summary>What an official has found.</summary>
    internal IReadOnlyList<SummaryRow> Found(GrantMatter matter, FoundFacts found) =>
        [
            .. matter.Benefit is GrantBenefit.PaySubsidy
                ? [new(t["grant_found.basis"], t.Of("grant_basis", found.Basis))]
                : (SummaryRow[])[],
            new(t["grant_found.findings"], Findings(matter, found)),
            .. matter.Organisation is null
                ? (SummaryRow[])[]
                :
                [
                    new(t["grant_found.unemployment"], Spans(found)),
                    .. Day("grant_found.last_end", found.LastEnd),
                    new(t["grant_found.same_employer"], YesNo(found.SameEmployer)),
                    .. Day("grant_found.last_permanent", found.LastPermanent),
                    .. Day("grant_found.last_work", found.LastWork),
                    new(t["grant_found.degree"], YesNo(found.HasDegree)),
                    new(t["grant_found.integration_plan"], YesNo(found.IntegrationPlan)),
                    .. found.Esf ? [new(t["grant_found.esf"], t["form.yes"])] : (SummaryRow[])[],
                ],
            new(t["grant_found.used_months"], $"{found.UsedMonths}"),
            .. found.FirstPercent is { } percent
                ? [new(t["grant_found.first_percent"], $"{percent}")]
                : (SummaryRow[])[],
            new(t["grant_found.weak"], YesNo(found.Weak)),
            .. Day("grant_found.ends_on", found.EndsOn),
            .. found.NotBegun ? [new(t["grant_found.not_begun"], t["form.yes"])] : (SummaryRow[])[],
            .. found.Note.Length > 0 ? [new(t["grant_found.note"], MatterPage.Written(found.Note))] : (SummaryRow[])[],
        ];

    /// <summary>Month by month, to the cent.</summary>
    internal DataTable Rows(IReadOnlyList<GrantRow> rows) =>
        new(
            t["grant_rows.caption"],
            [
                new(t["grant_rows.time"]),
                new(t["grant_rows.days"], IsNumber: true),
                new(t["grant_rows.base"], IsNumber: true),
                new(t["grant_rows.percent"], IsNumber: true),
                new(t["grant_rows.calculated"], IsNumber: true),
                new(t["grant_rows.cap"], IsNumber: true),
                new(t["grant_rows.other"], IsNumber: true),
                new(t["grant_rows.payable"], IsNumber: true),
            ],
            [
                .. rows.Select(row =>
                    (IReadOnlyList<Markup>)
                        [
                            Markup.Of(
                                $"{t[row.Kind is GrantRowKind.Bonus ? "grant_rows.bonus" : "grant_rows.span", t.Date(row.From), t.Date(row.To)]}"
                            ),
                            Markup.Of($"{(row.Days is { } days ? $"{days}" : "–")}"),
                            Markup.Of($"{t.Euros(row.Base)}"),
                            Markup.Of($"{(row.Percent is { } percent ? $"{percent}" : "–")}"),
                            Markup.Of($"{t.Euros(row.Calculated)}"),
                            Markup.Of($"{(row.Cap is { } cap ? t.Euros(cap) : "–")}"),
                            Markup.Of($"{t.Euros(row.OtherAid)}"),
                            Markup.Of($"{t.Euros(row.Payable)}"),
                        ]
                ),
            ],
            [
                Markup.Of($"{t["grant_rows.total"]}"),
                .. Enumerable.Repeat(Markup.Of($""), 6),
                Markup.Of($"{t.Euros(rows.Sum(row => row.Payable))}"),
            ]
        );

    /// <summary>The grounds that hold, each with its provision and what would take it away.</summary>
    internal DataTable Grounds(IReadOnlyList<GroundFound> grounds, IReadOnlyList<GrantChange> changes) =>
        new(
            t["grant_grounds.caption"],
            [
                new(t["grant_grounds.ground"]),
                new(t["grant_grounds.provision"]),
                new(t["grant_grounds.open"]),
                new(t["grant_grounds.change"]),
            ],
            [
                .. grounds.Select(one =>
                    (IReadOnlyList<Markup>)
                        [
                            Markup.Of($"{t.Of("grant_ground", one.Ground)}"),
                            Markup.Of($"{GrantCitation.Of(one.Provision, t)}"),
                            Markup.Of($"{t[one.IsOpen ? "grant_grounds.is_open" : "grant_grounds.is_closed"]}"),
                            Changes(changes.Where(change => change.Ground == one.Ground)),
                        ]
                ),
            ]
        );

    internal Markup Changes(IEnumerable<GrantChange> changes)
    {
        string[] told = [.. changes.Select(Change).Distinct()];
        return told.Length == 0
            ? Markup.Of($"{t["grant_grounds.nothing"]}")
            : Markup.Join(told.Select((one, i) => i == 0 ? Markup.Of($"{one}") : Markup.Of($"<br>{one}")));
    }

    /// <summary>What would be otherwise.</summary>
    internal string Change(GrantChange change) =>
        change.Kind switch
        {
            GrantChangeKind.Found or GrantChangeKind.NotFound => t[
                change.Kind is GrantChangeKind.Found ? "grant_change.found" : "grant_change.not_found",
                t.Of("grant_finding", change.Finding)
            ],
            GrantChangeKind.StartsOn => t["grant_change.starts_on", t.Date(change.Day)],
            GrantChangeKind.AppliedOn => t["grant_change.applied_on", t.Date(change.Day)],
            GrantChangeKind.DecidedOn => t["grant_change.decided_on", t.Date(change.Day)],
            GrantChangeKind.LastWorkOn => t["grant_change.last_work_on", t.Date(change.Day)],
            GrantChangeKind.Business => t[
                change.Number == 1 ? "grant_change.for_business" : "grant_change.not_for_business"
            ],
            GrantChangeKind.NewPeriod => t["grant_change.new_period"],
            GrantChangeKind.Basis => t["grant_change.basis", t.Of("grant_basis", (SubsidyBasis)change.Number)],
            GrantChangeKind.StaffKept => t["grant_change.staff_kept"],
            GrantChangeKind.Hours => t["grant_change.hours", t.Number(change.Number / 100m)],
            GrantChangeKind.OtherAid => t["grant_change.other_aid", t.Euros(change.Number)],
            GrantChangeKind.DeMinimis => t["grant_change.de_minimis", t.Euros(change.Number)],
        };

    private Markup Findings(GrantMatter matter, FoundFacts found)
    {
        string[] told =
        [
            .. GrantKinds
                .Of(matter.Benefit)
                .Findings.Where(one => (found.Findings & one) != 0)
                .Select(one => t.Of("grant_finding", one)),
        ];
        return told.Length == 0
            ? Markup.Of($"{t["grant_found.none"]}")
            : Markup.Join(told.Select(one => Markup.Of($"{one}<br>")));
    }

    private Markup Spans(FoundFacts found) =>
        found.Unemployment.Count == 0
            ? Markup.Of($"{t["grant_found.no_days"]}")
            : Markup.Join(found.Unemployment.Select(one => Markup.Of($"{Span(one)}<br>")));

    internal string Span(FoundSpan one) => $"{t.Date(one.From)}–{(one.To is { } to ? t.Date(to) : "")}";

    private SummaryRow[] Row(string name, string? value) =>
        string.IsNullOrEmpty(value) ? [] : [new(t[$"grant_form.{name}"], value)];

    private SummaryRow[] Euros(string name, long? cents) =>
        cents is { } told ? [new(t[$"grant_form.{name}"], t.Euros(told))] : [];

    private SummaryRow[] Day(string key, DateOnly? day) => day is { } told ? [new(t[key], t.Date(told))] : [];

    private string YesNo(bool value) => t[value ? "form.yes" : "form.no"];
}
