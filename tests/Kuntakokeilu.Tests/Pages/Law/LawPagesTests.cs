using AngleSharp.Dom;
using Kuntakokeilu.Law.Book;

namespace Kuntakokeilu.Tests.Pages.Law;

public sealed class LawPagesTests(TestSite site)
{
    [Theory]
    [InlineData("2020-12-31", "", "3 4.1.status 4.2 23.original 24.4 23", "")]
    [InlineData("2021-03-01", "3 4.1.status 4.2.unemployed 23.original 24.4", "4.2 4.2.jobseeker 5.6 23", "")]
    [InlineData("2021-05-31", "4.2.unemployed", "4.2.jobseeker", "")]
    [InlineData("2021-06-01", "4.2.jobseeker 5.6", "4.3", "4.2.unemployed")]
    [InlineData("2022-05-01", "4.2.jobseeker", "4.3", "4.2.unemployed")]
    [InlineData("2022-05-02", "4.3", "23", "4.2.unemployed 4.2.jobseeker")]
    [InlineData("2022-07-31", "23.original 4.1.at_risk", "23 5.3-4", "")]
    [InlineData("2022-07-31", "24.4", "", "")]
    [InlineData("2022-08-01", "23", "5.3-4", "23.original 24.4")]
    [InlineData("2022-12-31", "5.6", "5.3-4 4.2", "23.original")]
    [InlineData("2023-01-01", "5.3-4", "4.2", "23.original")]
    [InlineData("2024-12-31", "4.2 23 3", "", "23.original")]
    [InlineData("2025-01-01", "", "", "3 4.2 5.3-4 23 23.original")]
    public async Task A_provision_stands_where_it_belongs_on_the_day(
        string on,
        string inForce,
        string notYet,
        string noLonger
    )
    {
        using Visitor visitor = site.Visitor();
        await visitor.Open($"/fi/law?on={on}");
        foreach (
            (string section, string ids) in (IEnumerable<(string, string)>)
                [("inforce", inForce), ("notyet", notYet), ("nolonger", noLonger)]
        )
        foreach (string id in ids.Split(' ', StringSplitOptions.RemoveEmptyEntries))
            Assert.Equal(section, visitor.Page.GetElementById(id)!.Closest("section")!.GetAttribute("aria-labelledby"));
        Assert.Equal(LawBook.Provisions.Count, visitor.Page.QuerySelectorAll("article.provision").Length);
    }

    [Fact]
    public async Task What_changed_between_two_days_is_told()
    {
        using Visitor visitor = site.Visitor();
        await visitor.Open("/en/law");
        await visitor
            .Fill("The law on this day", "2023-01-01")
            .Fill("Compare with an earlier day", "2022-08-01")
            .Press("Show");
        IElement change = Assert.Single(visitor.Page.QuerySelectorAll(".changes li"));
        Assert.Contains("change security", change.TextContent, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("on=1.1.23", "on")]
    [InlineData("on=2023-02-30", "on")]
    [InlineData("on=2022-01-01&since=2023-01-01", "since")]
    public async Task A_day_that_will_not_do_is_told_at_its_field(string query, string field)
    {
        using Visitor visitor = site.Visitor();
        await visitor.Open($"/fi/law?{query}");
        Assert.Single(visitor.Page.QuerySelectorAll($".error-summary a[href='#{field}']"));
        Assert.NotNull(visitor.Page.GetElementById($"{field}-error"));
    }

    [Fact]
    public async Task Every_provision_has_a_page_and_every_amendment_a_row()
    {
        using Visitor visitor = site.Visitor();
        foreach (Provision provision in LawBook.Provisions)
        {
            await visitor.Open($"/sv/law/{provision.Id}");
            Assert.Equal(
                Texts.For("sv")[$"law_book.provision.{provision.Id}"],
                visitor.Page.QuerySelector("p.lead")!.Text()
            );
            Assert.Equal(provision.Reading is not null, visitor.Summary().ContainsKey("Hur det här tolkas"));
        }
        await visitor.Open("/sv/law");
        Assert.All(
            Amendments.All,
            a => Assert.NotNull(visitor.Page.GetElementById($"act-{a.Number.Replace('/', '-')}"))
        );
    }

    [Fact]
    public async Task Every_wording_stands_on_its_sections_page_with_its_act_and_the_day_given()
    {
        using Visitor visitor = site.Visitor();
        foreach (string section in Wordings.Sections)
        {
            await visitor.Open($"/fi/law/sections/{section}");
            string[][] rows = visitor.Table("Sanamuodot");
            Assert.Equal(
                Wordings
                    .Of(section)
                    .Select(one =>
                        (
                            Texts.For("fi").Date(one.From),
                            one.By is { } act ? $"Muutos {act.Number}" : "Alkuperäinen laki",
                            Texts.For("fi").Date(one.By?.Given ?? LawBook.Given)
                        )
                    ),
                rows.Skip(1).Select(row => (row[0], row[2], row[3]))
            );
        }
    }

    [Fact]
    public async Task Nothing_of_the_Acts_is_told_as_not_verified()
    {
        using Visitor visitor = site.Visitor();
        await visitor.Open("/en/law");
        Assert.All(visitor.Table("Amendments of the Act").Skip(1), row => Assert.Contains("The act itself", row[^1]));
        Assert.All(Amendments.All, act => Assert.Equal(Certainty.Verified, act.Certainty));
    }

    [Fact]
    public async Task A_section_with_one_wording_has_no_page_of_wordings()
    {
        using Visitor visitor = site.Visitor();
        await visitor.Open("/fi/law/sections/3");
        Assert.Equal(System.Net.HttpStatusCode.NotFound, visitor.Response.StatusCode);
    }
}
