using Kuntakokeilu.App.Web;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Explanations;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Explanations;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.App.Pages.Register;

/// <summary>
/// An explanation: the answer, the ground that was met, what is missing and what would change it; everything else that
/// was looked at is behind a disclosure. Each provision leads to the law book.
/// </summary>
/// <param name="hidesSafety">As for <see cref="GroundWords"/>.</param>
internal sealed class ExplanationList(Texts texts, Links link, bool hidesSafety = false)
{
    /// <summary>What is read first, in this order.</summary>
    private static readonly string[] First = ["basis", "grounds", "unknown", "changes"];

    private readonly ExplanationWriter writer = new(texts, hidesSafety);
    private readonly LawLines law = new(texts);

    internal Markup Write(Explanation why)
    {
        ExplanationText text = writer.Write(why);
        bool hasGround = why.Deciding is { Held: not Grounds.None };
        bool lacksFact =
            why.Deciding is { Findings: var findings } && findings.Any(one => one.Verdict is Verdict.Unknown);
        ExplanationSection[] first =
        [
            .. from id in First
            where (id != "grounds" || hasGround) && (id != "unknown" || lacksFact)
            from section in text.Sections
            where section.Id == id
            select section,
        ];
        return Markup.Of(
            $"""
            <p class="reasons__headline">{text.Headline}</p>
            <dl class="reasons">{first.Select(section => Section(why, section))}</dl>
            <details class="reasons__rest"><summary>{texts["person.everything_tested"]}</summary>
            <dl class="reasons">{text.Sections.Except(first).Select(section => Section(why, section))}</dl></details>
            """
        );
    }

    private Markup Section(Explanation why, ExplanationSection section) =>
        Markup.Of(
            $"""
            <div><dt>{section.Label}</dt><dd><ul>{(
                section.Id == "provisions"
                    ? why.Provisions.Select(Place)
                    : section.Lines.Select(line => Markup.Of($"<li>{line}</li>"))
            )}</ul></dd></div>

            """
        );

    private Markup Place(Provision provision) =>
        Markup.Of($"""<li><a href="{link[$"/law/{provision.Id}"]}">{law.Named(provision)}</a></li>""");
}
