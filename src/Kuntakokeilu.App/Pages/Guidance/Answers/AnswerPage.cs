using Kuntakokeilu.App.Pages.Shared;
using Kuntakokeilu.App.Web;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Guidance.Publishing;

namespace Kuntakokeilu.App.Pages.Guidance.Answers;

/// <summary>A published question with its answer, in the version that is shown; the text of any stays readable.</summary>
internal abstract class AnswerPage : SitePage
{
    internal AnswerSummary Latest { get; private set; } = null!;

    internal IReadOnlyList<VersionTold> Versions { get; private set; } = [];

    internal VersionTold Shown { get; private set; } = null!;

    internal string ThemeName { get; private set; } = "";

    internal bool IsLatest => Shown.Number == Latest.Version;

    /// <summary>Of the latest: an earlier version never stands without what the law has made of the answer.</summary>
    internal Notice? Banner => AnswerWords.Banner(Latest.Told, T, Link);

    /// <returns>Whether there is such a version.</returns>
    private protected async Task<bool> Load(
        PublishedAnswers answers,
        int question,
        short? version,
        CancellationToken stop
    )
    {
        if (await answers.Find(question, Language, stop) is not { } found)
            return false;
        (Latest, Versions) = found;
        if (Versions.FirstOrDefault(one => one.Number == (version ?? Latest.Version)) is not { } shown)
            return false;
        Shown = shown;
        ThemeName = (await answers.Themes(stop)).Single(one => one.Code == Latest.Theme).Name(Language);
        return true;
    }

    internal IReadOnlyList<SummaryRow> Summary() =>
        [
            new(T["guidance.theme"], ThemeName),
            new(T["guidance.status"], T.Of("guidance.status", Shown.Told.Status)),
            .. Shown.Told.Cites.Count > 0
                ? [new(T["guidance.cites"], AnswerWords.Cites(Shown.Told, T, Link))]
                : (SummaryRow[])[],
            new(T["guidance.law_day"], T.Date(Shown.Told.LawDay)),
            new(T["guidance.published"], T.Date(LegalDay.Of(Shown.PublishedAt))),
            .. Latest is { Year: { } year, Week: { } week }
                ?
                [
                    new(
                        T["guidance.issue"],
                        Markup.Of(
                            $"""<a href="{Link[GuidanceSubject.IssueOf(year, week)]}">{T["guidance.week", week, year]}</a>"""
                        )
                    ),
                ]
                : (SummaryRow[])[],
        ];

    internal DataTable VersionTable() =>
        new(
            T["guidance.versions"],
            [new(T["guidance.version"]), new(T["guidance.published"]), new(T["guidance.status"])],
            [
                .. Versions.Select(one =>
                    (IReadOnlyList<Markup>)
                        [
                            Markup.Of(
                                $"""<a href="{Link[GuidanceSubject.VersionOf(Latest.Question, one.Number)]}">{T["guidance.version_number", one.Number]}</a>"""
                            ),
                            Markup.Of($"{T.Date(LegalDay.Of(one.PublishedAt))}"),
                            Markup.Of($"{T.Of("guidance.status", one.Told.Status)}"),
                        ]
                ),
            ]
        );
}
