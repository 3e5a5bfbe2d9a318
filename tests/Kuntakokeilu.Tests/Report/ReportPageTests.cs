using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Parser;
using Kuntakokeilu.App.Report;
using Kuntakokeilu.Law.Book;
using Kuntakokeilu.Law.TargetGroup;

namespace Kuntakokeilu.Tests.Report;

public sealed partial class ReportPageTests
{
    private static readonly (ReportFigures Figures, IReadOnlyList<ReportPerson> People) Register =
        MadeUpRegister.Counted(1500, 5);

    private static readonly string Html = Written(Register.Figures, Register.People);

    private static readonly IDocument Page = new HtmlParser().ParseDocument(Html);

    [Fact]
    public void Nothing_is_asked_from_outside_the_file()
    {
        Assert.DoesNotContain("http:", Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("https:", Html, StringComparison.OrdinalIgnoreCase);
        Assert.DoesNotContain("@import", Html, StringComparison.OrdinalIgnoreCase);
        Assert.Empty(Page.QuerySelectorAll("script, iframe, object, embed, img, audio, video, base, [src]"));
        Assert.All(
            Page.QuerySelectorAll("[href]").Select(element => element.GetAttribute("href")!),
            address => Assert.Matches("^(#|data:)", address)
        );
        Assert.All(Urls().Matches(Html), url => Assert.Matches("^(data:|#)", url.Groups[1].Value));
    }

    [Fact]
    public void Each_language_version_has_its_language_and_one_main_heading()
    {
        IElement[] versions = [.. Page.QuerySelectorAll("main > .version")];
        Assert.Equal(["fi", "sv", "en"], versions.Select(version => version.GetAttribute("lang")));
        Assert.All(versions, version => Assert.Single(version.QuerySelectorAll("h1")));
        Assert.All(
            versions,
            version => Assert.Equal(version.Id, version.QuerySelector("[aria-current]")!.GetAttribute("href")![1..])
        );
    }

    [Fact]
    public void Identifiers_are_unique_and_references_lead_somewhere()
    {
        string[] ids = [.. Page.QuerySelectorAll("[id]").Select(element => element.Id!)];
        Assert.Equal(ids.Length, ids.Distinct().Count());
        IEnumerable<string> references = Page.QuerySelectorAll("[aria-labelledby], [aria-describedby]")
            .SelectMany(e => new[] { e.GetAttribute("aria-labelledby"), e.GetAttribute("aria-describedby") })
            .OfType<string>();
        IEnumerable<string> links = Page.QuerySelectorAll("a").Select(a => a.GetAttribute("href")![1..]);
        Assert.Empty(references.Concat(links).Except(ids));
    }

    [Fact]
    public void Every_picture_has_a_title_and_a_description_or_is_hidden() =>
        Assert.All(
            Page.QuerySelectorAll("svg"),
            svg =>
                Assert.True(
                    svg.GetAttribute("aria-hidden") == "true"
                        || (
                            svg.GetAttribute("role") == "img"
                            && svg.Children is [{ LocalName: "title" }, { LocalName: "desc" }, ..]
                        )
                )
        );

    [Fact]
    public void The_area_table_shows_the_figures_of_every_area()
    {
        foreach (string language in Texts.Languages)
        {
            IElement table = Page.QuerySelector($"#{language} table.areas")!;
            Assert.Equal(PilotAreas.All.Count, table.QuerySelectorAll("tbody tr").Length);
            int sum = table.QuerySelectorAll("tbody tr").Sum(row => Number(row.Children[1]));
            Assert.Equal(Register.Figures.Main.Municipal, sum);
            Assert.Equal(sum, Number(table.QuerySelector("tfoot td")!));
        }
    }

    [Fact]
    public void The_map_and_its_table_show_every_municipality()
    {
        foreach (string language in Texts.Languages)
        {
            Assert.Equal(309, Page.QuerySelectorAll($"#{language} svg.tiles .tile").Length);
            IElement[] rows = [.. Page.QuerySelectorAll($"#{language} table.municipalities tbody tr:not(.group)")];
            Assert.Equal(309, rows.Length);
            Assert.Equal(Register.Figures.Main.Open, rows.Sum(row => Number(row.Children[1])));
        }
    }

    [Fact]
    public void Undetermined_cases_are_shown_even_when_there_are_none()
    {
        ReportCounter counter = ReportCounter.ForThePilots();
        IDocument empty = new HtmlParser().ParseDocument(Written(counter.Figures(), []));
        Assert.Equal("0", empty.QuerySelector("#fi .figure.undetermined .count")!.TextContent);
        Assert.Single(empty.QuerySelectorAll("#fi table.bases svg.swatch .undetermined"));
    }

    [Fact]
    public void Each_person_has_a_time_line_and_the_same_as_a_list()
    {
        foreach (string language in Texts.Languages)
        {
            IElement[] people = [.. Page.QuerySelectorAll($"#{language} .person")];
            Assert.Equal(Register.People.Count, people.Length);
            foreach ((IElement shown, ReportPerson person) in people.Zip(Register.People))
            {
                Assert.Single(shown.QuerySelectorAll("svg.time-line"));
                Assert.Equal(person.Periods().Count, shown.QuerySelectorAll(".periods li").Length);
                Assert.Equal(person.Entries.Count + person.Acts.Count, shown.QuerySelectorAll(".happened li").Length);
                Assert.Contains(LawBook.Act, shown.QuerySelector("details")!.TextContent, StringComparison.Ordinal);
            }
        }
    }

    [Fact]
    public void A_strange_identifier_stays_text()
    {
        ReportPerson strange = Register.People[0] with { Person = "<script>\"&" };
        IDocument page = new HtmlParser().ParseDocument(Written(Register.Figures, [strange]));
        Assert.Empty(page.QuerySelectorAll("script"));
        Assert.Contains("<script>\"&", page.QuerySelector("#fi .identity")!.TextContent, StringComparison.Ordinal);
    }

    private static string Written(ReportFigures figures, IReadOnlyList<ReportPerson> people)
    {
        StringWriter writer = new();
        ReportPage.Write(writer, figures, people);
        return writer.ToString();
    }

    private static int Number(IElement cell) => int.Parse(NotDigits().Replace(cell.TextContent, ""));

    [GeneratedRegex(@"\D")]
    private static partial Regex NotDigits();

    [GeneratedRegex(@"url\(""?([^)""]{0,20})")]
    private static partial Regex Urls();
}
