using Kuntakokeilu.App.Pages.Register;
using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Pictures;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Steering;
using Kuntakokeilu.Core.Steering.Deciding;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.App.Pages.Steering.Differences;

/// <summary>Two tellings of a history: as a picture with a lane for each, and as a table.</summary>
internal sealed class VersionsPicture(
    Texts texts,
    IReadOnlyList<StatedPeriod> one,
    string oneName,
    IReadOnlyList<StatedPeriod> other,
    string otherName
)
{
    private readonly OutcomeWords words = new(texts);
    private readonly DateOnly end = LawAsKnown.Whole.PilotEnd;

    internal Markup Draw() =>
        TimeLine.Draw(
            "tellings",
            new(
                texts["tellings.caption"],
                texts["tellings.more"],
                [new(texts["tellings.one"], Stretches(one)), new(texts["tellings.other"], Stretches(other))],
                "",
                [],
                LawChanges.All
            )
        );

    internal DataTable Table() =>
        new(
            texts["tellings.table"],
            [new(texts["tellings.time"]), new(oneName), new(otherName), new(texts["tellings.change"])],
            [.. TwoTellings.Compare(one, other, end).Select(Row)]
        );

    private IReadOnlyList<Markup> Row(ToldStretch stretch) =>
        [
            Markup.Of($"{texts["person.from_to", texts.Date(stretch.From), texts.Date(stretch.To.AddDays(-1))]}"),
            Told(stretch.One),
            Told(stretch.Other),
            stretch.Differs
                ? Markup.Of(
                    $"""<span class="hds-status-label hds-status-label--alert">{texts["tellings.differs"]}</span>"""
                )
                : Markup.Of($"{texts["tellings.same"]}"),
        ];

    private Markup Told(Outcome? outcome) =>
        outcome is { } told
            ? Markup.Of($"""{words.Who(told)}<span class="summary__origin">{words.Why(told)}{Held(told)}</span>""")
            : Markup.Of($"{texts["tellings.nothing"]}");

    private string Held(in Outcome told) => told.Grounds is Grounds.None ? "" : $": {words.Held(told.Grounds)}";

    private List<TimeLineBar> Stretches(IReadOnlyList<StatedPeriod> periods) =>
        [
            .. periods.Select(
                (period, i) =>
                    new TimeLineBar(
                        period.From,
                        i + 1 < periods.Count ? periods[i + 1].From : end,
                        OutcomeWords.Kind(period.Outcome),
                        period.Outcome.Authority is Authority.None ? "" : words.Who(period.Outcome)
                    )
            ),
        ];
}
