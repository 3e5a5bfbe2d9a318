using Kuntakokeilu.Core.Notices.Letters;
using Kuntakokeilu.Core.Notices.Tables;

namespace Kuntakokeilu.Tests.Notices.Letters;

/// <summary>When a notice is held to have been got, and how long one has then.</summary>
public sealed class NoticeDaysTests
{
    [Theory]
    // A Monday: the seventh day after is a Monday, and thirty days from it a Wednesday.
    [InlineData("2024-11-18", "2024-11-25", "2024-12-27")]
    [InlineData("2024-10-30", "2024-11-06", "2024-12-09")]
    [InlineData("2024-11-15", "2024-11-22", "2024-12-23")]
    [InlineData("2024-02-21", "2024-02-28", "2024-04-02")]
    public void A_letter_is_got_on_the_seventh_day_and_the_time_ends_on_a_working_day(
        string sent,
        string got,
        string last
    )
    {
        DateOnly? gotOn = NoticeDays.GotOn(NoticeChannel.Letter, DateOnly.Parse(sent), null);
        Assert.Equal(DateOnly.Parse(got), gotOn);
        Assert.Equal(DateOnly.Parse(last), NoticeDays.LastDay(gotOn!.Value, 30));
    }

    [Fact]
    public void What_is_electronic_is_got_when_it_is_read()
    {
        DateOnly sent = new(2024, 11, 15);
        Assert.Null(NoticeDays.GotOn(NoticeChannel.Electronic, sent, null));
        Assert.Equal(new(2024, 11, 18), NoticeDays.GotOn(NoticeChannel.Electronic, sent, new(2024, 11, 18)));
    }
}
