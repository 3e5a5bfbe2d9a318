using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Explanations;
using Kuntakokeilu.Core.Guidance;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.App.Pages.WhoServesMe;

/// <summary>The answer, put into words: who, why, what next and where to turn.</summary>
internal sealed class GuidanceOutcome(Texts t, Links link, Answers answers, Core.Guidance.Guidance guidance)
{
    private readonly LawLines law = new(t);

    internal GuidanceKind Kind => guidance.Kind;

    internal IReadOnlyList<Question> FindOut => guidance.FindOut;

    private MunicipalityCode Responsible => guidance.Explanation?.Period?.Outcome.Municipality ?? MunicipalityCode.None;

    /// <summary>Home municipality, or where one without it stays.</summary>
    private Municipality? Place => Municipalities.Find(answers.Home.IsNone ? answers.Stay : answers.Home);

    internal string Heading =>
        Kind switch
        {
            GuidanceKind.Municipality => t["guidance.outcome.municipality", Named.Municipality(Responsible, t)],
            GuidanceKind.TeOffice => t["guidance.outcome.te_office", Office],
            GuidanceKind.Undetermined => t["guidance.outcome.undetermined"],
            GuidanceKind.AfterPilots => t["guidance.outcome.after_pilots"],
        };

    internal string Reason =>
        guidance.Explanation is not { Period: { } period } explanation ? t.Of("guidance.reason", Kind)
        : explanation.Deciding is { LacksRegistrationAlone: true } ? t["guidance.reason.not_registered"]
        : t.Of("guidance.reason", period.Outcome.Basis);

    /// <summary>Which day the answer is of.</summary>
    internal string Day =>
        answers.Start is not { } start ? t["guidance.any_day"]
        : start < LawBook.PilotStart ? t["guidance.before_pilots"]
        : t["guidance.on_day", t.Date(start)];

    internal IEnumerable<Markup> Provisions =>
        (guidance.Explanation?.Provisions ?? []).Select(provision => Linked(provision, law.Named(provision)));

    internal IEnumerable<Markup> Conditions =>
        (guidance.Explanation?.Deciding?.Findings ?? []).Select(finding =>
            Linked(
                finding.Provision,
                t.Of("verdict", finding.Verdict, law.Name(finding.Provision), law.Cite(finding.Provision))
            )
        );

    internal IReadOnlyList<SummaryRow> Contact()
    {
        if (Kind is GuidanceKind.Municipality)
            return
            [
                new(t["guidance.contact.municipality"], Page(Responsible)),
                new(
                    t["areas.organiser"],
                    Named.Municipality(OrganisingAgreements.OrganiserOf(Responsible, guidance.Explanation!.On), t)
                ),
            ];
        return Kind is GuidanceKind.AfterPilots ? [] : [new(t["guidance.contact.te_office"], Office)];
    }

    private string Office =>
        Place is null ? t["guidance.any_te_office"] : TeOffices.Of(Place)?.Name(t) ?? t["guidance.aland"];

    private Markup Page(MunicipalityCode code) =>
        Markup.Of($"""<a href="{link[$"/areas/municipalities/{code}"]}">{Named.Municipality(code, t)}</a>""");

    private Markup Linked(Provision provision, string words) =>
        Markup.Of($"""<a href="{link[$"/law/{provision.Id}"]}">{words}</a>""");
}
