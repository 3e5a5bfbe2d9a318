using Kuntakokeilu.Core.Monitoring.Publishing;
using Kuntakokeilu.Statistics.Months;
using Kuntakokeilu.Statistics.Tables;

namespace Kuntakokeilu.Tests.Monitoring.Publishing;

/// <summary>Published figures go into the next release by their codes, wherever these stand.</summary>
public sealed class FreezingTests
{
    private static readonly IReadOnlyList<PublishedTable> March = TestRelease.Tables(Month.Of(2021, 3));
    private static readonly IReadOnlyList<PublishedTable> April = TestRelease.Tables(Month.Of(2021, 4));

    [Fact]
    public void A_figure_stays_with_its_codes_when_contents_change_places()
    {
        foreach ((PublishedTable earlier, PublishedTable counted) in March.Zip(April))
        {
            // Not one figure as it would be counted now.
            PublishedTable published = new(
                earlier.Definition,
                [.. earlier.Figures.ToArray().Select(figure => figure > int.MinValue + 1 ? figure + 1000 : figure)]
            );

            PublishedTable frozen = Freezing.Of(counted, TestRelease.Turned(published), Month.Of(2021, 3));

            Assert.Same(counted.Definition, frozen.Definition);
            Assert.Equal(published.Figures, frozen.Figures[..published.Figures.Length]);
            Assert.Equal(counted.Figures[published.Figures.Length..], frozen.Figures[published.Figures.Length..]);
        }
    }

    /// <summary>A later catalogue has more, or counts by something else: of earlier months nothing tells of it.</summary>
    [Fact]
    public void What_the_earlier_release_has_not_is_not_available_in_its_months()
    {
        PublishedTable fewer = TestRelease.Turned(March[0], "TYOTTOMATLOPUSSA");

        PublishedTable frozen = Freezing.Of(April[0], fewer, Month.Of(2021, 3));
        PublishedTable unlike = Freezing.Of(April[0], March[2], Month.Of(2021, 3));
        PublishedTable none = Freezing.Of(April[0], null, Month.Of(2021, 3));

        foreach ((PublishedTable table, bool hasJobseekers) in new[] { (frozen, true), (unlike, false), (none, false) })
        {
            Assert.Equal(
                hasJobseekers ? Of(March[0], "2021M03", "HAKIJALOPUSSA") : Figure.NotAvailable,
                Of(table, "2021M03", "HAKIJALOPUSSA")
            );
            Assert.Equal(Figure.NotAvailable, Of(table, "2021M03", "TYOTTOMATLOPUSSA"));
            foreach (string content in (string[])["HAKIJALOPUSSA", "TYOTTOMATLOPUSSA"])
                Assert.Equal(Of(April[0], "2021M04", content), Of(table, "2021M04", content));
        }
        Assert.True(Of(April[0], "2021M04", "TYOTTOMATLOPUSSA").HasNumber);
    }

    private static Figure Of(PublishedTable table, string month, string content) =>
        table.At(("Kuukausi", month), ("Tiedot", content));
}
