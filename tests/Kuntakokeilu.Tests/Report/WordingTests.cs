using Kuntakokeilu.App.Report;

namespace Kuntakokeilu.Tests.Report;

public sealed class WordingTests
{
    [Theory]
    [InlineData("fi", "229\u00A0060", "60\u00A0%", "1.3.2021")]
    [InlineData("sv", "229\u00A0060", "60\u00A0%", "1.3.2021")]
    [InlineData("en", "229,060", "60%", "1\u00A0March\u00A02021")]
    public void Numbers_shares_and_dates_are_written_as_in_the_language(
        string language,
        string number,
        string share,
        string date
    )
    {
        Wording words = new(language);
        Assert.Equal(number, words.Number(229_060));
        Assert.Equal(share, words.Percent(138_070, 229_060));
        Assert.Equal(date, words.Date(new(2021, 3, 1)));
    }

    [Theory]
    [InlineData(0, 0, "–")]
    [InlineData(0, 7, "0\u00A0%")]
    [InlineData(1, 1000, "<1\u00A0%")]
    [InlineData(1, 200, "1\u00A0%")]
    [InlineData(7, 7, "100\u00A0%")]
    public void A_share_is_never_nothing_for_somebody(int part, int whole, string share) =>
        Assert.Equal(share, new Wording("fi").Percent(part, whole));
}
