using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Explanations;
using Kuntakokeilu.Core.Guidance;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.App.Pages.WhoServesMe;

/// <summary>The answer, put into words: who, why, and where to turn now.</summary>
internal sealed class GuidanceOutcome(
    Texts t,
    Links link,
    Answers answers,
    Core.Guidance.Guidance guidance,
    ToldWhen when
)
{
    private readonly LawLines law = new(t);

    internal GuidanceKind Kind => guidance.Kind;

    internal IReadOnlyList<Question> FindOut => guidance.FindOut;

    /// <summary>Whether the pilots are over for who reads: what is told then is told of the past.</summary>
    internal bool IsOver => when is ToldWhen.After || Kind is GuidanceKind.AfterPilots;

    /// <summary>Home municipality, or where one without it stays.</summary>
    private Municipality? Place => Municipalities.Find(answers.Home.IsNone ? answers.Stay : answers.Home);

    internal string Heading =>
        Kind switch
        {
            GuidanceKind.Municipality => Serves(Named.Municipality(Responsible, t)),
            GuidanceKind.TeOffice => Serves(Office),
            GuidanceKind.Undetermined => t["guidance.outcome.undetermined"],
            GuidanceKind.AfterPilots => t["guidance.outcome.after_pilots"],
        };

    internal string Reason =>
        guidance.Explanation is not { Period: { } period } explanation
            ? Kind is GuidanceKind.AfterPilots
                ? t["guidance.reason.after_pilots"]
                : GuidanceReason.Undetermined(when, t)
            : GuidanceReason.Of(
                period.Outcome.Basis,
                explanation.Deciding is { LacksRegistrationAlone: true },
                answers.Home,
                answers.Stay,
                when,
                t
            );

    /// <summary>Which day the answer is of; null where it is of none of the pilots' days.</summary>
    internal string? Day =>
        Kind is GuidanceKind.AfterPilots ? null
        : answers.Start is not { } start ? t["guidance.any_day"]
        : start < LawBook.PilotStart ? t["guidance.before_pilots"]
        : when is ToldWhen.After ? t["guidance.on_day_then", t.Date(start)]
        : t["guidance.on_day", t.Date(start)];

    internal IEnumerable<Markup> Provisions =>
        (guidance.Explanation?.Provisions ?? []).Select(provision => Linked(provision, law.Named(provision)));

    internal IEnumerable<Markup> Conditions =>
        (guidance.Explanation?.Deciding?.Findings ?? []).Select(finding =>
            Linked(finding.Provision, law.Told(finding))
        );

    /// <summary>During the pilots: who it is that serves.</summary>
    internal IReadOnlyList<SummaryRow> Contact()
    {
        if (Kind is not GuidanceKind.Municipality)
            return [new(t["guidance.contact.te_office"], Office)];
        MunicipalityCode organiser = OrganisingAgreements.OrganiserOf(Responsible, guidance.Explanation!.On);
        return
        [
            new(t["guidance.contact.municipality"], Page(Responsible)),
            .. organiser == Responsible
                ? (SummaryRow[])[]
                : [new(t["areas.organiser"], Named.Municipality(organiser, t))],
        ];
    }

    /// <summary>After the pilots: the employment area of the home municipality, and where everybody registers.</summary>
    internal IReadOnlyList<SummaryRow> ContactNow() =>
        [
            .. Place is { } place && EmploymentAreas.Of(place.Code) is { } area
                ? (SummaryRow[])[new(t["guidance.now.area", place.Name(t.Language)], area.Name(t.Language))]
                : [],
            new(
                t["guidance.now.register"],
                Markup.Of($"""<a href="https://tyomarkkinatori.fi">{t["guidance.now.job_market"]}</a>""")
            ),
            new(t["guidance.now.benefits"], t["guidance.now.benefits_by"]),
        ];

    private MunicipalityCode Responsible => guidance.Explanation?.Period?.Outcome.Municipality ?? MunicipalityCode.None;

    private string Office =>
        Place is null ? t["guidance.any_te_office"] : TeOffices.Of(Place)?.Name(t) ?? t["guidance.aland"];

    private string Serves(string who) =>
        t[when is ToldWhen.After ? "guidance.outcome.served" : "guidance.outcome.serves", who];

    private Markup Page(MunicipalityCode code) =>
        Markup.Of($"""<a href="{link[$"/areas/municipalities/{code}"]}">{Named.Municipality(code, t)}</a>""");

    private Markup Linked(Provision provision, string words) =>
        Markup.Of($"""<a href="{link[$"/law/{provision.Id}"]}">{words}</a>""");
}
