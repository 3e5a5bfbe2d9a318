using Kuntakokeilu.Core.Register.Identities;

namespace Kuntakokeilu.Tests.Register.Identities;

public sealed class NameKeyTests
{
    [Theory]
    [InlineData("Åström", "ASTROM")]
    [InlineData("A\u030Astro\u0308m", "ASTROM")]
    [InlineData("  Malli-Esimerkki \t  Anna–Liisa ", "MALLI ESIMERKKI ANNA LIISA")]
    [InlineData("O’Malli", "OMALLI")]
    [InlineData("Größe Ærø Łuk", "GROSSE AERO LUK")]
    [InlineData("Čapek İpek ırmak", "CAPEK IPEK IRMAK")]
    [InlineData("Иванов", "ИВАНОВ")]
    [InlineData("Malli\0Eka", "MALLI EKA")]
    [InlineData("- -", "")]
    public void Ways_of_writing_a_name_have_one_key(string name, string key) => Assert.Equal(key, NameKey.Of(name));

    [Fact]
    public void Family_name_comes_first() => Assert.Equal("MALLI ANNA LIISA", NameKey.Of("Malli", "Anna-Liisa"));

    [Fact]
    public void A_key_of_a_key_is_itself()
    {
        foreach (string name in (string[])["Åström-Ölander Äly", "ß", "Łukasz d'Été"])
            Assert.Equal(NameKey.Of(name), NameKey.Of(NameKey.Of(name)));
    }

    [Theory]
    [InlineData("MAL", 3)]
    [InlineData("M A", 2)]
    [InlineData("A1 2", 1)]
    public void Letters_are_counted(string key, int letters) => Assert.Equal(letters, NameKey.Letters(key));

    [Theory]
    [InlineData("MALLI ANNA", true)]
    [InlineData("MALLI", true)]
    [InlineData("MALLINEN", true)]
    [InlineData("MALLI\U0010FFFD", true)]
    [InlineData("MALK", false)]
    [InlineData("MALM", false)]
    public void The_range_of_beginnings_holds_what_begins_so(string key, bool begins)
    {
        byte[] Bytes(string text) => System.Text.Encoding.UTF8.GetBytes(text);
        Assert.Equal(
            begins,
            Bytes(key).AsSpan().SequenceCompareTo(Bytes("MALLI")) >= 0
                && Bytes(key).AsSpan().SequenceCompareTo(Bytes(NameKey.EndOfBeginnings("MALLI"))) < 0
        );
    }
}
