using System.Globalization;
using Kuntakokeilu.Base.Forms;
using Kuntakokeilu.Core.Guidance;
using Kuntakokeilu.Core.Guidance.Publishing;
using Kuntakokeilu.Core.Guidance.Searching;
using Kuntakokeilu.Core.Guidance.Tables;

namespace Kuntakokeilu.App.Pages.Guidance;

/// <summary>Words to look for in the published answers, and what narrows them.</summary>
internal sealed class SearchForm(Texts t, IReadOnlyList<ListedTheme> themes, IReadOnlyList<IssueTold> issues) : Form
{
    internal TextField Words { get; } =
        new("q", t["guidance.words"]) { Longest = SoughtWords.Longest, Help = t["guidance.words_help"] };

    internal PickField Theme { get; } =
        new("theme", t["guidance.theme"], [.. themes.Select(one => new Choice(one.Code, one.Name(t.Language)))])
        {
            Any = t["guidance.any"],
        };

    internal ChoiceField<AnswerStatus> Status { get; } =
        new("status", t["guidance.status"], one => t.Of("guidance.status", one)) { Any = t["guidance.any"] };

    internal PickField Issue { get; } =
        new(
            "issue",
            t["guidance.issue"],
            [
                .. issues.Select(one => new Choice(
                    one.Id.ToString(CultureInfo.InvariantCulture),
                    t["guidance.week", one.Week, one.Year]
                )),
            ]
        )
        {
            Any = t["guidance.any"],
        };

    internal PickField Section { get; } =
        new(
            "section",
            t["guidance.section"],
            [
                .. ActCitation.Sections.Select(one => new Choice(
                    one,
                    t["law_book.section", Pages.Law.SectionName.Of(one)]
                )),
            ]
        )
        {
            Any = t["guidance.any"],
        };

    internal override IReadOnlyList<Field> Fields => [Words, Theme, Status, Issue, Section];

    internal AnswerFilter Filter =>
        new()
        {
            Theme = Theme.Given,
            Status = Status.Value,
            Issue = Issue.Given is { } issue ? int.Parse(issue, CultureInfo.InvariantCulture) : null,
            Section = Section.Given,
        };
}
