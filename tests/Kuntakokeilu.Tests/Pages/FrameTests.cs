using System.IO.Compression;
using System.Net;
using AngleSharp.Dom;

namespace Kuntakokeilu.Tests.Pages;

public sealed class FrameTests(TestSite site)
{
    private static readonly string[] Once = ["h1", "head > title", "main#content", "a.skip[href='#content']"];

    [Theory]
    [InlineData("fi")]
    [InlineData("sv")]
    [InlineData("en")]
    public async Task Every_page_stands_in_the_frame(string language)
    {
        foreach (string path in SitePages.Paths(site.Services))
        {
            using Visitor visitor = await site.VisitorOf(path);
            await visitor.Open($"/{language}/{path}");
            Assert.Equal((path, HttpStatusCode.OK), (path, visitor.Response.StatusCode));
            Assert.Equal(language, visitor.Page.DocumentElement.GetAttribute("lang"));
            Assert.All(Once, one => Assert.Single(visitor.Page.QuerySelectorAll(one)));
            Assert.StartsWith(visitor.Heading, visitor.Page.Title, StringComparison.Ordinal);
            Assert.Empty(visitor.Page.QuerySelectorAll("script, [style], style, [onclick]"));
            // The browser's own words come in its own language, and its calendar writes days in its own way.
            Assert.Empty(visitor.Page.QuerySelectorAll("form:not([novalidate]), input[type=date]"));
            Assert.All(
                visitor.Page.QuerySelectorAll("form[method=post]"),
                form => Assert.NotNull(form.QuerySelector("input[name=__RequestVerificationToken]"))
            );
            string[] ids = [.. visitor.Page.QuerySelectorAll("[id]").Select(e => e.Id!)];
            Assert.Equal(ids.Distinct(), ids);
        }
    }

