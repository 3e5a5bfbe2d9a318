using System.Text;
using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Law.Tests.Facts;

public sealed class LanguageCodeTests
{
    /// <summary>steering.md's list: Finnish, Swedish, and the Sámi languages of ISO 639-1, -2 and -3.</summary>
    private static readonly string[] Domestic =
    [
        .. "fi fin sv swe se sme smn sms smi sma smj sje sju sjd sjt".Split(' '),
    ];

    private static readonly string[] NoLanguage = ["und", "mul", "mis", "zxx"];

    private static readonly string[] EveryCode =
    [
        .. from a in Letters() from b in Letters() select $"{a}{b}",
        .. from a in Letters() from b in Letters() from c in Letters() select $"{a}{b}{c}",
    ];

    [Fact]
    public void Every_code_of_two_or_three_letters_is_itself_and_no_other()
    {
        var languages = EveryCode.ToDictionary(code => LanguageCode.Parse(code));

        Assert.Equal((26 * 26) + (26 * 26 * 26), languages.Count);
        Assert.All(languages, pair => Assert.Equal(pair.Value, pair.Key.ToString()));
    }

    [Fact]
    public void Only_the_listed_codes_are_Finnish_Swedish_or_Sami() =>
        Assert.Equal(
            Domestic.Order(StringComparer.Ordinal),
            EveryCode.Where(c => LanguageCode.Parse(c).IsFinnishSwedishOrSami).Order(StringComparer.Ordinal)
        );

    [Fact]
    public void Only_the_special_codes_leave_the_mother_tongue_unknown()
    {
        Assert.Equal(
            NoLanguage.Order(StringComparer.Ordinal),
            EveryCode.Where(c => !LanguageCode.Parse(c).IsKnown).Order(StringComparer.Ordinal)
        );
        Assert.False(LanguageCode.None.IsKnown);
        Assert.False(LanguageCode.None.IsFinnishSwedishOrSami);
    }

    [Theory]
    [InlineData("f")]
    [InlineData("finn")]
    [InlineData("FI")]
    [InlineData("Fi")]
    [InlineData("f1")]
    [InlineData("fi ")]
    [InlineData("f`")]
    [InlineData("f{")]
    [InlineData("få")]
    [InlineData("ſe")]
    [InlineData("šeś")]
    public void Anything_else_is_no_code(string code)
    {
        Assert.Throws<FormatException>(() => LanguageCode.Parse(code));
        Assert.False(LanguageCode.TryParse(Encoding.UTF8.GetBytes(code), out LanguageCode language));
        Assert.Equal(LanguageCode.None, language);
    }

    [Fact]
    public void No_text_is_no_mother_tongue_and_that_is_the_default()
    {
        Assert.Equal(LanguageCode.None, LanguageCode.Parse(""));
        Assert.True(LanguageCode.TryParse([], out LanguageCode language));
        Assert.Equal((default, ""), (language, language.ToString()));
    }

    [Fact]
    public void Utf8_reads_as_text_does() =>
        Assert.All(
            EveryCode,
            code =>
            {
                Assert.True(LanguageCode.TryParse(Encoding.UTF8.GetBytes(code), out LanguageCode language));
                Assert.Equal(LanguageCode.Parse(code), language);
            }
        );

    private static IEnumerable<char> Letters() => Enumerable.Range('a', 26).Select(c => (char)c);
}
