using System.Text;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Tests.Steering.Oracle;

namespace Kuntakokeilu.Tests.Register;

public sealed class SeenPersonsTests
{
    [Fact]
    public void It_knows_what_a_set_knows()
    {
        HostileDice dice = new(11);
        using SeenPersons seen = new();
        HashSet<string> expected = [];
        for (int i = 0; i < 400_000; i++)
        {
            string id = "person-" + dice.Below(250_000);
            PersonKey key = PersonKey.Of(Encoding.UTF8.GetBytes(id));
            seen.Announce(key);
            Assert.Equal(expected.Add(id), seen.Add(key));
        }
        Assert.InRange(expected.Count, 190_000, 210_000);
        Assert.Equal(expected.Count, seen.Count);
    }

    /// <summary>All in one part of the table and at one place of it: slow, but right.</summary>
    [Fact]
    public void Keys_that_crowd_one_place_are_told_apart()
    {
        using SeenPersons seen = new();
        for (ulong i = 1; i <= 1000; i++)
            Assert.True(seen.Add(new(i, ulong.MaxValue)));
        for (ulong i = 1; i <= 1000; i++)
            Assert.False(seen.Add(new(i, ulong.MaxValue)));
        Assert.Equal(1000, seen.Count);
    }

    [Fact]
    public void The_key_that_marks_an_empty_place_is_kept_too()
    {
        using SeenPersons seen = new();
        Assert.True(seen.Add(default));
        Assert.False(seen.Add(default));
        Assert.Equal(1, seen.Count);
    }
}
