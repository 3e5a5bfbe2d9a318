using CsCheck;
using Kuntakokeilu.Law.Staff;

namespace Kuntakokeilu.Law.Tests.Staff;

/// <summary>Whole units divided so that nothing is lost, and the indicative figures made with it.</summary>
public sealed class LargestRemainderTests
{
    [Theory]
    [InlineData(10, "1 1 1", "4 3 3")]
    [InlineData(10, "6 6 2", "4 4 2")]
    [InlineData(100, "1 2 3", "17 33 50")]
    [InlineData(0, "0 0", "0 0")]
    [InlineData(7, "0 5", "0 7")]
    public void Examples(long units, string weights, string parts) =>
        Assert.Equal(
            parts,
            string.Join(' ', LargestRemainder.Divide(units, [.. weights.Split(' ').Select(long.Parse)]))
        );

    [Fact]
    public void The_parts_are_the_whole_and_none_is_a_unit_off() =>
        Gen.Select(Gen.Long[0, 1_000_000_000_000], Gen.Long[0, 1_000_000].List[1, 12])
            .Where((_, weights) => weights.Sum() > 0)
            .Sample(
                (units, weights) =>
                {
                    IReadOnlyList<long> parts = LargestRemainder.Divide(units, weights);
                    Int128 whole = weights.Sum();
                    return parts.Sum() == units
                        && parts
                            .Zip(weights)
                            .All(one => Int128.Abs((one.First * whole) - ((Int128)units * one.Second)) < whole);
                }
            );

    /// <summary>The same weights in another order: the same parts but among ties.</summary>
    [Fact]
    public void A_larger_weight_never_gets_less() =>
        Gen.Select(Gen.Long[0, 10_000], Gen.Long[0, 50].List[1, 9])
            .Where((_, weights) => weights.Sum() > 0)
            .Sample(
                (units, weights) =>
                {
                    long[] inOrder = [.. weights.OrderDescending()];
                    IReadOnlyList<long> parts = LargestRemainder.Divide(units, inOrder);
                    return parts.Zip(parts.Skip(1)).All(pair => pair.First >= pair.Second);
                }
            );

    [Fact]
    public void Nobody_to_divide_between_is_refused() =>
        Assert.Throws<ArgumentException>(() => LargestRemainder.Divide(5, [0, 0]));

    /// <summary>1,000 customers of a TE office with 40.0 person-years.</summary>
    [Fact]
    public void Areas_and_what_stays_are_the_whole_whatever_is_unknown()
    {
        IndicativeParts parts = IndicativeFigures.Of(400, 1_000, [new("609", 413, 31), new("091", 207, 0)]);
        Assert.Equal([new AreaPart("091", 83, 83), new AreaPart("609", 165, 178)], parts.Areas);
        Assert.Equal((139, 152), (parts.StaysLow, parts.StaysHigh));
    }

    [Fact]
    public void A_weight_moves_the_parts()
    {
        IndicativeParts parts = IndicativeFigures.Of(1_000, 100, [new("091", 50, 0)], weight: 1_100);
        Assert.Equal((550, 450), (parts.Areas[0].Low, parts.StaysLow));
    }

    [Fact]
    public void More_customers_than_there_are_is_refused() =>
        Assert.Throws<ArgumentException>(() => IndicativeFigures.Of(10, 5, [new("091", 4, 2)]));

    [Fact]
    public void The_sums_hold_in_both_ends_of_the_range() =>
        Gen.Select(
                Gen.Long[0, 1_000_000_000],
                Gen.Select(Gen.Int[0, 5_000], Gen.Int[0, 900]).List[0, 8],
                Gen.Int[1, 2_000]
            )
            .Sample(
                (units, counts, others) =>
                {
                    AreaCustomers[] areas =
                    [
                        .. counts.Select((one, i) => new AreaCustomers($"{i:D3}", one.Item1, one.Item2)),
                    ];
                    int customers = areas.Sum(area => area.Met + area.Undetermined) + others;
                    IndicativeParts parts = IndicativeFigures.Of(units, customers, areas);
                    return parts.Areas.Sum(area => area.Low) + parts.StaysHigh == units
                        && parts.Areas.Sum(area => area.High) + parts.StaysLow == units
                        // Rounding of the whole may put a unit the other way.
                        && parts.StaysLow <= parts.StaysHigh + 1;
                }
            );
}
