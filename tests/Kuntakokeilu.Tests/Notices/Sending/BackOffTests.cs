using Kuntakokeilu.Base.Calls;
using Kuntakokeilu.Core.Notices.Sending;
using Kuntakokeilu.Core.Notices.Tables;
using Microsoft.Extensions.Time.Testing;

namespace Kuntakokeilu.Tests.Notices.Sending;

public sealed class BackOffTests
{
    [Theory]
    [InlineData(1, 1)]
    [InlineData(2, 2)]
    [InlineData(9, 256)]
    [InlineData(10, 360)]
    [InlineData(40, 360)]
    public void A_minute_doubled_to_six_hours_a_fifth_more_or_less(int tries, double minutes)
    {
        Assert.Equal(minutes, BackOff.After(tries, 0.5).TotalMinutes, precision: 6);
        Assert.Equal(minutes * 0.8, BackOff.After(tries, 0).TotalMinutes, precision: 6);
        Assert.Equal(minutes * 1.2, BackOff.After(tries, 1).TotalMinutes, precision: 6);
    }

    [Fact]
    public void Whoever_is_under_non_disclosure_gets_letters_unless_otherwise_chosen()
    {
        Assert.Equal(NoticeChannel.Electronic, Channels.Of(null, isProtected: false));
        Assert.Equal(NoticeChannel.Letter, Channels.Of(null, isProtected: true));
        Assert.Equal(NoticeChannel.Electronic, Channels.Of(NoticeChannel.Electronic, isProtected: true));
        Assert.Equal(NoticeChannel.Letter, Channels.Of(NoticeChannel.Letter, isProtected: false));
    }

    [Fact]
    public void What_follows_a_failure()
    {
        string[] told =
        [
            .. from channel in Enum.GetValues<NoticeChannel>()
            from fault in Enum.GetValues<SendingFault>()
            select $"{channel} {fault} {Channels.After(channel, fault, 9)} {Channels.After(channel, fault, 10)}",
        ];
        Assert.Equal(
            [
                "Electronic NoAnswer TryAgain GoByLetter",
                "Electronic ServiceFailed TryAgain GoByLetter",
                "Electronic Unreadable TryAgain GoByLetter",
                "Electronic Refused GiveUp GiveUp",
                "Electronic NotSignedIn TryAgain GoByLetter",
                "Electronic NoMailbox GoByLetter GoByLetter",
                "Electronic NoAddress GiveUp GiveUp",
                "Electronic Returned GiveUp GiveUp",
                "Letter NoAnswer TryAgain GiveUp",
                "Letter ServiceFailed TryAgain GiveUp",
                "Letter Unreadable TryAgain GiveUp",
                "Letter Refused GiveUp GiveUp",
                "Letter NotSignedIn TryAgain GiveUp",
                "Letter NoMailbox TryAgain GiveUp",
                "Letter NoAddress GiveUp GiveUp",
                "Letter Returned GiveUp GiveUp",
            ],
            told
        );
    }

    [Fact]
    public void After_ten_failures_within_a_minute_it_is_left_in_peace_for_a_minute()
    {
        FakeTimeProvider time = new();
        Circuit circuit = new(time);
        for (int i = 0; i < Circuit.MostFailures; i++)
        {
            Assert.False(circuit.IsBroken);
            circuit.Failed();
            time.Advance(TimeSpan.FromSeconds(1));
        }
        Assert.True(circuit.IsBroken);
        time.Advance(Circuit.Window);
        Assert.False(circuit.IsBroken);
        circuit.Failed();
        Assert.True(circuit.IsBroken);
        time.Advance(Circuit.Window);
        circuit.Succeeded();
        circuit.Failed();
        Assert.False(circuit.IsBroken);
    }

    [Fact]
    public void Failures_that_are_far_apart_break_nothing()
    {
        FakeTimeProvider time = new();
        Circuit circuit = new(time);
        for (int i = 0; i < 30; i++)
        {
            circuit.Failed();
            time.Advance(TimeSpan.FromSeconds(10));
        }
        Assert.False(circuit.IsBroken);
    }
}
