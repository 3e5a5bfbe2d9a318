using Kuntakokeilu.Core.Sample;

namespace Kuntakokeilu.Tests.Sample;

public sealed class SameSeedTests
{
    private const int People = 3000;

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(7)]
    public void Same_seed_gives_same_bytes_however_many_parts_are_made_at_a_time(int parallelism)
    {
        SampleOutput first = SampleOutput.Of(People, 5);
        SampleOutput again = SampleOutput.Of(People, 5, parallelism);

        Assert.True(first.Facts.AsSpan().SequenceEqual(again.Facts));
        Assert.True(first.Acts.AsSpan().SequenceEqual(again.Acts));
    }

    [Fact]
    public void Another_seed_gives_other_people()
    {
        SampleOutput one = SampleOutput.Of(People, 1);
        SampleOutput other = SampleOutput.Of(People, 2);

        Assert.False(one.Facts.AsSpan().SequenceEqual(other.Facts));
    }

    [Fact]
    public void The_dice_fall_the_same_on_every_machine()
    {
        Dice dice = new(1, 2);

        Assert.Equal([306, 496, 360, 911, 900], Enumerable.Range(0, 5).Select(_ => dice.Below(1000)));
    }
}
