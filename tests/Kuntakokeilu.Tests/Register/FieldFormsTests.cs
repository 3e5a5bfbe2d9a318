using System.Text;
using Kuntakokeilu.Core.Register;
using Kuntakokeilu.Law.Facts;

namespace Kuntakokeilu.Tests.Register;

public sealed class FieldFormsTests
{
    private static byte[] Bytes(string text) => Encoding.UTF8.GetBytes(text);

    [Theory]
    [InlineData("2021-03-01")]
    [InlineData("2020-02-29")]
    [InlineData("2000-02-29")]
    [InlineData("0001-01-01")]
    [InlineData("9999-12-31")]
    [InlineData("2021-01-31")]
    [InlineData("2021-04-30")]
    public void A_day_that_exists(string text)
    {
        Assert.True(FieldForms.IsDate(Bytes(text), out DateOnly date));
        Assert.Equal(DateOnly.ParseExact(text, "yyyy-MM-dd"), date);
    }

    [Theory]
    [InlineData("")]
    [InlineData("2021-02-29")]
    [InlineData("1900-02-29")]
    [InlineData("2100-02-29")]
    [InlineData("2021-04-31")]
    [InlineData("2021-01-32")]
    [InlineData("2021-13-01")]
    [InlineData("2021-00-01")]
    [InlineData("2021-01-00")]
    [InlineData("0000-01-01")]
    [InlineData("2021-1-01")]
    [InlineData("2021/03/01")]
    [InlineData("20210301")]
    [InlineData("2021-03-01 ")]
    [InlineData(" 2021-03-0")]
    [InlineData("2021-03-0x")]
    [InlineData("2021-03-:0")]
    [InlineData("-021-03-01")]
    [InlineData("01.03.2021")]
    [InlineData("2021-03-01T00:00")]
    [InlineData("２０２１")]
    public void No_day(string text) => Assert.False(FieldForms.IsDate(Bytes(text), out _));

    [Fact]
    public void Every_day_of_all_years_is_read()
    {
        for (DateOnly day = DateOnly.MinValue; day < DateOnly.MaxValue; day = day.AddDays(1))
            Assert.True(FieldForms.IsDate(Bytes(day.ToString("yyyy-MM-dd")), out DateOnly read) && read == day);
    }

    /// <summary>Every byte at every place: only digits and dashes where they belong.</summary>
    [Fact]
    public void Any_other_byte_makes_it_no_day()
    {
        for (int place = 0; place < 10; place++)
        for (int b = 0; b < 256; b++)
        {
            byte[] text = Bytes("2011-11-11");
            text[place] = (byte)b;
            bool isDash = place is 4 or 7;
            bool expected = isDash
                ? b == '-'
                : b is >= '0' and <= '9'
                    && DateOnly.TryParseExact(Encoding.Latin1.GetString(text), "yyyy-MM-dd", out _);
            Assert.True(expected == FieldForms.IsDate(text, out _), $"byte {b} at {place}");
        }
    }

    [Theory]
    [InlineData("a", 1, true)]
    [InlineData("a", 64, true)]
    [InlineData("a", 65, false)]
    [InlineData("å", 64, true)]
    [InlineData("å", 65, false)]
    [InlineData("\U0001F600", 64, true)]
    [InlineData("\U0001F600", 65, false)]
    [InlineData("a b", 1, false)]
    [InlineData(" ", 1, false)]
    [InlineData("a,b", 1, false)]
    [InlineData("a\"'=", 1, true)]
    [InlineData("A\u030Asa", 1, true)]
    [InlineData("a\tb", 1, false)]
    [InlineData("a\0b", 1, false)]
    [InlineData("a\u00A0b", 1, false)]
    [InlineData("a\u00ADb", 1, false)]
    [InlineData("a\u200Bb", 1, false)]
    [InlineData("\uFEFFa", 1, false)]
    [InlineData("a\u3164", 1, false)]
    [InlineData("a\uFE0F", 1, false)]
    [InlineData("a\U000E0041", 1, false)]
    [InlineData("a\uE000", 1, false)]
    [InlineData("010170-123A", 1, true)]
    public void A_person_has_at_most_64_printable_characters_and_no_comma_or_space(
        string text,
        int times,
        bool expected
    ) => Assert.Equal(expected, FieldForms.IsPerson(Bytes(string.Concat(Enumerable.Repeat(text, times)))));

    [Theory]
    [InlineData("", null)]
    [InlineData("0", "0")]
    [InlineData("37.5", "37.5")]
    [InlineData("003.5", "3.5")]
    [InlineData("3.9999", "3.999")]
    [InlineData("168", "168")]
    [InlineData("168.000000", "168")]
    [InlineData("0000000168", "168")]
    [InlineData("167.99999999999999999999", "167.999")]
    public void Weekly_hours(string text, string? expected)
    {
        Assert.True(FieldForms.IsWeeklyHours(Bytes(text), out WeeklyHours hours));
        Assert.Equal(expected ?? "", hours.ToString());
    }

