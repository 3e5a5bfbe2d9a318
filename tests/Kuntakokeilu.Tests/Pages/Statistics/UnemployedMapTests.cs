using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Kuntakokeilu.App.Pages.Statistics;
using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Monitoring;
using Kuntakokeilu.Core.Monitoring.Reviewing;
using Kuntakokeilu.Statistics.Months;
using Kuntakokeilu.Statistics.Tables;
using Kuntakokeilu.Tests.Monitoring;

namespace Kuntakokeilu.Tests.Pages.Statistics;

/// <summary>The map of made-up shares, in tenths of a percent.</summary>
public sealed class UnemployedMapTests
{
    [Theory]
    [InlineData(300, 1, 5)]
    [InlineData(1, 3, 5)]
    [InlineData(495, 2, 5)]
    [InlineData(596, 0, 1)]
    [InlineData(0, 0, 1)]
    [InlineData(1000, 0, 1)]
    public void A_tile_has_the_shade_whose_meaning_includes_its_number(int first, int step, int shades)
    {
        IHtmlDocument map = Map(place => Math.Min(1000, first + (place * step)));
        (int From, int To)[] meanings = [.. map.QuerySelectorAll(".key-list li").SkipLast(2).Select(Meaning)];
        (int Shade, int Number)[] tiles =
        [
            .. map.QuerySelectorAll("a.tile")
                .Select(tile => (tile.ClassName![^1] - '0', int.Parse(tile.QuerySelector(".value")!.TextContent))),
        ];
        Assert.Equal(Municipalities.All.Count, tiles.Length);
        Assert.Equal(shades, tiles.DistinctBy(tile => tile.Shade).Count());
        Assert.All(
            tiles,
            tile => Assert.InRange(tile.Number, meanings[tile.Shade - 1].From, meanings[tile.Shade - 1].To)
        );
    }

    [Fact]
    public void Where_no_share_is_given_anywhere_there_are_no_shades()
    {
        IHtmlDocument map = Map(_ => Figure.NotAvailable.Raw);
        Assert.Equal(Municipalities.All.Count, map.QuerySelectorAll("a.tile.few").Length);
        Assert.All(map.QuerySelectorAll(".squares li"), square => Assert.Equal("few", square.ClassName));
    }

    [Fact]
    public void What_only_the_tiles_have_is_not_explained_where_squares_stand_in_their_place()
    {
        IElement[] lines = [.. Map(place => 300 + place).QuerySelectorAll(".key-list li")];
        IElement outline = Assert.Single(lines, line => line.ClassName == "wide-only");
        Assert.Equal("paksu reuna: kokeilualueen raja", Visitor.Words(outline));
    }

    /// <summary>"alle 40 %", "40–44 %", "45 %", "54 % tai enemmän".</summary>
    private static (int From, int To) Meaning(IElement line)
    {
        string words = Visitor.Words(line);
        int[] numbers = [.. words.Split(' ', '–').Where(word => int.TryParse(word, out _)).Select(int.Parse)];
        return words.StartsWith("alle", StringComparison.Ordinal) ? (0, numbers[0] - 1)
            : words.EndsWith("enemmän", StringComparison.Ordinal) ? (numbers[0], 100)
            : (numbers[0], numbers[^1]);
    }

    private static IHtmlDocument Map(Func<int, int> shareOfPlace)
    {
        Release release = TestRelease.Until(Month.PilotsBegin);
        TableDefinition table = release.Find(ReviewedMonth.ByBody)!.Definition;
        int contents = table.Contents.Values.Count;
        int places = table.Find("Alue")!.Values.Count;
        int[] figures = new int[table.Cells];
        for (int cell = 0; cell < figures.Length; cell++)
            if (cell % contents == table.Contents.PlaceOf("TYOTTOMIENOSUUS"))
                figures[cell] = shareOfPlace(cell / (figures.Length / table.Time.Values.Count / places) % places);
        Release made = new(release.Head, [new(table, figures)]);
        UnemployedMap map = new(new(made, Month.PilotsBegin), Texts.For("fi"), new("fi"));
        return new HtmlParser().ParseDocument(map.Draw("Kartta").Picture.Text);
    }
}
