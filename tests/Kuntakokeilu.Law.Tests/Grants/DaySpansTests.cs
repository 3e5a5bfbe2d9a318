using Kuntakokeilu.Law.Grants;

namespace Kuntakokeilu.Law.Tests.Grants;

public sealed class DaySpansTests
{
    private static readonly DateOnly First = new(2021, 1, 1);

    [Fact]
    public void Spans_that_overlap_or_adjoin_are_one()
    {
        DaySpans spans = DaySpans.Of(Span(20, 29), Span(0, 5), Span(6, 9), Span(3, 4), Span(11, 12));
        Assert.Equal([Span(0, 9), Span(11, 12), Span(20, 29)], spans.All);
        Assert.True(spans.Covers(First, First.AddDays(9)));
        Assert.False(spans.Covers(First, First.AddDays(11)));
    }

    [Fact]
    public void An_open_span_goes_on_over_all_after_it()
    {
        DaySpans spans = DaySpans.Of(Span(5, 9), new(First, DateOnly.MaxValue), Span(20, 21));
        Assert.Equal([new(First, DateOnly.MaxValue)], spans.All);
    }

    [Theory]
    [InlineData(0, 40, 12)]
    [InlineData(5, 11, 6)]
    [InlineData(10, 10, 0)]
    [InlineData(-9, -1, 0)]
    public void Days_are_counted_with_the_first_and_the_last(int from, int to, int days) =>
        Assert.Equal(days, DaySpans.Of(Span(0, 9), Span(11, 12)).DaysIn(First.AddDays(from), First.AddDays(to)));

    [Fact]
    public void None_has_no_day()
    {
        Assert.Equal(0, DaySpans.None.DaysIn(DateOnly.MinValue, DateOnly.MaxValue));
        Assert.False(DaySpans.Of().Contains(First));
    }

    private static DaySpan Span(int from, int to) => new(First.AddDays(from), First.AddDays(to));
}
