using Kuntakokeilu.Core.Register.Identities;

namespace Kuntakokeilu.Tests.Register.Identities;

public sealed class IdentityCodeTests
{
    /// <summary>The first is the example of the Digital and Population Data Services Agency.</summary>
    [Theory]
    [InlineData("131052-308T", "1952-10-13", 308, false)]
    [InlineData("010190-900P", "1990-01-01", 900, true)]
    [InlineData("010190U900P", "1990-01-01", 900, true)]
    [InlineData("290200A999J", "2000-02-29", 999, true)]
    [InlineData("290200F999J", "2000-02-29", 999, true)]
    [InlineData("010199+9012", "1899-01-01", 901, true)]
    public void A_code_tells_day_of_birth_and_number(string text, string birthDate, int number, bool isTemporary)
    {
        Assert.True(IdentityCode.TryParse(text, out IdentityCode code));
        Assert.Equal(DateOnly.Parse(birthDate), code.BirthDate);
        Assert.Equal(number, code.Number);
        Assert.Equal(isTemporary, code.IsTemporary);
        Assert.Equal(text, $"{code}");
        Assert.Equal(code, IdentityCode.Of(code.BirthDate, text[6], number));
    }

    [Theory]
    [InlineData("")]
    [InlineData("131052-308")]
    [InlineData("131052-308TT")]
    [InlineData("131052-308U")]
    [InlineData("131052-308t")]
    [InlineData("131052 308T")]
    [InlineData("131052G308T")]
    [InlineData("131052T308T")]
    [InlineData("311152-308T")]
    [InlineData("131352-308T")]
    [InlineData("001052-308T")]
    [InlineData("290299A9993")]
    [InlineData("131052-000T")]
    [InlineData("131052-001W")]
    [InlineData("١٣١٠٥٢-308T")]
    public void What_is_no_code_is_refused(string text) => Assert.False(IdentityCode.TryParse(text, out _));

    [Fact]
    public void Any_single_digit_written_wrong_is_found_out()
    {
        const string code = "131052-308T";
        foreach (int place in (int[])[0, 1, 2, 3, 4, 5, 7, 8, 9])
            for (char digit = '0'; digit <= '9'; digit++)
                if (digit != code[place])
                    Assert.False(IdentityCode.TryParse(code[..place] + digit + code[(place + 1)..], out _));
    }

    [Theory]
    [InlineData("131052-308U", true)]
    [InlineData("131052z308t", true)]
    [InlineData("S0100000001", false)]
    [InlineData("131052_308T", false)]
    public void What_looks_like_a_code_is_told_from_other_identifiers(string text, bool has) =>
        Assert.Equal(has, IdentityCode.HasForm(text));

    [Fact]
    public void A_day_of_the_last_two_centuries_has_six_signs() =>
        Assert.Equal((6, 6, 1, 0), (Signs(1999), Signs(2000), Signs(1899), Signs(2100)));

    private static int Signs(int year) => IdentityCode.SignsOf(year).Length;
}
