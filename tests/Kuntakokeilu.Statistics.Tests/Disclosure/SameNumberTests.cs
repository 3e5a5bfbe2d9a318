using CsCheck;
using Kuntakokeilu.Statistics.Cells;
using Kuntakokeilu.Statistics.Disclosure;

namespace Kuntakokeilu.Statistics.Tests.Disclosure;

/// <summary>Averaging needs several numbers of the same people; there is one, whichever way they are put together.</summary>
public sealed class SameNumberTests
{
    private static readonly Gen<uint[]> Persons = Gen.UInt.Array[1, 60];

    [Fact]
    public void Rows_in_any_order_give_the_same_number() =>
        Persons
            .SelectMany(keys => Gen.Shuffle(keys.ToArray()).Select(shuffled => (keys, shuffled)))
            .Sample(both => Published(both.keys) == Published(both.shuffled), iter: 2000);

    [Fact]
    public void Parts_of_any_division_add_up_to_the_same_number() =>
        Persons
            .SelectMany(keys => Gen.Int[0, 6].Array[keys.Length].Select(parts => (keys, parts)))
            .Sample(
                both =>
                {
                    People all = both
                        .keys.Zip(both.parts)
                        .GroupBy(one => one.Second, one => one.First)
                        .Select(part => Crowd.Cell(part))
                        .Aggregate(People.None, (one, other) => one + other);
                    return all == Crowd.Cell(both.keys) && PTable.Standard.Publish(all) == Published(both.keys);
                },
                iter: 2000
            );

    /// <summary>A stock carried on by those who came and those who left is the stock counted anew.</summary>
    [Fact]
    public void Whoever_came_and_left_leaves_no_trace() =>
        Gen.Select(Persons, Persons)
            .Sample(
                both =>
                    PTable.Standard.Publish(Crowd.Cell(both.Item1) + Crowd.Cell(both.Item2) - Crowd.Cell(both.Item2))
                    == Published(both.Item1),
                iter: 2000
            );

    /// <summary>Rebuilt from the register under the same secret: keys come from identifiers, nothing else.</summary>
    [Fact]
    public void A_rebuild_gives_the_same_numbers() =>
        Assert.Equal(
            Crowd.Cells(Crowd.Keys(2000), 7).Select(PTable.Standard.Publish),
            Crowd.Cells(Crowd.Keys(2000), 7).Select(PTable.Standard.Publish)
        );

    private static int Published(IEnumerable<uint> keys) => PTable.Standard.Publish(Crowd.Cell(keys));
}
