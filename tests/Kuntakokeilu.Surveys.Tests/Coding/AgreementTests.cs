using Kuntakokeilu.Surveys.Coding;

namespace Kuntakokeilu.Surveys.Tests.Coding;

public sealed class AgreementTests
{
    [Fact]
    public void Kappa_is_the_agreement_beyond_chance()
    {
        Agreement agreement = new(Both: 20, OnlyFirst: 5, OnlySecond: 10, Neither: 15);
        Assert.Equal(0.70, agreement.Observed!.Value, 12);
        Assert.Equal(0.50, agreement.Expected!.Value, 12);
        Assert.Equal(0.40, agreement.Kappa!.Value, 12);
        Assert.Equal((50, 25, 30), (agreement.Count, agreement.FirstPositive, agreement.SecondPositive));
    }

    [Theory]
    [InlineData(0, 0, 0, 0)]
    [InlineData(7, 0, 0, 0)]
    [InlineData(0, 0, 0, 7)]
    public void Where_chance_leaves_nothing_there_is_no_kappa(int both, int first, int second, int neither) =>
        Assert.Null(new Agreement(both, first, second, neither).Kappa);

    [Fact]
    public void It_can_be_worse_than_chance() => Assert.Equal(-1, new Agreement(0, 5, 5, 0).Kappa!.Value, 12);

    [Fact]
    public void It_is_counted_from_what_both_gave() =>
        Assert.Equal(new(1, 2, 0, 1), Agreement.Of([(true, true), (true, false), (true, false), (false, false)]));

    [Fact]
    public void The_order_of_coding_is_the_same_for_one_seed_and_has_every_answer()
    {
        int[] answers = [.. Enumerable.Range(0, 200)];
        Assert.Equal(CodingOrder.Of(answers, 7), CodingOrder.Of(answers, 7));
        Assert.NotEqual(CodingOrder.Of(answers, 7), CodingOrder.Of(answers, 8));
        Assert.NotEqual(answers, CodingOrder.Of(answers, 7));
        Assert.Equal(answers, CodingOrder.Of(answers, 7).Order());
    }

    /// <summary>Each order of four comes as often as another: 24 of them, 24,000 times.</summary>
    [Fact]
    public void No_order_of_coding_is_preferred()
    {
        Dictionary<string, int> orders = Enumerable
            .Range(0, 24_000)
            .CountBy(seed => string.Concat(CodingOrder.Of([1, 2, 3, 4], (ulong)seed)))
            .ToDictionary();
        Assert.Equal(24, orders.Count);
        Assert.All(orders.Values, count => Assert.InRange(count, 850, 1150));
    }
}
