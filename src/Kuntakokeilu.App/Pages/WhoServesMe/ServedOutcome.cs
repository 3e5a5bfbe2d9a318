using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Explanations;
using Kuntakokeilu.Core.WhoServesMe;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.App.Pages.WhoServesMe;

/// <summary>The answer, put into words: who, why, and where to turn now.</summary>
internal sealed class ServedOutcome(Texts t, Links link, Answers answers, Served guidance, ToldWhen when)
{
    private readonly LawLines law = new(t);

    internal ServedKind Kind => guidance.Kind;

    internal IReadOnlyList<Question> FindOut => guidance.FindOut;

    /// <summary>Whether the pilots are over for who reads: what is told then is told of the past.</summary>
    internal bool IsOver => when is ToldWhen.After || Kind is ServedKind.AfterPilots;

    /// <summary>Home municipality, or where one without it stays.</summary>
    private Municipality? Place => Municipalities.Find(answers.Home.IsNone ? answers.Stay : answers.Home);

    internal string Heading =>
        Kind switch
        {
            ServedKind.Municipality => Serves(Named.Municipality(Responsible, t)),
            ServedKind.TeOffice => Serves(Office),
            ServedKind.Undetermined => t["who_serves_me.outcome.undetermined"],
            ServedKind.AfterPilots => t["who_serves_me.outcome.after_pilots"],
        };

    internal string Reason =>
        guidance.Explanation is not { Period: { } period } explanation
            ? Kind is ServedKind.AfterPilots
                ? t["who_serves_me.reason.after_pilots"]
                : ServedReason.Undetermined(when, t)
            : ServedReason.Of(
                period.Outcome.Basis,
                explanation.Deciding is { LacksRegistrationAlone: true },
                answers.Home,
                answers.Stay,
                when,
                t
            );

    /// <summary>Which day the answer is of; null where it is of none of the pilots' days.</summary>
    internal string? Day =>
        Kind is ServedKind.AfterPilots ? null
        : answers.Start is not { } start ? t["who_serves_me.any_day"]
        : start < LawBook.PilotStart ? t["who_serves_me.before_pilots"]
        : when is ToldWhen.After ? t["who_serves_me.on_day_then", t.Date(start)]
        : t["who_serves_me.on_day", t.Date(start)];

    internal IEnumerable<Markup> Provisions =>
        (guidance.Explanation?.Provisions ?? []).Select(provision => Linked(provision, law.Named(provision)));

    internal IEnumerable<Markup> Conditions =>
        (guidance.Explanation?.Deciding?.Findings ?? []).Select(finding =>
            Linked(finding.Provision, law.Told(finding))
        );

    /// <summary>During the pilots: who it is that serves.</summary>
    internal IReadOnlyList<SummaryRow> Contact()
    {
        if (Kind is not ServedKind.Municipality)
            return [new(t["who_serves_me.contact.te_office"], Office)];
        MunicipalityCode organiser = OrganisingAgreements.OrganiserOf(Responsible, guidance.Explanation!.On);
        return
        [
            new(t["who_serves_me.contact.municipality"], Page(Responsible)),
            .. organiser == Responsible
                ? (SummaryRow[])[]
                : [new(t["areas.organiser"], Named.Municipality(organiser, t))],
        ];
    }

    /// <summary>After the pilots: the employment area of the home municipality, and where everybody registers.</summary>
    internal IReadOnlyList<SummaryRow> ContactNow() =>
        [
            .. Place is { } place && EmploymentAreas.Of(place.Code) is { } area
                ? (SummaryRow[])[new(t["who_serves_me.now.area", place.Name(t.Language)], area.Name(t.Language))]
                : [],
            new(
                t["who_serves_me.now.register"],
                Markup.Of($"""<a href="https://tyomarkkinatori.fi">{t["who_serves_me.now.job_market"]}</a>""")
            ),
            new(t["who_serves_me.now.benefits"], t["who_serves_me.now.benefits_by"]),
        ];

    private MunicipalityCode Responsible => guidance.Explanation?.Period?.Outcome.Municipality ?? MunicipalityCode.None;

    private string Office =>
        Place is null ? t["who_serves_me.any_te_office"] : TeOffices.Of(Place)?.Name(t) ?? t["who_serves_me.aland"];

    private string Serves(string who) =>
        t[when is ToldWhen.After ? "who_serves_me.outcome.served" : "who_serves_me.outcome.serves", who];

    private Markup Page(MunicipalityCode code) =>
        Markup.Of($"""<a href="{link[$"/areas/municipalities/{code}"]}">{Named.Municipality(code, t)}</a>""");

    private Markup Linked(Provision provision, string words) =>
        Markup.Of($"""<a href="{link[$"/law/{provision.Id}"]}">{words}</a>""");
}
