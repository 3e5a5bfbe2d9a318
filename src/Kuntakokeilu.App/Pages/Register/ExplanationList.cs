using Kuntakokeilu.App.Web;
using Kuntakokeilu.Base.Html;
using Kuntakokeilu.Core.Explanations;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.Explanations;

namespace Kuntakokeilu.App.Pages.Register;

/// <summary>An explanation as a list of terms; each provision leads to the law book on the period's day.</summary>
internal sealed class ExplanationList(Texts texts, Links link)
{
    private readonly ExplanationWriter writer = new(texts);
    private readonly LawLines law = new(texts);

    internal Markup Write(Explanation why)
    {
        ExplanationText text = writer.Write(why);
        return Markup.Of(
            $"""
            <p class="reasons__headline">{text.Headline}</p>
            <dl class="reasons">{text.Sections.Select(section => Section(why, section))}</dl>
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
