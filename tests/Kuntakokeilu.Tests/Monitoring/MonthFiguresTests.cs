using Kuntakokeilu.Core.Areas;
using Kuntakokeilu.Core.Monitoring;
using Kuntakokeilu.Law.Facts;
using Kuntakokeilu.Statistics.Months;

namespace Kuntakokeilu.Tests.Monitoring;

public sealed class MonthFiguresTests
{
    private static readonly Release Release = TestRelease.Until(Month.Of(2021, 6));

    [Theory]
    [InlineData("2021-05", 5)]
    [InlineData("2021M05", 5)]
    [InlineData("2020-01", 3)]
    [InlineData("2021-07", 6)]
    [InlineData("2021-13", 6)]
    [InlineData("x", 6)]
    [InlineData(null, 6)]
    public void The_month_is_the_one_asked_for_or_one_that_is_published(string? asked, int month) =>
        Assert.Equal(Month.Of(2021, month), MonthFigures.Of(Release, asked)!.Month);

    [Fact]
    public void Without_a_release_or_before_the_pilots_there_is_none()
    {
        Assert.Null(MonthFigures.Of(null, null));
        Assert.Null(MonthFigures.Of(TestRelease.Until(Month.Of(2021, 2)), null));
    }

    [Fact]
    public void Customers_are_counted_with_the_responsible_municipality_and_jobseekers_where_they_live()
    {
        MonthFigures month = MonthFigures.Of(Release, "2021-05")!;
        MunicipalityCode tampere = MunicipalityCode.Of(837);
        Assert.Equal(
            Release.Find("kk02")!.At(("Kuukausi", "2021M05"), ("Vastuukunta", "KU837"), ("Tiedot", "HAKIJALOPUSSA")),
            new(month.CustomersOf(tampere).All)
        );
        Assert.Equal(
            Release.Find("kk01")!.At(("Kuukausi", "2021M05"), ("Alue", "KU837"), ("Tiedot", "HAKIJALOPUSSA")),
            new(month.At(tampere).All)
        );
        Assert.Equal(
            Release
                .Find("kk01")!
                .At(("Kuukausi", "2021M05"), ("Alue", "KOK03"), ("Vastuutaho", "AVOIN"), ("Tiedot", "HAKIJALOPUSSA")),
            new(month.At(PilotAreaNumbers.Find(3)!).Undetermined)
        );
    }

    [Theory]
    [InlineData(0, 0, "–", 0)]
    [InlineData(5, 9, "–", 0)]
    [InlineData(5, 10, "50%", 50)]
    [InlineData(0, 10, "0%", 0)]
    [InlineData(13, 10, "100%", 100)]
    [InlineData(1, 1000, "<1%", 0)]
    public void A_share_needs_ten_people_and_is_never_more_than_all(int part, int all, string words, int percent)
    {
        JobseekersByBody people = new(all, part, 0, 0);
        Assert.Equal(words, people.MunicipalShare(Texts.For("en")));
        Assert.Equal(percent, people.MunicipalPercent);
    }
}
