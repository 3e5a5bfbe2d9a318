using Kuntakokeilu.App.Site;
using Kuntakokeilu.App.Web;

namespace Kuntakokeilu.Tests.Pages;

/// <summary>A page has one name: its links, its heading, the breadcrumb and the window say the same.</summary>
public sealed class NamesTests(TestSite site)
{
    [Theory]
    [InlineData("fi")]
    [InlineData("sv")]
    [InlineData("en")]
    public async Task Link_heading_breadcrumb_and_title_are_one(string language)
    {
        Texts texts = Texts.For(language);
        List<string> wrong = [];
        foreach (SiteLink link in Subjects.All.SelectMany(subject => subject.Links))
        {
            using Visitor visitor = await site.VisitorOf(link.Path[1..]);
            await visitor.Open($"/{language}{link.Path}");
            string name = texts[link.Key];
            string here = Visitor.Words(visitor.Page.QuerySelector(".breadcrumb li[aria-current=page]")!);
            string window = visitor.Page.Title!.Split(" – ")[0];
            // In the menu, the cards and the foot of the page itself.
            IEnumerable<string> links = visitor
                .Page.QuerySelectorAll(
                    $"header a[href='/{language}{link.Path}'], footer a[href='/{language}{link.Path}']"
                )
                .Select(Visitor.Words);
            foreach (string said in (string[])[visitor.Heading, here, window, .. links])
                if (said != name)
                    wrong.Add($"{link.Path}: {said}, not {name}");
        }
        Assert.Empty(wrong);
    }
}
