using Kuntakokeilu.Core.Guidance.Asking;

namespace Kuntakokeilu.Tests.Guidance.Asking;

public sealed class PersonalTracesTests
{
    [Theory]
    [InlineData("Asiakas 010190-900R kysyy")]
    [InlineData("010101A900R")]
    [InlineData("vastaa malli.virkailija@example.fi")]
    [InlineData("soita 040 123 4567")]
    [InlineData("soita +358401234567.")]
    [InlineData("09-1234567")]
    public void What_tells_of_somebody_is_found(string text) => Assert.True(PersonalTraces.AreIn(text));

    [Theory]
    [InlineData("Laki 1269/2020, 4 § 1 mom 1 k, HE 225/2020")]
    [InlineData("Kiintiö on 30 000 000 euroa ja 0,5 prosenttia")]
    [InlineData("Viikolla 43/2019, 21.10.2019 kello 10.00-12.00")]
    [InlineData("alle 30 000 asukkaan kunta")]
    [InlineData("Y-tunnus 1234567-8")]
    public void What_tells_of_nobody_is_not(string text) => Assert.False(PersonalTraces.AreIn(text));
}
