using Kuntakokeilu.Base.Forms;

namespace Kuntakokeilu.Tests.Base.Forms;

public sealed class FormTests
{
    private static readonly Texts T = Texts.For("fi");

    [Fact]
    public void A_right_form_has_its_values_and_an_address()
    {
        Holiday form = new();
        Assert.True(Read(form, ("why", " Lepo\r\nja loma "), ("from", "1.7.2021"), ("days", "14"), ("paid", "no")));
        Assert.Equal("Lepo\nja loma", form.Why.Value);
        Assert.Equal(new(2021, 7, 1), form.From.Value);
        Assert.Equal(14, form.Days.Value);
        Assert.Equal(YesNo.No, form.Paid.Value);
        Assert.Equal(["why Lepo\nja loma", "from 2021-07-01", "days 14", "paid no"], Given(form));

        Holiday again = new();
        Dictionary<string, string> address = form.Given.ToDictionary();
        Assert.True(again.Read(name => address.GetValueOrDefault(name), T));
        Assert.Equal(Given(form), Given(again));
    }

    [Theory]
    [InlineData("from", "31.2.2022", "Päivää 31.2.2022 ei ole")]
    [InlineData("from", "huomenna", "Kirjoita päivä, esimerkiksi 1.3.2021")]
    [InlineData("from", "31.12.2020", "Päivän on oltava 1.1.2021 tai sen jälkeen")]
    [InlineData("from", "1.1.2022", "Päivän on oltava 31.12.2021 tai sitä ennen")]
    [InlineData("from", " ", "Kirjoita päivä")]
    [InlineData("why", "  ", "Kirjoita syy")]
    [InlineData("why", "ei", "Kirjoita 3–20 merkkiä")]
    [InlineData("why", "a\0b", "Tekstissä on merkki, jota ei voi tallentaa")]
    [InlineData("why", "paljon pidempi kuin sopii", "Kirjoita 3–20 merkkiä")]
    [InlineData("days", "-1", "Luku on väärä")]
    [InlineData("days", "31", "Luku on väärä")]
    [InlineData("days", "neljä", "Luku on väärä")]
    [InlineData("paid", "", "Valitse")]
    [InlineData("paid", "Yes", "Valitse")]
    public void A_wrong_field_says_what_is_wrong_and_keeps_what_was_written(string name, string written, string told)
    {
        Holiday form = new();
        (string, string)[] right = [("why", "Lepo"), ("from", "1.7.2021"), ("days", "14"), ("paid", "yes")];
        Assert.False(Read(form, [.. right.Where(one => one.Item1 != name), (name, written)]));
        Field wrong = Assert.Single(form.Fields, one => one.Wrong is not null);
        Assert.Equal((name, told), (wrong.Name, wrong.Wrong));
        Assert.Equal(written.Trim(), wrong.Written);
        Assert.Null(wrong.Given);
    }

    [Fact]
    public void Fields_are_compared_when_each_has_been_read()
    {
        Holiday form = new();
        Assert.False(Read(form, ("why", "Lepo"), ("from", "31.12.2021"), ("days", "2"), ("paid", "yes")));
        Assert.Equal("Loma jatkuu yli vuoden", form.Days.Wrong);
    }

    private static bool Read(Form form, params (string Name, string Written)[] sent) =>
        form.Read(name => sent.FirstOrDefault(one => one.Name == name).Written, T);

    private static IEnumerable<string> Given(Form form) => form.Given.Select(one => $"{one.Key} {one.Value}");

    private sealed class Holiday : Form
    {
        internal TextField Why { get; } =
            new("why", "Miksi?")
            {
                Shortest = 3,
                Longest = 20,
                Missing = "Kirjoita syy",
            };

        internal DayField From { get; } =
            new("from", "Mistä?")
            {
                First = new(2021, 1, 1),
                Last = new(2021, 12, 31),
                Missing = T["form.no_day"],
            };

        internal NumberField Days { get; } = new("days", "Montako?", "Luku on väärä") { Least = 1, Most = 30 };

        internal YesNoField Paid { get; } = new("paid", "Maksetaanko?", T) { Missing = "Valitse" };

        internal override IReadOnlyList<Field> Fields => [Why, From, Days, Paid];

        protected override void Compare(Texts texts)
        {
            if (From.Value is { } from && Days.Value is { } days && from.AddDays(days - 1).Year > from.Year)
                Days.Refuse("Loma jatkuu yli vuoden");
        }
    }
}
