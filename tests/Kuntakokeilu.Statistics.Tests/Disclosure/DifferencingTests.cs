using Kuntakokeilu.Statistics.Cells;
using Kuntakokeilu.Statistics.Disclosure;

namespace Kuntakokeilu.Statistics.Tests.Disclosure;

/// <summary>
/// Two published cells are subtracted to learn whether one person is among those by whom they differ. Their people
/// differ in others too, so each has noise of its own; the question is how much the difference tells of the one.
/// </summary>
public sealed class DifferencingTests
{
    /// <summary>P(difference = 1): with the person the true difference is 1, without it is 0.</summary>
    [Theory]
    [InlineData(3, .1696, .1290)]
    [InlineData(4, .1702, .1553)]
    [InlineData(5, .1628, .1520)]
    [InlineData(6, .1594, .1472)]
    [InlineData(7, .1613, .1484)]
    [InlineData(8, .1620, .1493)]
    [InlineData(200, .1620, .1493)]
    public void A_difference_of_one_is_hardly_likelier_with_the_person(int others, double with, double without)
    {
        Assert.Equal(with, P(others + 1, others, 1), 5e-5);
        Assert.Equal(without, P(others, others, 1), 5e-5);
    }

    /// <summary>
    /// Whoever sees the difference and must say whether the person is there, beforehand as likely as not, is right with
    /// (1 + distance of the two distributions) / 2.
    /// </summary>
    [Theory]
    [InlineData(1, .647)]
    [InlineData(2, .596)]
    [InlineData(3, .592)]
    [InlineData(4, .584)]
    [InlineData(8, .582)]
    [InlineData(200, .582)]
    public void The_best_guess_is_hardly_better_than_a_coin(int others, double right)
    {
        double distance = Enumerable
            .Range(-30, 61)
            .Sum(difference => Math.Abs(P(others + 1, others, difference) - P(others, others, difference)));

        Assert.Equal(right, 0.5 + (distance / 4), 1e-3);
    }

    /// <summary>The same with cells and secrets: other secrets, other noise, the same share of ones.</summary>
    [Fact]
    public void Cells_of_real_people_differ_so()
    {
        const int secrets = 4000;
        int with = 0;
        int without = 0;
        for (int secret = 0; secret < secrets; secret++)
        {
            RecordKeys keys = new([.. BitConverter.GetBytes(secret), .. new byte[28]]);
            People One(int name) => People.One(keys.Of($"P{name}"));
            People shared = Enumerable.Range(0, 10).Select(One).Aggregate((one, other) => one + other);
            int before = PTable.Standard.Publish(shared + One(10));
            without += PTable.Standard.Publish(shared + One(11)) - before == 1 ? 1 : 0;
            with += PTable.Standard.Publish(shared + One(11) + One(12)) - before == 1 ? 1 : 0;
        }

        double error = 4 * Math.Sqrt(.16 * .84 / secrets);
        Assert.InRange(with / (double)secrets, .1620 - error, .1620 + error);
        Assert.InRange(without / (double)secrets, .1493 - error, .1493 + error);
    }

    /// <summary>
    /// The limit of the method, told in docs/statistics.md: two cells that differ in nobody else are equal for certain
    /// without the person, and with the person only as often as the noises happen to make up for it.
    /// </summary>
    [Fact]
    public void Cells_that_differ_in_nobody_else_tell_by_being_unequal()
    {
        Assert.Equal(.1493, P(9, 8, 0), 5e-5);
        People people = Crowd.Cell(Crowd.Keys(8));
        Assert.Equal(PTable.Standard.Publish(people), PTable.Standard.Publish(people + People.None));
    }

    /// <summary>The probability that two cells with noises of their own differ by so much as published.</summary>
    private static double P(int count, int other, int difference) =>
        Noise.Row(count).Sum(entry => entry.P * Noise.P(other, count + entry.Noise - other - difference));
}
