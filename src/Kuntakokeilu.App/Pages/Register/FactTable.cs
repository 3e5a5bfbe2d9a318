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

/// <summary>Rows on which decisions rest; <c>_FactRows</c>.</summary>
/// <param name="Table">What differs from row to row.</param>
/// <param name="Same">What is the same in all of them, told once; null when nothing is.</param>
internal sealed record FactRows(DataTable Table, string? Same);

/// <summary>Tables of the rows on which decisions rest: only what differs from row to row has a column.</summary>
/// <param name="hidesSafety">As for <see cref="GroundWords"/>.</param>
internal sealed class FactTable(Texts texts, bool hidesSafety = false)
{
    internal FactRows Of(string caption, IEnumerable<FactLine> lines)
    {
        FactLine[] all = [.. lines];
        return Rows(
            caption,
            [new(texts["facts.number"], IsNumber: true), new(texts["facts.from"]), new(texts["facts.event"])],
            [
                .. all.Select(line =>
                    (IReadOnlyList<Markup>)
                        [
                            Markup.Of($"""<span id="fact-{line.Number}">{line.Number}</span>"""),
                            Plain(texts.Date(line.Event.Date)),
                            Plain(texts.Of("event", line.Event.Kind)),
                        ]
                ),
            ],
            [
                Told("facts.place", all, line => Place(line.Event.Facts)),
                Told("facts.status", all, line => Status(line.Event.Facts)),
                Told("facts.earnings_related", all, line => Answered(line.Event.Facts.EarningsRelated)),
                Told("facts.immigrant", all, line => Answered(line.Event.Facts.Immigrant)),
                Told("facts.mother_tongue", all, line => Tongue(line.Event.Facts)),
                Told("facts.other", all, line => Other(line.Event.Facts)),
                Told("facts.state", all, line => line.State),
                Told("facts.recorded", all, line => line.Recorded),
            ]
        );
    }

    internal FactRows Of(string caption, IEnumerable<ActLine> lines)
    {
        ActLine[] all = [.. lines];
        return Rows(
            caption,
            [new(texts["facts.number"], IsNumber: true), new(texts["acts.date"]), new(texts["acts.act"])],
            [
                .. all.Select(line =>
                    (IReadOnlyList<Markup>)
                        [
                            Markup.Of($"""<span id="act-{line.Number}">{line.Number}</span>"""),
                            Plain(texts.Date(line.Act.Date)),
                            Plain(texts.Of("act", line.Act.Kind, Named.Municipality(line.Act.To, texts))),
                        ]
                ),
            ],
            [
                Told("fact.transfer_ground", all, line => GroundWords.Of(line.Act.Ground, hidesSafety, texts)),
                Told("acts.conditions", all, line => Conditions(line.Act)),
                Told("facts.recorded", all, line => line.Recorded),
            ]
        );
    }

    private FactRows Rows(
        string caption,
        IReadOnlyList<Column> always,
        IReadOnlyList<IReadOnlyList<Markup>> rows,
        IReadOnlyList<ToldColumn> told
    )
    {
        ToldColumn[] varying = [.. told.Where(one => one.Varies)];
        string[] same = [.. told.Where(one => !one.Varies).Select(one => one.Once(texts))];
        return new(
            new(
                caption,
                [.. always, .. varying.Select(one => new Column(one.Name))],
                [
                    .. rows.Select(
                        (row, i) => (IReadOnlyList<Markup>)[.. row, .. varying.Select(one => Plain(one.Values[i]))]
                    ),
                ]
            ),
            same.Length == 0 ? null
                : rows.Count == 1 ? string.Join("; ", same)
                : texts["facts.same", string.Join("; ", same)]
        );
    }

    private ToldColumn Told<T>(string key, IReadOnlyList<T> lines, Func<T, string> value) =>
        new(texts[key], [.. lines.Select(value)]);

    private string Place(in JobseekerFacts facts) =>
        facts.HomeMunicipality.IsNone && !facts.PlaceOfStay.IsNone
            ? texts["facts.stay", Named.Municipality(facts.PlaceOfStay, texts)]
            : Named.Municipality(facts.HomeMunicipality, texts);

    private string Status(in JobseekerFacts facts) =>
        facts.WeeklyHours.Value is { } hours
            ? $"{texts.Of("status", facts.Status)}, {texts["value.hours", texts.Number(hours)]}"
            : texts.Of("status", facts.Status);

    private string Tongue(in JobseekerFacts facts) =>
        facts.MotherTongue.IsKnown ? $"{facts.MotherTongue}" : texts["value.unknown"];

    private string Other(in JobseekerFacts facts) =>
        Listed(
            (facts.AtRisk, "facts.at_risk"),
            (facts.PromotingService, "facts.promoting_service"),
            (facts.TemporaryProtection, "facts.temporary_protection"),
            (facts.RedundancyProtection, "facts.redundancy_protection")
        );

    private string Conditions(in TeOfficeAct act) =>
        Listed(
            (act.Requested, "acts.requested"),
            (act.ServicesSecured, "acts.services_secured"),
            (act.Accepted, "acts.accepted")
        );

    private string Listed(params IEnumerable<(bool Holds, string Key)> told) =>
        string.Join(", ", told.Where(one => one.Holds).Select(one => texts[one.Key]).DefaultIfEmpty("–"));

    private string Answered(Answer answer) =>
        answer switch
        {
            Answer.Yes => texts["value.yes"],
            Answer.No => texts["value.no"],
            Answer.Unknown => texts["value.unknown"],
        };

    private static Markup Plain(string text) => Markup.Of($"{text}");

    /// <summary>What the rows tell of one thing.</summary>
    private sealed record ToldColumn(string Name, IReadOnlyList<string> Values)
    {
        internal bool Varies => Values.Distinct().Count() > 1;

        internal string Once(Texts texts) => texts["facts.once", Name, Values[0]];
    }
}
