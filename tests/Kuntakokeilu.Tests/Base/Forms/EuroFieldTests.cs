using Kuntakokeilu.Base.Forms;

namespace Kuntakokeilu.Tests.Base.Forms;

/// <summary>A sum as people write it, to the cent.</summary>
public sealed class EuroFieldTests
{
    private static readonly Texts Fi = Texts.For("fi");

    [Theory]
    [InlineData("1400", 1_400_00)]
    [InlineData("1 400,5", 1_400_50)]
    [InlineData("1\u00a0400,05 €", 1_400_05)]
    [InlineData("1400.00", 1_400_00)]
    [InlineData("0", 0)]
    [InlineData("−25", -25_00)]
    [InlineData("-0,01", -1)]
    [InlineData("99 999 999 999,99", 99_999_999_999_99)]
    public void What_is_a_sum_is_kept_in_cents(string written, long cents)
    {
        EuroField field = Read(written);
        Assert.Null(field.Wrong);
        Assert.Equal(cents, field.Value);
    }

    [Theory]
    [InlineData("31.2.2022")]
    [InlineData("1,005")]
    [InlineData("1,4,5")]
    [InlineData("--5")]
    [InlineData("5-")]
    [InlineData("1e3")]
    [InlineData("paljon")]
    [InlineData("100 000 000 000")]
    [InlineData("99999999999999999999999999999999")]
    [InlineData("-100 000 000 000")]
    public void What_is_no_sum_is_told_and_stays(string written)
    {
        EuroField field = Read(written);
        Assert.Equal("ei kelpaa", field.Wrong);
        Assert.Null(field.Value);
        Assert.Equal(written, field.Written);
    }

    [Fact]
    public void What_is_shown_is_read_again()
    {
        foreach (long cents in (long[])[0, 5, 1_400_05, -1, -1_234_56])
        {
            EuroField shown = Made();
            shown.Show(cents);
            Assert.Equal(cents, Read(shown.Written).Value);
        }
        Assert.Equal("1 400,05 €", Fi.Euros(1_400_05).Replace('\u00a0', ' '));
        Assert.Equal("−€1,400.05", Texts.For("en").Euros(-1_400_05));
        Assert.Equal("1 401 €", Fi.WholeEuros(1_400_50).Replace('\u00a0', ' '));
    }

    private static EuroField Read(string written)
    {
        EuroField field = Made();
        field.Read(written, Fi);
        return field;
    }

    private static EuroField Made() => new("sum", "Summa", "ei kelpaa") { Least = -99_999_999_999_99 };
}