    [Theory]
    [InlineData(".")]
    [InlineData(".5")]
    [InlineData("3.")]
    [InlineData("+3")]
    [InlineData("-0")]
    [InlineData("1e1")]
    [InlineData("3,5")]
    [InlineData(" 3")]
    [InlineData("3 ")]
    [InlineData("3.5.1")]
    [InlineData("169")]
    [InlineData("168.0001")]
    [InlineData("1000")]
    [InlineData("99999999999999999999999999")]
    [InlineData("٣")]
    [InlineData("NaN")]
    public void No_weekly_hours(string text) => Assert.False(FieldForms.IsWeeklyHours(Bytes(text), out _));

    [Theory]
    [InlineData("start", RegisterEventKind.Start)]
    [InlineData("change", RegisterEventKind.Change)]
    [InlineData("registry", RegisterEventKind.Registry)]
    [InlineData("end", RegisterEventKind.End)]
    public void Events(string text, RegisterEventKind expected)
    {
        Assert.True(FieldForms.IsEvent(Bytes(text), out RegisterEventKind kind));
        Assert.Equal(expected, kind);
    }

    [Theory]
    [InlineData("event", "", "Start", "stop", "stort", "chance", "registre", "END", "end ", "ended")]
    [InlineData("status", "", "10", "x", "-1", "٣", "2 ", "02", "/", ":")]
    [InlineData("municipality", "74", "0743", "abc", " 743", "743 ", "７４３", "-43", "7/3", "7:3")]
    [InlineData("yes or no", "YES", "true", "unknown", " ", "y", "nO", "yes ")]
    [InlineData("answer", "", "maybe", "Unknown", "no ", "0", "YES")]
    [InlineData("language", "FIN", "f", "finn", "f1", "åå", "fi ", "en-GB", "`a", "{a")]
    [InlineData("sex", "0", "3", "m", "11", " ")]
    [InlineData("three digits", "24", "FIN", "2466", "24 ")]
    [InlineData("service language", "en", "FI", "fin", "Other")]
    [InlineData("benefit payer", "Kela", "kassa", "no", "funds")]
    [InlineData("count", "-1", "1.5", "x", "+3", " ")]
    public void Values_without_the_form(string form, params string[] texts)
    {
        foreach (string text in texts)
            Assert.False(Has(form, text), $"'{text}' is taken for {form}.");
    }

    [Theory]
    [InlineData("status", "0", "1", "2", "3", "4", "5", "6", "7", "8", "9")]
    [InlineData("municipality", "", "000", "743", "999")]
    [InlineData("yes or no", "", "yes", "no")]
    [InlineData("answer", "yes", "no", "unknown")]
    [InlineData("language", "", "fi", "sme", "xx", "zzz", "und")]
    [InlineData("sex", "", "1", "2")]
    [InlineData("three digits", "", "000", "246", "999")]
    [InlineData("service language", "", "fi", "sv", "other")]
    [InlineData("benefit payer", "", "kela", "fund", "none")]
    [InlineData("count", "", "0", "007", "99999999999999999999999")]
    public void Values_with_the_form(string form, params string[] texts)
    {
        foreach (string text in texts)
            Assert.True(Has(form, text), $"'{text}' is not taken for {form}.");
    }

    private static bool Has(string form, string text) =>
        form switch
        {
            "event" => FieldForms.IsEvent(Bytes(text), out _),
            "status" => FieldForms.IsStatus(Bytes(text), out EmploymentStatus status) && (int)status == text[0] - '0',
            "municipality" => FieldForms.IsMunicipality(Bytes(text), out MunicipalityCode code)
                && code.ToString() == text,
            "yes or no" => FieldForms.IsYesOrNo(Bytes(text), out bool yes) && yes == (text == "yes"),
            "answer" => FieldForms.IsAnswer(Bytes(text), out Answer answer)
                && string.Equals(answer.ToString(), text, StringComparison.OrdinalIgnoreCase),
            "language" => LanguageCode.TryParse(Bytes(text), out LanguageCode tongue) && tongue.ToString() == text,
            "sex" => FieldForms.IsSex(Bytes(text)),
            "three digits" => FieldForms.IsThreeDigits(Bytes(text)),
            "service language" => FieldForms.IsServiceLanguage(Bytes(text)),
            "benefit payer" => FieldForms.IsBenefitPayer(Bytes(text)),
            "count" => FieldForms.IsCount(Bytes(text)),
            _ => throw new ArgumentException(form),
        };
}
