using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Law.Tests.Facts;

public sealed class MunicipalityCodeTests
{
    [Theory]
    [InlineData("000", 0)]
    [InlineData("005", 5)]
    [InlineData("091", 91)]
    [InlineData("999", 999)]
    public void Three_digits_are_a_code(string code, int number)
    {
        MunicipalityCode municipality = MunicipalityCode.Parse(code);

        Assert.Equal((number, code, false), (municipality.Number, municipality.ToString(), municipality.IsNone));
        Assert.Equal(MunicipalityCode.Of(number), municipality);
    }

    [Theory]
    [InlineData("91")]
    [InlineData("0091")]
    [InlineData("1000")]
    [InlineData("09a")]
    [InlineData("-91")]
    [InlineData("+91")]
    [InlineData(" 91")]
    [InlineData("09/")]
    [InlineData("09:")]
    [InlineData("٠٩١")]
    public void Anything_else_is_not(string code) => Assert.Throws<FormatException>(() => MunicipalityCode.Parse(code));

    [Theory]
    [InlineData(-1)]
    [InlineData(1000)]
    public void A_number_outside_0_to_999_is_not_a_code(int number) =>
        Assert.Throws<ArgumentOutOfRangeException>(() => MunicipalityCode.Of(number));

    [Fact]
    public void No_text_is_no_municipality_and_that_is_the_default()
    {
        Assert.Equal(MunicipalityCode.None, MunicipalityCode.Parse(""));
        Assert.Equal(
            (true, -1, ""),
            (default(MunicipalityCode).IsNone, MunicipalityCode.None.Number, $"{default(MunicipalityCode)}")
        );
        Assert.NotEqual(MunicipalityCode.None, MunicipalityCode.Of(0));
    }

    [Fact]
    public void Every_number_has_its_own_code()
    {
        var all = Enumerable.Range(0, 1000).Select(MunicipalityCode.Of).ToHashSet();

        Assert.Equal(1000, all.Count);
        Assert.All(all, m => Assert.Equal(m, MunicipalityCode.Parse(m.ToString())));
        Assert.Equal(1000, all.Select(m => m.GetHashCode()).Distinct().Count());
    }
}
