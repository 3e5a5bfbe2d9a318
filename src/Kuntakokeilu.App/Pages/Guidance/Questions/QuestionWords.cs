using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Guidance.Asking;
using Kuntakokeilu.Core.Guidance.Publishing;

namespace Kuntakokeilu.App.Pages.Guidance.Questions;

/// <summary>A question in words, for who asked and who answers.</summary>
internal sealed class QuestionWords(Texts t, Links link, QuestionMatter matter, IReadOnlyList<ListedTheme> themes)
{
    internal IReadOnlyList<SummaryRow> Summary() =>
        [
            new(t["guidance.state"], t.Of("guidance.question_state", matter.State)),
            new(t["guidance.theme"], Theme()),
            .. matter.Municipality is { } asked
                ? [new(t["guidance.municipality"], Municipality(asked, t))]
                : (SummaryRow[])[],
            new(t["guidance.sent"], t.Moment(matter.SentAt)),
            .. matter.LawDay is { } day ? [new(t["guidance.law_day_asked"], t.Date(day))] : (SummaryRow[])[],
            .. matter.TakenUntil is { } until
                ? [new(t["guidance.taken"], t["guidance.taken_by", matter.TakenName!, t.Moment(until)])]
                : (SummaryRow[])[],
            .. matter.Reason is { } reason ? [new(t["guidance.reason"], Written(reason))] : (SummaryRow[])[],
            .. matter.MergedInto is { } other ? [new(t["guidance.merged_into"], Answer(other))] : (SummaryRow[])[],
            .. matter.Version is { } version
                ? [new(t["guidance.answer"], Answer(matter.Id), t["guidance.version_number", version])]
                : (SummaryRow[])[],
        ];

    internal static string Municipality(short number, Texts t) =>
        Municipalities.All.FirstOrDefault(one => one.Code.Number == number)?.Name(t.Language) ?? $"{number}";

    private string Theme() => themes.FirstOrDefault(one => one.Code == matter.Theme)?.Name(t.Language) ?? matter.Theme;

    private Markup Answer(int question) =>
        Markup.Of(
            $"""<a href="{link[GuidanceSubject.AnswerOf(question)]}">{t["guidance.answer_title", question]}</a>"""
        );

    private static Markup Written(string text) => Markup.Of($"""<span class="lines">{text}</span>""");
}