    /// <summary>From the Finnish front page on; the other languages' pages are the same ones (see above).</summary>
    [Fact]
    public async Task Every_link_of_the_site_leads_somewhere()
    {
        using Visitor visitor = site.Visitor();
        Queue<string> ahead = new(["/fi"]);
        HashSet<string> seen = [.. ahead];
        while (ahead.TryDequeue(out string? address))
        {
            await visitor.Open(address);
            Assert.True(visitor.Response.IsSuccessStatusCode, $"{address} answers {visitor.Response.StatusCode}");
            if (visitor.Response.Content.Headers.ContentType?.MediaType != "text/html")
                continue;
            foreach (IElement link in visitor.Page.QuerySelectorAll("a[href]"))
            {
                string href = link.GetAttribute("href")!;
                if (href.StartsWith('#'))
                    Assert.NotNull(visitor.Page.GetElementById(href[1..]));
                else if (
                    !IsInAnotherLanguage(href)
                    && !IsOfAnEarlierMonth(address, href)
                    && href.StartsWith('/')
                    && seen.Add(href.Split('#')[0])
                )
                    ahead.Enqueue(href.Split('#')[0]);
            }
        }
        Assert.True(seen.Count > 300);

        // The queries of the latest month's review are those of every month.
        static bool IsOfAnEarlierMonth(string address, string href) =>
            address.StartsWith("/fi/statistics/reviews/", StringComparison.Ordinal)
            && (
                href.StartsWith("/pxweb", StringComparison.Ordinal)
                || href.StartsWith("/fi/statistics/tables/", StringComparison.Ordinal)
            );

        static bool IsInAnotherLanguage(string href) =>
            href.StartsWith("/sv", StringComparison.Ordinal) || href.StartsWith("/en", StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("", "/fi")]
    [InlineData("fi-FI,fi;q=0.9", "/fi")]
    [InlineData("sv-FI,sv;q=0.9,fi;q=0.8", "/sv")]
    [InlineData("fi;q=0.5,en-GB;q=0.9", "/en")]
    [InlineData("de,et;q=0.8", "/fi")]
    [InlineData("sv;q=0,en;q=0.1", "/en")]
    public async Task The_root_leads_to_the_language_that_the_browser_asks_for(string wanted, string address)
    {
        using Visitor visitor = site.Visitor(wanted);
        await visitor.Open("/");
        Assert.Equal(address, visitor.Address);
    }

    [Theory]
    [InlineData("/fi/no-such-page", "Sivua ei löytynyt")]
    [InlineData("/sv/no-such-page", "Sidan hittades inte")]
    [InlineData("/en/no-such-page", "Page not found")]
    [InlineData("/de", "Sivua ei löytynyt")]
    public async Task A_missing_page_is_told_in_the_language_of_the_address(string address, string heading)
    {
        using Visitor visitor = site.Visitor();
        await visitor.Open(address);
        Assert.Equal(HttpStatusCode.NotFound, visitor.Response.StatusCode);
        Assert.Equal(heading, visitor.Heading);
    }

    [Fact]
    public async Task The_language_is_changed_on_the_same_page()
    {
        using Visitor visitor = site.Visitor();
        await visitor.Open("/fi/no-such-page?x=1");
        await visitor.Follow("Svenska");
        Assert.Equal("/sv/no-such-page?x=1", visitor.Address);
    }

    [Fact]
    public async Task Nothing_but_the_site_itself_may_be_loaded_or_run()
    {
        using Visitor visitor = site.Visitor();
        await visitor.Open("/fi");
        string policy = visitor.Response.Headers.GetValues("Content-Security-Policy").Single();
        Assert.Contains("default-src 'none'", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("script-src", policy, StringComparison.Ordinal);
        Assert.DoesNotContain("unsafe", policy, StringComparison.Ordinal);
        Assert.Equal("nosniff", visitor.Response.Headers.GetValues("X-Content-Type-Options").Single());
        Assert.False(visitor.Response.Headers.Contains("Server"));
    }

    [Fact]
    public async Task Styles_and_the_font_are_kept_long()
    {
        using Visitor visitor = site.Visitor();
        await visitor.Open("/fi");
        string[] files =
        [
            .. visitor
                .Page.QuerySelectorAll("link[rel=stylesheet], link[rel=icon]")
                .Select(l => l.GetAttribute("href")!),
            "/fonts/source-sans-3.woff2",
        ];
        Assert.Equal(3, files.Length);
        foreach (string file in files)
        {
            await visitor.Open(file);
            Assert.Equal(HttpStatusCode.OK, visitor.Response.StatusCode);
            Assert.True(visitor.Response.Headers.CacheControl!.MaxAge > TimeSpan.FromDays(300), file);
        }
    }

    /// <summary>A page needs one file, and it comes packed to who takes it so.</summary>
    [Fact]
    public async Task The_style_sheets_are_one()
    {
        using Visitor visitor = site.Visitor();
        await visitor.Open("/fi");
        string address = visitor.Page.QuerySelectorAll("link[rel=stylesheet]").Single().GetAttribute("href")!;
        using HttpClient http = new() { BaseAddress = site.Address };
        CancellationToken stop = TestContext.Current.CancellationToken;
        string plain = await http.GetStringAsync(new Uri(address, UriKind.Relative), stop);
        Assert.True(
            plain.IndexOf(".masthead {", StringComparison.Ordinal) < plain.IndexOf(".way {", StringComparison.Ordinal)
        );
        Assert.Contains(
            "@media print",
            plain[plain.IndexOf(".way {", StringComparison.Ordinal)..],
            StringComparison.Ordinal
        );
        http.DefaultRequestHeaders.AcceptEncoding.ParseAdd("gzip, br");
        using HttpResponseMessage packed = await http.GetAsync(new Uri(address, UriKind.Relative), stop);
        Assert.Equal(["br"], packed.Content.Headers.ContentEncoding);
        await using BrotliStream content = new(
            await packed.Content.ReadAsStreamAsync(stop),
            CompressionMode.Decompress
        );
        using StreamReader text = new(content);
        Assert.Equal(plain, await text.ReadToEndAsync(stop));
    }

    [Theory]
    [InlineData("evil.example")]
    [InlineData("evil.example:80")]
    [InlineData("127.0.0.1.evil.example")]
    public async Task Another_host_s_name_is_refused(string host)
    {
        using HttpClient client = new();
        using HttpRequestMessage request = new(HttpMethod.Get, new Uri(site.Address, "/fi"));
        request.Headers.Host = host;
        using HttpResponseMessage response = await client.SendAsync(request, TestContext.Current.CancellationToken);
        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("/health/live")]
    [InlineData("/health/ready")]
    public async Task It_tells_that_it_lives(string address)
    {
        using Visitor visitor = site.Visitor();
        await visitor.Open(address);
        Assert.Equal(HttpStatusCode.OK, visitor.Response.StatusCode);
    }
}
