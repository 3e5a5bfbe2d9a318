using Microsoft.Playwright;

namespace Kuntakokeilu.Browser.Tests.Pages;

/// <summary>Axe is spared a page only when it could say nothing else of it.</summary>
public sealed class ShapeTests(Chromium chromium) : IAsyncLifetime
{
    private IPage page = null!;

    private const string Plain = """
        <!doctype html><html lang="fi"><head><title>Sivu</title><style>p { color: black; } .odd:hover { color: red; }
        </style></head><body><h1 id="top">Otsikko 1</h1><p>Sanoja</p><a href="#top">Ylös</a>
        <ul><li id="row-1">1</li><li id="row-2">2</li></ul><label for="name">Nimi</label><input id="name"></body></html>
        """;

    [Theory]
    [InlineData("Sanoja", "Toisia sanoja")]
    [InlineData("Otsikko 1", "Otsikko 2")]
    [InlineData("<li id=\"row-2\">2</li>", "<li id=\"row-2\">2</li><li id=\"row-3\">3</li>")]
    [InlineData(".odd:hover", ".even:hover")]
    public async Task Another_word_number_or_row_is_the_same_shape(string was, string becomes) =>
        Assert.Equal(await Of(Plain), await Of(Plain.Replace(was, becomes)));

    [Theory]
    [InlineData("Sanoja", "")]
    [InlineData("<p>", "<p class=\"lead\">")]
    [InlineData("<p>", "<p aria-label=\"x\">")]
    [InlineData("color: black", "color: silver")]
    [InlineData(".odd:hover", "a:hover")]
    [InlineData("h1", "h2")]
    [InlineData("lang=\"fi\"", "lang=\"sv\"")]
    [InlineData("<title>Sivu</title>", "")]
    [InlineData("href=\"#top\"", "href=\"#bottom\"")]
    [InlineData("for=\"name\"", "for=\"nome\"")]
    [InlineData("row-2", "row-1")]
    [InlineData("<li id=\"row-2\">2</li>", "<li id=\"row-2\"><b>2</b></li>")]
    public async Task What_axe_may_judge_otherwise_is_another_shape(string was, string becomes) =>
        Assert.NotEqual(await Of(Plain), await Of(Plain.Replace(was, becomes)));

    [Fact]
    public async Task A_page_of_another_width_is_another_shape() =>
        Assert.NotEqual(await Of(Plain), await Of(Plain, 360));

    private async Task<string> Of(string html, int width = 1280)
    {
        await page.SetViewportSizeAsync(width, 900);
        await page.SetContentAsync(html);
        return await Shape.Of(page);
    }

    public async ValueTask InitializeAsync() => page = await chromium.Page(1280);

    public async ValueTask DisposeAsync() => await page.Context.CloseAsync();
}
