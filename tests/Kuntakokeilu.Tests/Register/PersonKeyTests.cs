using System.Text;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Tests.Steering.Oracle;

namespace Kuntakokeilu.Tests.Register;

public sealed class PersonKeyTests
{
    [Fact]
    public void Identifiers_of_one_and_two_bytes_all_differ()
    {
        HashSet<PersonKey> keys = [];
        for (int a = 0; a < 256; a++)
        {
            Assert.True(keys.Add(PersonKey.Of([(byte)a])));
            for (int b = 0; b < 256; b++)
                Assert.True(keys.Add(PersonKey.Of([(byte)a, (byte)b])));
        }
    }

    /// <summary>Zeros at the end must not look like a shorter identifier, nor a hash like an identifier.</summary>
    [Theory]
    [InlineData(0, 15)]
    [InlineData(12, 70)]
    public void Random_identifiers_have_keys_of_their_own(int shortest, int longest)
    {
        HostileDice dice = new(5);
        Dictionary<PersonKey, string> keys = [];
        HashSet<string> ids = [];
        for (int i = 0; i < 200_000; i++)
        {
            byte[] id = new byte[shortest + dice.Below(longest - shortest + 1)];
            for (int at = 0; at < id.Length; at++)
                id[at] = (byte)dice.Below(dice.Chance(50) ? 2 : 256);
            string text = Encoding.Latin1.GetString(id);
            PersonKey key = PersonKey.Of(id);
            Assert.Equal(!ids.Add(text), !keys.TryAdd(key, text));
            Assert.Equal(text, keys[key]);
        }
    }

    [Fact]
    public void One_byte_more_is_another_person()
    {
        HashSet<PersonKey> keys = [.. Enumerable.Range(0, 300).Select(n => PersonKey.Of(new byte[n]))];
        Assert.Equal(300, keys.Count);
    }
}
