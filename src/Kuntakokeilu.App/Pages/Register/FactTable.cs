using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Explanations;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Law.Steering;

namespace Kuntakokeilu.App.Pages.Register;

/// <summary>A row of facts for a table.</summary>
/// <param name="Number">What stands first; its identifier on the page is <c>fact-</c> and this.</param>
/// <param name="State">Whether it counts, and what it replaces.</param>
/// <param name="Recorded">When and from where it came.</param>
internal readonly record struct FactLine(int Number, RegisterEvent Event, string State, string Recorded);

/// <summary>An act of the TE office for a table.</summary>
internal readonly record struct ActLine(int Number, TeOfficeAct Act, string Recorded);

/// <summary>Tables of the rows on which decisions rest.</summary>
internal sealed class FactTable(Texts texts)
{
    internal DataTable Of(string caption, IEnumerable<FactLine> lines) =>
        new(
            caption,
            [
                new(texts["facts.number"]),
                new(texts["facts.from"]),
                new(texts["facts.event"]),
                new(texts["facts.place"]),
                new(texts["facts.status"]),
                new(texts["facts.earnings_related"]),
                new(texts["facts.immigrant"]),
                new(texts["facts.mother_tongue"]),
                new(texts["facts.other"]),
                new(texts["facts.state"]),
            ],
            [.. lines.Select(Row)]
        );

    internal DataTable Of(string caption, IEnumerable<ActLine> lines) =>
        new(
            caption,
            [
                new(texts["facts.number"]),
                new(texts["acts.date"]),
                new(texts["acts.act"]),
                new(texts["fact.transfer_ground"]),
                new(texts["acts.conditions"]),
                new(texts["facts.state"]),
            ],
            [.. lines.Select(Row)]
        );

    private IReadOnlyList<Markup> Row(FactLine line)
    {
        JobseekerFacts facts = line.Event.Facts;
        return
        [
            Markup.Of($"""<span id="fact-{line.Number}">{line.Number}</span>"""),
            Plain(texts.Date(line.Event.Date)),
            Plain(texts.Of("event", line.Event.Kind)),
            Plain(Place(facts)),
            Plain(Status(facts)),
            Plain(Answered(facts.EarningsRelated)),
            Plain(Answered(facts.Immigrant)),
            Plain(facts.MotherTongue.IsKnown ? $"{facts.MotherTongue}" : texts["value.unknown"]),
            Plain(Other(facts)),
            Markup.Of($"""{line.State}<span class="summary__origin">{line.Recorded}</span>"""),
        ];
    }

    private IReadOnlyList<Markup> Row(ActLine line) =>
        [
            Markup.Of($"""<span id="act-{line.Number}">{line.Number}</span>"""),
            Plain(texts.Date(line.Act.Date)),
            Plain(texts.Of("act", line.Act.Kind, Named.Municipality(line.Act.To, texts))),
            Plain(texts.Of("transfer_ground", line.Act.Ground)),
            Plain(Conditions(line.Act)),
            Plain(line.Recorded),
        ];

    private string Place(JobseekerFacts facts) =>
        facts.HomeMunicipality.IsNone && !facts.PlaceOfStay.IsNone
            ? texts["facts.stay", Named.Municipality(facts.PlaceOfStay, texts)]
            : Named.Municipality(facts.HomeMunicipality, texts);

    private string Status(JobseekerFacts facts) =>
        facts.WeeklyHours.Value is { } hours
            ? $"{texts.Of("status", facts.Status)}, {texts["value.hours", texts.Number(hours)]}"
            : texts.Of("status", facts.Status);

    private string Other(JobseekerFacts facts) =>
        string.Join(
            ", ",
            new (bool Holds, string Key)[]
            {
                (facts.AtRisk, "facts.at_risk"),
                (facts.PromotingService, "facts.promoting_service"),
                (facts.TemporaryProtection, "facts.temporary_protection"),
                (facts.RedundancyProtection, "facts.redundancy_protection"),
            }
                .Where(one => one.Holds)
                .Select(one => texts[one.Key])
                .DefaultIfEmpty("–")
        );

    private string Conditions(TeOfficeAct act) =>
        string.Join(
            ", ",
            new (bool Holds, string Key)[]
            {
                (act.Requested, "acts.requested"),
                (act.ServicesSecured, "acts.services_secured"),
                (act.Accepted, "acts.accepted"),
            }
                .Where(one => one.Holds)
                .Select(one => texts[one.Key])
                .DefaultIfEmpty("–")
        );

    private string Answered(Answer answer) =>
        answer switch
        {
            Answer.Yes => texts["value.yes"],
            Answer.No => texts["value.no"],
            Answer.Unknown => texts["value.unknown"],
        };

    private static Markup Plain(string text) => Markup.Of($"{text}");
}
